using System.Collections.Immutable;
using System.Globalization;
using Bot.Dialogs.Conversations;
using Bot.Knowledge.Definitions;

namespace Bot.Dialogs.Chats;

/// <summary>Reads the <c>.chat</c> form; <c>dialogs/README.md</c> describes it.</summary>
public static class ChatReader
{
    private const string User = "user:";
    private const string Bot = "bot:";
    private const string Delay = "[Delay=";
    private const string Joined = "[ConversationUpdate=";

    /// <summary>The conversation, or null with every problem added.</summary>
    public static ChatScript? Read(string path, string text, ICollection<Problem> problems)
    {
        var lines = text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        var starts = Enumerable.Range(0, lines.Length).Where(i => IsMessage(lines[i])).ToArray();
        var before = problems.Count;
        ImmutableArray<string> head = [.. lines.Take(starts.Length == 0 ? lines.Length : starts[0])];
        foreach (var (line, number) in head.Select((line, i) => (line, i + 1)))
        {
            if (!string.IsNullOrWhiteSpace(line) && line[0] != '>' && !line.Contains('=', StringComparison.Ordinal))
            {
                problems.Add(new Problem(path, number, "text before the first user: or bot:"));
            }
        }

        var turns = Turns(path, lines, starts, problems);
        return problems.Count == before ? new ChatScript(path, head, turns) : null;
    }

    /// <summary>A text as it stands in a file: lines that would begin a message or comment are marked with a backslash.</summary>
    internal static IEnumerable<string> Escape(string text) =>
        text.Split('\n').Select(line => IsMessage(line) || line.StartsWith('>') || line.StartsWith('\\') ? "\\" + line : line);

    private static ImmutableArray<ChatTurn> Turns(string path, string[] lines, int[] starts, ICollection<Problem> problems)
    {
        var turns = ImmutableArray.CreateBuilder<ChatTurn>();
        for (var i = 0; i < starts.Length; i++)
        {
            var raw = lines[starts[i]..(i + 1 < starts.Length ? starts[i + 1] : lines.Length)];
            if (raw[0].StartsWith(User, StringComparison.Ordinal))
            {
                turns.Add(TurnOf(path, starts[i] + 1, raw, problems));
            }
            else if (turns.Count == 0)
            {
                problems.Add(new Problem(path, starts[i] + 1, "bot: before anything was said"));
            }
            else
            {
                turns[^1] = turns[^1] with { Replies = turns[^1].Replies.Add(new ExpectedReply(starts[i] + 1, Content(raw, Bot), [.. raw])) };
            }
        }

        return turns.ToImmutable();
    }

    private static ChatTurn TurnOf(string path, int line, string[] raw, ICollection<Problem> problems)
    {
        var text = Content(raw, User);
        var delay = TimeSpan.Zero;
        if (text.StartsWith(Delay, StringComparison.Ordinal))
        {
            var close = text.IndexOf(']', StringComparison.Ordinal);
            if (close < 0 || !long.TryParse(text.AsSpan(Delay.Length, close - Delay.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var ms))
            {
                problems.Add(new Problem(path, line, "[Delay=…] needs a number of milliseconds"));
                return new ChatTurn(line, SaidKind.Said, text, delay, [.. raw], []);
            }

            delay = TimeSpan.FromMilliseconds(ms);
            text = text[(close + 1)..].TrimStart();
        }

        return text.StartsWith(Joined, StringComparison.Ordinal)
            ? new ChatTurn(line, SaidKind.Joined, null, delay, [.. raw], [])
            : new ChatTurn(line, SaidKind.Said, text, delay, [.. raw], []);
    }

    private static bool IsMessage(string line) =>
        line.StartsWith(User, StringComparison.Ordinal) || line.StartsWith(Bot, StringComparison.Ordinal);

    private static string Content(string[] raw, string author) => string.Join(
        '\n',
        raw.Select((line, i) => i == 0 ? line[author.Length..].TrimStart() : line)
            .Where(line => !line.StartsWith('>'))
            .Select(line => line.StartsWith('\\') ? line[1..] : line)).TrimEnd();
}
