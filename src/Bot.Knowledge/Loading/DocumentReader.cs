using System.Collections.Immutable;
using System.Text;
using Bot.Knowledge.Definitions;
using Bot.Knowledge.Documents;

namespace Bot.Knowledge.Loading;

/// <summary>A Markdown file with front matter → <see cref="Document"/>, or null with problems that say what to mend.</summary>
public static class DocumentReader
{
    /// <summary>A longer line is no paragraph a person wrote; reading on would only cost time.</summary>
    public const int LongestLine = 50_000;

    /// <summary>Indents and quote marks at a line's beginning; more is no layout, and reading it would only cost time.</summary>
    public const int DeepestOpening = 200;

    private static readonly System.Buffers.SearchValues<char> Openings = System.Buffers.SearchValues.Create(" \t>-+*");

    private const string Needed =
        "needs front matter at its top: a line '---', then 'id: …', 'title: …', 'audience: buyers' (or suppliers), "
        + "'industry: general' (or one such as mirrors), 'origin: …' (the file it came from), then '---'";

    public static Document? Read(SourceFile file, ICollection<Problem> problems)
    {
        if (Text(file, problems) is not { } text)
        {
            return null;
        }

        // No other signs: a line separator or form feed inside a line is part of it, for whoever counts lines after us.
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n').ToImmutableArray();
        var longest = lines.Select((line, i) => (line.Length, Line: i + 1)).Max();
        if (longest.Length > LongestLine)
        {
            var size = $"{longest.Length:N0} characters; at most {LongestLine:N0} are read";
            problems.Add(new Problem(file.Path, longest.Line, "the line is too long: " + size));
            return null;
        }

        if (lines.Select((line, i) => (Depth: Opening(line), Line: i + 1)).FirstOrDefault(l => l.Depth > DeepestOpening) is { Line: > 0 } deep)
        {
            problems.Add(new Problem(file.Path, deep.Line, $"is nested too deeply: {deep.Depth:N0} signs of indent, quote or list before its words; at most {DeepestOpening} are read"));
            return null;
        }

        return WithFrontMatter(file.Path, lines, problems);
    }

    /// <summary>Index of the line that closes the front matter, or -1 when there is none.</summary>
    public static int EndOfFrontMatter(ImmutableArray<string> lines)
    {
        if (lines.Length == 0 || lines[0].TrimEnd() != "---")
        {
            return -1;
        }

        for (var i = 1; i < lines.Length; i++)
        {
            if (lines[i].TrimEnd() is "---" or "...")
            {
                return i;
            }
        }

        return -1;
    }

    private static string? Text(SourceFile file, ICollection<Problem> problems)
    {
        var bytes = file.Bytes.Span;
        var (line, problem) = file.Refusal is { } refusal ? (0, refusal) : WhyNoText(bytes);
        if (problem is null)
        {
            try
            {
                return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\ufeff');
            }
            catch (DecoderFallbackException exception)
            {
                (line, problem) = (LineOf(bytes, exception.Index), $"is not UTF-8 text (byte {exception.Index}); save it as UTF-8");
            }
        }

        problems.Add(new Problem(file.Path, line, problem));
        return null;
    }

    private static (int Line, string? Problem) WhyNoText(ReadOnlySpan<byte> bytes) =>
        bytes.IsEmpty ? (1, "is empty: it " + Needed)
        : bytes is [(byte)'P', (byte)'K', <= 8, ..] ? (1, "is no text but a zip archive, as a renamed Word or Excel file is; save it as Markdown, UTF-8")
        : bytes.StartsWith("%PDF"u8) ? (1, "is no text but a PDF file; save it as Markdown, UTF-8")
        : bytes is [0xff, 0xfe, ..] or [0xfe, 0xff, ..] ? (1, "is UTF-16 text; save it as UTF-8")
        : bytes.IndexOf((byte)0) is var zero and >= 0 ? (LineOf(bytes, zero), "is no text (it holds zero bytes here, as a Word or PDF file does); save it as Markdown, UTF-8")
        : (0, null);

    private static int LineOf(ReadOnlySpan<byte> bytes, int index) => bytes[..Math.Clamp(index, 0, bytes.Length)].Count((byte)'\n') + 1;

    private static int Opening(string line) => line.AsSpan().IndexOfAnyExcept(Openings) is var at and >= 0 ? at : 0;

    private static Document? WithFrontMatter(string path, ImmutableArray<string> lines, ICollection<Problem> problems)
    {
        var end = EndOfFrontMatter(lines);
        if (end < 0)
        {
            var unclosed = lines[0].TrimEnd() == "---" ? "the front matter is not closed by a line '---'; it " : "";
            problems.Add(new Problem(path, 1, unclosed + Needed));
            return null;
        }

        var before = problems.Count;
        if (YamlFile.Read(path, string.Join('\n', lines[1..end]), 1, problems) is not { } map)
        {
            return null;
        }

        map.AllowOnly("id", "title", "audience", "industry", "origin");
        var document = new Document(
            map.Text("id"), map.Text("title"), map.Text("audience"), map.Text("industry"), map.Text("origin"), path, lines);
        if (document.Id.Length > 0 && !IsRoute(document.Id))
        {
            map.ReportAt("id", $"the id '{document.Id}' must be small letters, digits and hyphens: it is part of an address");
        }

        return problems.Count == before ? document : null;
    }

    private static bool IsRoute(string id) =>
        id.Length <= 80 && id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
