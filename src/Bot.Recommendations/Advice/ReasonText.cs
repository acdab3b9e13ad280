using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using Bot.Knowledge.Claims;
using Bot.Knowledge.Documents;
using Bot.Recommendations.Evidence;

namespace Bot.Recommendations.Advice;

/// <summary>Documents' words inside a sentence, with their citations.</summary>
internal static class ReasonText
{
    private const int ShortQuote = 18;

    // Verdicts live as long as their knowledge; which of its statements shows one best is the same for every buyer.
    private static readonly ConditionalWeakTable<Verdict, Claim> Shown = [];

    /// <summary>“words” [1], “words” [2]; one quote per document, the weightiest first.</summary>
    public static string Quotes(IEnumerable<Verdict> verdicts, CitationList citations, int most)
    {
        var text = new StringBuilder();
        foreach (var verdict in verdicts.OrderByDescending(verdict => verdict.Weight).ThenBy(verdict => verdict.Document, StringComparer.Ordinal).Take(most))
        {
            text.Append(text.Length == 0 ? "" : ", ").Append(Quote(Shown.GetValue(verdict, ShownOf), citations));
        }

        return text.ToString();
    }

    /// <summary>A figure before words, one that needs no explaining, the shortest that is not too short to stand alone.</summary>
    private static Claim ShownOf(Verdict verdict) => verdict.Claims.OrderBy(c => c.Figure is null)
        .ThenBy(c => Voice.Explain(c.Source, Voice.Buyers).Length).ThenBy(c => c.Source.Quote.Length < ShortQuote).ThenBy(c => c.Source.Quote.Length).First();

    /// <summary>A "you" that does not mean the reader is explained.</summary>
    public static string Quote(Claim claim, CitationList citations, string reader = Voice.Buyers) =>
        $"“{claim.Source.Quote}” [{Names.Number(citations.Add(claim.Source))}]{Voice.Explain(claim.Source, reader)}";

    public static string Capital(string text) => text.Length == 0 || char.ToUpperInvariant(text[0]) == text[0] ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
