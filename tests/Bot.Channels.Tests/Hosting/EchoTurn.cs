using Bot.Dialogs;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Turns;
using Bot.Knowledge.Documents;
using Bot.Language;

namespace Bot.Channels.Tests.Hosting;

/// <summary>A turn that answers with what was said and one citation; "boom" throws.</summary>
public static class EchoTurn
{
    public static TurnResult Run(Conversation before, UserSaid said, World world)
    {
        if (said.Kind == SaidKind.Joined)
        {
            return new(before, [new Reply(ReplyKind.Welcome, "Welcome.", null, ["Find my manufacturing model", "Ask a question"], [])], []);
        }

        if (said.Text == "boom")
        {
            throw new InvalidOperationException("boom");
        }

        var document = world.Knowledge.Documents[0];
        var line = document.Lines.ToList().FindIndex(text => text.StartsWith("| MOQ", StringComparison.Ordinal)) + 1;
        var citation = Citation.Of(document, line, new TextSpan(2, 5)) with { N = 1 };
        return new(before, [new Reply(ReplyKind.Answer, $"You said: {said.Text ?? said.Value?.GetRawText()} [1]", null, [], [citation])], []);
    }
}
