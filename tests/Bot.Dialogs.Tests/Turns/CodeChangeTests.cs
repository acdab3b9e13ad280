using System.Collections.Immutable;
using System.Text;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Definitions;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Turns;
using Bot.Knowledge.Definitions;
using Bot.Language.Profiles;
using Bot.Testing;

namespace Bot.Dialogs.Tests.Turns;

public sealed class CodeChangeTests
{
    private static readonly DateTimeOffset At = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_conversation_caught_by_a_changed_flow_is_told_so_and_keeps_its_answers()
    {
        var before = Talk(Conversation.Start, Worlds.Repository, "Find my manufacturing model", "skip", "No design yet");
        var changed = Changed("id: details", "id: particulars");

        var result = Turn.Run(before, Said("What do you know?"), changed);

        Assert.Contains(result.Replies, reply => reply.Kind == ReplyKind.Repair && reply.Text.Contains("changed since", StringComparison.Ordinal));
        Assert.Equal(before.Profile, result.After.Profile);
        Assert.True(changed.Dialogs.FindFlow(result.After.Flow!.Flow)!.Find(result.After.Flow.Step) is not null);
    }

    [Fact]
    public void New_wording_alone_is_not_spoken_of()
    {
        var before = Talk(Conversation.Start, Worlds.Repository, "Find my manufacturing model");
        var dialogs = Worlds.Repository.Dialogs;

        var result = Turn.Run(before, Said("x"), Worlds.Repository with { Dialogs = dialogs with { Hash = "other" } });

        Assert.DoesNotContain(result.Replies, reply => reply.Text.Contains("changed since", StringComparison.Ordinal));
    }

    [Fact]
    public void A_flow_that_is_gone_is_left()
    {
        var before = Talk(Conversation.Start, Worlds.Repository, "Find my manufacturing model");
        var dialogs = Worlds.Repository.Dialogs;
        var gone = dialogs with { Flows = dialogs.Flows.RemoveAll(flow => flow.Id == before.Flow!.Flow), FlowsHash = "other" };

        var result = Turn.Run(before with { Stack = [new FlowFrame("old", "step", Slot.Quantity)] }, Said("hello"), Worlds.Repository with { Dialogs = gone });

        Assert.Null(result.After.Flow);
    }

    private static World Changed(string right, string wrong)
    {
        ImmutableArray<SourceFile> files =
        [
            .. RepositoryFiles.Folder("dialogs").Select(file =>
                new SourceFile(file.Path, Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(file.Bytes.Span).Replace(right, wrong, StringComparison.Ordinal)))),
        ];
        return Worlds.Repository with { Dialogs = DialogLoader.Load(files, [])! };
    }

    private static Conversation Talk(Conversation conversation, World world, params string[] texts) =>
        texts.Aggregate(conversation, (before, text) => Turn.Run(before, Said(text), world).After);

    private static UserSaid Said(string text) => new(SaidKind.Said, text, null, "test", "u", "a", At, "k");
}
