using System.Text;
using Bot.Language.Analysis;
using Bot.Language.Measures;
using Bot.Testing;

namespace Bot.Language.Tests.Measures;

/// <summary>The reader looks for figures only at words that may begin one: a way to begin that is missing there would lose figures silently.</summary>
public sealed class FigureOpenersTests
{
    [Fact]
    public void No_figure_begins_at_a_word_that_is_no_opener()
    {
        var missed = Texts().SelectMany(Missed).Distinct(StringComparer.Ordinal).ToArray();

        Assert.True(missed.Length == 0, string.Join('\n', missed));
    }

    private static IEnumerable<string> Missed(string original)
    {
        var text = new MeasureText(original, TextAnalyzer.Analyze(original));
        return Enumerable.Range(0, text.Count)
            .Where(i => !FigureOpeners.MayOpen(text[i]) && ExtentScanner.At(text, i) is not null)
            .Select(i => $"'{text[i].Text}' of: {original}");
    }

    private static IEnumerable<string> Texts()
    {
        var durations = File.ReadLines(RepositoryFiles.Path("tests", "Bot.Language.Tests", "Measures", "durations.txt"));
        var said = RepositoryFiles.Folder("dialogs").Where(file => file.Path.EndsWith(".chat", StringComparison.Ordinal))
            .SelectMany(file => Encoding.UTF8.GetString(file.Bytes.Span).Split('\n')).Where(line => line.StartsWith("user:", StringComparison.Ordinal));
        var published = Specification.IsThere
            ? new[] { Specification.Number, Specification.Range, Specification.Currency }.SelectMany(each => each.Cases()).Select(each => each.Input)
            : [];

        // each known word before a figure, whatever a scanner makes of it
        var words = said.SelectMany(line => line.Split(' ')).Concat(published.SelectMany(line => line.Split(' '))).Distinct(StringComparer.OrdinalIgnoreCase)
            .SelectMany(word => new[] { $"{word} 5 weeks", $"{word} than $5", $"{word} two hundred", $"{word} month or two" });
        return durations.Concat(said).Concat(published).Concat(words);
    }
}
