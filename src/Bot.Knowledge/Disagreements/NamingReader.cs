using System.Buffers;
using System.Collections.Immutable;
using Bot.Knowledge.Claims;
using Bot.Knowledge.Documents;
using Bot.Knowledge.Lexicons;
using Bot.Language;
using Bot.Language.Analysis;

namespace Bot.Knowledge.Disagreements;

/// <summary>A document gives a model a name.</summary>
/// <param name="Key">The same for the same name, whatever its letter case.</param>
/// <param name="UsuallyFor">The models that the vocabulary knows by this name.</param>
/// <param name="IsSpelledOut">It is what the abbreviation stands for, not another name.</param>
internal sealed record Naming(Model Model, string Name, string Key, ImmutableArray<Model> UsuallyFor, bool IsSpelledOut, Citation Where);

/// <summary>Finds what a document says its models are called.</summary>
internal static class NamingReader
{
    private const int LongestName = 5;
    private static readonly SearchValues<char> Stops = SearchValues.Create(".;:");
    private static readonly PhraseTable Introductions = new(WordingFile.Lines("otherName").Select(line => Phrase.Parse("name", line)));

    public static ImmutableArray<Naming> Read(Document document, Lexicon lexicon)
    {
        var names = ImmutableArray.CreateBuilder<Naming>();
        for (var i = Loading.DocumentReader.EndOfFrontMatter(document.Lines) + 1; i < document.Lines.Length; i++)
        {
            var line = Markers.Mask(document.Lines[i]);
            if (line.Contains('|', StringComparison.Ordinal) || line.Trim().Length == 0)
            {
                continue;
            }

            var words = PhraseTable.Words(line);
            names.AddRange(SpelledOut(document, i + 1, line, words, lexicon));
            names.AddRange(Called(document, i + 1, line, words, lexicon));
        }

        return [.. names.DistinctBy(n => (n.Model, n.Key, n.IsSpelledOut))];
    }

    // "OEM (Original Equipment Manufacturer)" and "Original Equipment Manufacturer (OEM)".
    private static IEnumerable<Naming> SpelledOut(Document document, int number, string line, ImmutableArray<Token> words, Lexicon lexicon)
    {
        for (var i = 0; i < words.Length; i++)
        {
            var letters = words[i].Span.Of(line);
            if (letters.Length is < 2 or > 5 || !letters.All(char.IsAsciiLetterUpper) || Named(letters, lexicon) is not [var model])
            {
                continue;
            }

            foreach (var first in new[] { i + 1, i - letters.Length })
            {
                if (first >= 0 && first + letters.Length <= words.Length && StandsFor(letters, line, words, first)
                    && InBrackets(line, words, i, first, letters.Length))
                {
                    var span = new TextSpan(words[first].Span.Start, words[first + letters.Length - 1].Span.End);
                    var key = span.Of(line).ToLowerInvariant();
                    yield return new Naming(model, span.Of(line), key, [], true, Citation.Of(document, number, span));
                }
            }
        }
    }

    private static bool StandsFor(string letters, string line, ImmutableArray<Token> words, int first) =>
        letters.Select((letter, at) => char.ToUpperInvariant(line[words[first + at].Span.Start]) == letter).All(fits => fits);

    // Either the abbreviation or what it stands for is in brackets right beside the other.
    private static bool InBrackets(string line, ImmutableArray<Token> words, int at, int first, int count)
    {
        var (from, to) = at < first ? (words[at].Span.End, words[first].Span.Start) : (words[first + count - 1].Span.End, words[at].Span.Start);
        return line[from..to].Trim() == "(";
    }

    // "ODM, also known as private label manufacturing, operates differently."
    private static IEnumerable<Naming> Called(Document document, int number, string line, ImmutableArray<Token> words, Lexicon lexicon)
    {
        var mentions = lexicon.Names.MatchLongest(words).Where(m => Lexicon.ModelOf(m.Id) is not null).ToImmutableArray();
        foreach (var introduction in Introductions.MatchLongest(words))
        {
            var before = mentions.LastOrDefault(m => m.End <= introduction.First && line.AsSpan(m.Span.End, introduction.Span.Start - m.Span.End).IndexOfAny(Stops) < 0);
            var span = NameAfter(line, words, introduction.End, mentions);
            if (before is null || span is not { Length: > 0 } name || introduction.First - before.End > LongestName)
            {
                continue;
            }

            var text = name.Of(line);
            var key = string.Join(' ', PhraseTable.Words(text).Select(w => w.Stem));
            var model = Lexicon.ModelOf(before.Id)!.Value;
            yield return new Naming(model, text, key, Named(text, lexicon), false, Citation.Of(document, number, name));
        }
    }

    // A name the vocabulary knows, else the words up to a stop or an everyday word.
    private static TextSpan? NameAfter(string line, ImmutableArray<Token> words, int first, ImmutableArray<PhraseMatch> mentions)
    {
        var last = mentions.FirstOrDefault(m => m.First == first)?.End ?? first;
        while (last == first || (last < words.Length && last - first < LongestName && mentions.All(m => m.First != first) && GoesOn(line, words, last)))
        {
            last++;
        }

        return last > words.Length ? null : new TextSpan(words[first].Span.Start, words[last - 1].Span.End);
    }

    private static bool GoesOn(string line, ImmutableArray<Token> words, int at) =>
        line[words[at - 1].Span.End..words[at].Span.Start] is " " or "-" && !StopWords.Contains(words[at].Text);

    private static ImmutableArray<Model> Named(string text, Lexicon lexicon) => Lexicon.Models(lexicon.Names.MatchLongest(PhraseTable.Words(text)));
}
