using System.Collections.Immutable;
using System.Globalization;
using Bot.Dialogs.Definitions;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Turns;

namespace Bot.Dialogs.Chats;

/// <summary>Replies as they stand in a <c>.chat</c> file, and whether one is what was expected.</summary>
internal static class ChatText
{
    private const string Anything = "…";

    /// <summary>One text per reply; the turn's effects stand under the last.</summary>
    public static ImmutableArray<string> Of(TurnResult result)
    {
        var texts = result.Replies.Select(Of).ToArray();
        if (texts.Length > 0)
        {
            texts[^1] = string.Join('\n', result.Effects.Select(effect => $"[Effect={Camel(effect.ToString())}]").Prepend(texts[^1]));
        }

        return [.. texts];
    }

    public static bool Matches(string expected, string actual)
    {
        var parts = expected.Split(Anything);
        if (parts.Length == 1)
        {
            return string.Equals(expected, actual, StringComparison.Ordinal);
        }

        var at = parts[0].Length;
        if (!actual.StartsWith(parts[0], StringComparison.Ordinal))
        {
            return false;
        }

        foreach (var part in parts[1..^1])
        {
            var found = actual.IndexOf(part, at, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            at = found + part.Length;
        }

        return actual.Length - at >= parts[^1].Length && actual.EndsWith(parts[^1], StringComparison.Ordinal);
    }

    private static string Of(Reply reply)
    {
        var lines = new List<string> { reply.Text.ReplaceLineEndings("\n") };
        if (reply.Table is { } table)
        {
            lines.AddRange(table.Rows.Prepend(table.Header).Select(row => "[Row=" + string.Join('|', row) + "]"));
        }

        lines.AddRange(reply.Citations.Select(c => string.Create(
            CultureInfo.InvariantCulture, $"[Cites={c.N} {c.Document}:{c.Line} \"{c.Quote}\"]")));
        if (reply.Asks is { } slot)
        {
            lines.Add($"[Asks={SlotNames.Of(slot)}]");
        }

        if (!reply.Choices.IsEmpty)
        {
            lines.Add("[Suggestions=" + string.Join('|', reply.Choices) + "]");
        }

        return string.Join('\n', lines).TrimEnd();
    }

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
