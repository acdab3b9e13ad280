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
    private Conversation _conversation = Conversation.Start;
    private readonly List<TranscriptLine> _lines = [];
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
        var result = Turn.Run(_conversation, said, world);
        _conversation = result.After;
        _lines.Add(new TranscriptLine(true, text ?? ""));
        var replies = result.Effects.Contains(Effect.SendTranscript) ? result.Replies.AddRange(Transcript.Of(_lines, world)) : result.Replies;
        _lines.AddRange(result.Replies.Select(reply => new TranscriptLine(false, reply.Text)));
        return result with { Replies = replies };
    }
}
