using System.Collections.Immutable;
using Bot.Language;
using Bot.Recommendations.Reading;

namespace Bot.Recommendations.Positioning;

/// <summary>Finds what a supplier lets buyers say ("'I have drawn it all, who builds it?' we build it") and turns its I and you round.</summary>
internal static class BuyersSpeech
{
    private const int Reach = 60;
    private static readonly ImmutableArray<(char Open, char Close)> Marks = [('"', '"'), ('\'', '\''), ('\u201c', '\u201d'), ('\u2018', '\u2019')];

    private static readonly ImmutableArray<string> Askers =
        ["say", "says", "saying", "ask", "asks", "asking", "tell", "tells", "write", "writes", "hear", "request", "requests", "those", "who", "customer", "customers", "client", "clients", "buyer", "buyers", "brand", "brands"];

    /// <summary>The quoted stretches that buyers are let say.</summary>
    public static ImmutableArray<TextSpan> Find(string text)
    {
        var found = ImmutableArray.CreateBuilder<TextSpan>();
        for (var i = 0; i < text.Length; i++)
        {
            if (Marks.FirstOrDefault(mark => mark.Open == text[i]).Close is var close and not '\0' && Opens(text, i) && End(text, i, close) is var end and > 0)
            {
                if (IsAsked(text, i))
                {
                    found.Add(new TextSpan(i, end));
                }

                i = end;
            }
        }

        return found.ToImmutable();
    }

    /// <summary>The words of a clause, the buyers' I and you in them as the supplier would say them.</summary>
    public static WordList Turned(WordList words, TextSpan clause, ImmutableArray<TextSpan> speeches) =>
        speeches.Any(speech => clause.Start < speech.End && speech.Start < clause.End && (clause.End - clause.Start) / 2 < Math.Min(clause.End, speech.End) - Math.Max(clause.Start, speech.Start))
            ? words.Select(Turned) : words;

    private static string Turned(string word) => word switch
    {
        "i" or "we" or "me" or "us" => "they",
        "my" or "our" => "their",
        "mine" or "ours" => "theirs",
        "you" => "we",
        "your" => "our",
        "yours" => "ours",
        _ => word,
    };

    private static bool Opens(string text, int i) => (i == 0 || !char.IsLetterOrDigit(text[i - 1])) && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]);

    private static int End(string text, int start, char close) => Enumerable.Range(start + 1, text.Length - start - 1)
        .FirstOrDefault(i => text[i] == close && !char.IsWhiteSpace(text[i - 1]) && (i + 1 == text.Length || !char.IsLetterOrDigit(text[i + 1])), -1);

    /// <summary>Somebody who asks is named before; a motto of the supplier's own is not turned.</summary>
    private static bool IsAsked(string text, int start)
    {
        var before = WordList.Of(text[Math.Max(0, start - Reach)..start]);
        var words = Enumerable.Range(0, before.Count).Select(i => before[i]).ToImmutableArray();
        return words.Any(word => Askers.Contains(word, StringComparer.Ordinal)) && !words.Any(word => word is "we" or "our" or "motto" or "slogan" or "principle");
    }
}
