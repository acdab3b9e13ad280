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

    private const string Needed =
        "needs front matter at its top: a line '---', then 'id: …', 'title: …', 'audience: buyers' (or suppliers), "
        + "'industry: general' (or one such as mirrors), 'origin: …' (the file it came from), then '---'";

    public static Document? Read(SourceFile file, ICollection<Problem> problems)
    {
        if (Text(file, problems) is not { } text)
        {
            return null;
        }

        var lines = text.ReplaceLineEndings("\n").Split('\n').ToImmutableArray();
        var longest = lines.Select((line, i) => (line.Length, Line: i + 1)).Max();
        if (longest.Length > LongestLine)
        {
            var size = $"{longest.Length:N0} characters; at most {LongestLine:N0} are read";
            problems.Add(new Problem(file.Path, longest.Line, "the line is too long: " + size));
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
        var problem = file.Refusal ?? (file.Bytes.IsEmpty ? "is empty: it " + Needed : null);
        if (problem is null && file.Bytes.Span.Contains((byte)0))
        {
            problem = "is no text (it holds zero bytes, as a Word or PDF file does); save it as Markdown, UTF-8";
        }

        if (problem is null)
        {
            try
            {
                return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(file.Bytes.Span).TrimStart('\ufeff');
            }
            catch (DecoderFallbackException exception)
            {
                problem = $"is not UTF-8 text (byte {exception.Index}); save it as UTF-8";
            }
        }

        problems.Add(new Problem(file.Path, 0, problem));
        return null;
    }

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
