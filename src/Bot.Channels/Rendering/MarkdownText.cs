using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Bot.Channels.Hosting;
using Bot.Channels.Rendering.Cards;
using Bot.Dialogs.Replies;
using Bot.Knowledge.Answers;

namespace Bot.Channels.Rendering;

/// <summary>
/// A reply's words as Markdown for Web Chat. Only the light Markdown that replies are written in works: links, images
/// and HTML that a person's own words bring along are shown, not obeyed.
/// </summary>
public static class MarkdownText
{
    private const int Room = 64;
    private const int RoomForSource = 300;

    /// <summary>What means something to a Markdown reader.</summary>
    private static readonly SearchValues<char> Meaning = SearchValues.Create("[]<`\\~");

    public static string Of(Reply reply, ImmutableArray<CitedSource> sources, HostAddress host)
    {
        var words = reply switch
        {
            { Table: { } beside } => MarkdownBlocks.Beside(beside, reply.Text),
            { Facts: { } facts } => RecapCard.Beside(facts, reply.Text),
            _ => reply.Text,
        };
        var text = new StringBuilder(words.Length + Room + (RoomForSource * sources.Length));
        AppendSafe(text, MarkdownBlocks.Spaced(words));
        if (reply.Table is { } table)
        {
            text.Append("\n\n");
            AppendTable(text, table);
        }

        if (reply.BriefKey is { } key)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n\n[Open the printable brief]({host.BriefOf(key)})");
        }

        if (!sources.IsEmpty)
        {
            text.Append("\n\n");
            foreach (var source in sources)
            {
                text.Append(CultureInfo.InvariantCulture, $"[{source.N}]: {source.Url} \"{TitleOf(source.Name)}\"\n");
            }
        }

        return text.ToString();
    }

    /// <summary>The text with everything but bold, lists and <c>[n]</c> made literal.</summary>
    public static string Safe(string text)
    {
        if (!text.AsSpan().ContainsAny(Meaning))
        {
            return text;
        }

        var safe = new StringBuilder(text.Length + Room);
        AppendSafe(safe, text);
        return safe.ToString();
    }

    private static void AppendSafe(StringBuilder safe, string text)
    {
        var at = 0;
        while (text.AsSpan(at).IndexOfAny(Meaning) is var plain and >= 0)
        {
            safe.Append(text, at, plain);
            at += plain;
            if (text[at] == '[' && MarkerEnd(text, at) is { } end)
            {
                AppendMarker(safe, text, at, end);
                at = end;
            }
            else
            {
                safe.Append('\\').Append(text[at++]);
            }
        }

        safe.Append(text, at, text.Length - at);
    }

    /// <summary>Keeps <c>[1][2]</c>, <c>[1](</c> and <c>[1]:</c> from meaning something else to a Markdown reader.</summary>
    private static void AppendMarker(StringBuilder safe, string text, int start, int end)
    {
        safe.Append(text, start, end - start);
        if (end >= text.Length)
        {
            return;
        }

        if (text[end] is '[' or '(')
        {
            safe.Append(' ');
        }
        else if (text[end] == ':')
        {
            safe.Append('\\');
        }
    }

    /// <summary>Where the marker <c>[12]</c> that begins here ends; null when it is none.</summary>
    private static int? MarkerEnd(string text, int start)
    {
        var end = start + 1;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end > start + 1 && end < text.Length && text[end] == ']' ? end + 1 : null;
    }

    private static void AppendTable(StringBuilder text, AnswerTable table)
    {
        AppendRow(text, table.Header);
        AppendRow(text, [.. table.Header.Select(_ => "---")]);
        foreach (var row in table.Rows)
        {
            AppendRow(text, [.. row.Select(cell => Safe(cell).Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" "))]);
        }
    }

    private static void AppendRow(StringBuilder text, ImmutableArray<string> cells) =>
        text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    private static string TitleOf(string name) => name.Replace('"', '\'').Replace('\\', '/').ReplaceLineEndings(" ");
}
