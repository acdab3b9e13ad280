using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using Bot.Knowledge.Claims;
using Bot.Knowledge.Documents;
using Bot.Language.Profiles;
using Bot.Recommendations.Evidence;

namespace Bot.Recommendations.Advice;

/// <summary>A reason as a sentence with its citations.</summary>
internal static class ReasonText
{
    private const int MostQuotes = 4;
    private const int ShortQuote = 18;

    // Verdicts live as long as their knowledge; which of its statements shows one best is the same for every buyer.
    private static readonly ConditionalWeakTable<Verdict, Claim> Shown = [];

    public static (string Text, ImmutableArray<Citation> Citations) Of(ReasonSeed seed, int effect, string? figure)
    {
        var citations = new CitationList();
        var text = figure is null ? OfChoice(seed, effect, citations) : OfFigure(seed, figure, citations);
        return (text, citations.ToImmutable());
    }

    public static (string Text, ImmutableArray<Citation> Citations) OfExclusion(ReasonSeed seed, string figure)
    {
        var citations = new CitationList();
        var verdicts = seed.Verdicts.Where(verdict => verdict.HasFigure);
        var text = $"{Capital(figure)} is less than every document gives for {Names.Figure(seed.Model, seed.Criterion)}: {Quotes(verdicts, citations, int.MaxValue)}.";
        return (text, citations.ToImmutable());
    }

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

    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static string OfFigure(ReasonSeed seed, string figure, CitationList citations)
    {
        var met = seed.Verdicts.Where(verdict => !verdict.IsNeutral && verdict.Value > 0).ToImmutableArray();
        var missed = seed.Verdicts.Where(verdict => !verdict.IsNeutral && verdict.Value <= 0).ToImmutableArray();
        var neutral = seed.Verdicts.Where(verdict => verdict.IsNeutral).ToImmutableArray();
        var subject = Names.Figure(seed.Model, seed.Criterion);
        var parts = new List<string>();
        if (met.Length > 0)
        {
            parts.Add($"{figure} is enough for {subject} {Names.InDocuments(met.Length, met.Length + missed.Length)}: {Quotes(met, citations, MostQuotes)}");
        }

        if (missed.Length > 0)
        {
            parts.Add(met.IsEmpty
                ? $"{figure} is too little for {subject} {Names.InDocuments(missed.Length, missed.Length)}: {Quotes(missed, citations, MostQuotes)}"
                : $"{(missed.Length == 1 ? "another asks" : "others ask")} for more: {Quotes(missed, citations, MostQuotes)}");
        }

        if (neutral.Length > 0)
        {
            parts.Add($"{(parts.Count == 0 ? $"{figure}: for {subject} " : "")}{(neutral.Length == 1 ? "one leaves it open" : "others leave it open")}: {Quotes(neutral, citations, 2)}");
        }

        return Capital(string.Join("; ", parts)) + ".";
    }

    private static string OfChoice(ReasonSeed seed, int effect, CitationList citations)
    {
        var side = seed.Verdicts.Where(verdict => effect >= 0 ? verdict.Value > 0 : verdict.Value < 0).ToImmutableArray();
        var other = seed.Verdicts.Except(side).ToImmutableArray();
        var (first, rest) = side.IsEmpty ? (other, ImmutableArray<Verdict>.Empty) : (side, other);
        var link = effect > 0 ? "and" : effect < 0 ? "but" : "while";
        var text = $"{seed.Says}, {link} for {Names.Of(seed.Model)} {Names.DocumentsSay(first.Length)} {Quotes(first, citations, 3)}";
        return rest.IsEmpty ? text + "." : $"{text}; otherwise {Quotes(rest, citations, 2)}.";
    }
}
