using System.Security.Cryptography;
using System.Text.Json;
using Bot.Dialogs;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Turns;

namespace Bot.Terminal;

/// <summary>One conversation held in this process; nothing is stored.</summary>
internal sealed class TerminalChat(World world, TimeProvider clock)
{
    private readonly List<TranscriptLine> _said = [];
    private Conversation _conversation = Conversation.Start;
    private int _count;

    public TurnResult Join() => Run(SaidKind.Joined, null, null);

    public TurnResult Say(string? text, JsonElement? value = null) => Run(SaidKind.Said, text, value);

    public static void Print(Reply reply, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine(reply.Text.Replace("**", "", StringComparison.Ordinal));
        if (reply.Table is { } table)
        {
            TextTable.Print(table, output);
        }

        Sources.Print(reply.Citations, output);
        if (!reply.Choices.IsEmpty)
        {
            output.WriteLine($"  ({string.Join(" | ", reply.Choices)})");
        }
    }

    private TurnResult Run(SaidKind kind, string? text, JsonElement? value)
    {
        var key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var said = new UserSaid(kind, text, value, "terminal", "terminal", $"terminal|{++_count:D7}", clock.GetUtcNow(), key);
        var result = CarryOut(Turn.Run(_conversation, said, world), text);
        _conversation = result.After;
        return result;
    }

    /// <summary>What a turn wants done besides replying; there is no store here, so forgetting is dropping what was said.</summary>
    private TurnResult CarryOut(TurnResult result, string? text)
    {
        if (result.Effects.Contains(Effect.Erase))
        {
            _said.Clear();
            return result;
        }

        var transcript = result.Effects.Contains(Effect.SendTranscript) ? Transcript.Of(_said, world) : [];
        _said.AddRange(text is null ? [] : [new TranscriptLine(ByPerson: true, text)]);
        _said.AddRange(result.Replies.Select(reply => new TranscriptLine(ByPerson: false, reply.Text)));
        return result with { Replies = result.Replies.AddRange(transcript) };
    }
}
