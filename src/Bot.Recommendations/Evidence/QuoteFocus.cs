using System.Collections.Immutable;
using System.Globalization;
using Bot.Knowledge.Claims;
using Bot.Language;

namespace Bot.Recommendations.Evidence;

/// <summary>Cuts a long sentence down to the clause that matters: still the document's exact words at their exact place.</summary>
internal static class QuoteFocus
{
    private const int LongQuote = 70;
    private const int ShortestClause = 12;
    private static readonly ImmutableArray<string> Breaks = [", ", "; ", ": ", "—", " but ", " and ", " where ", " who ", " which ", " while "];

    public static Claim On(Claim claim, TextSpan words)
    {
        var quote = claim.Source.Quote;
        if (quote.Length <= LongQuote || !string.Equals(claim.Statement, quote, StringComparison.Ordinal))
        {
            return claim;
        }

        var (start, end) = (StartBefore(quote, words.Start), EndAfter(quote, words.End));
        if (end - start < ShortestClause)
        {
            return claim;
        }

        var source = claim.Source with { Start = claim.Source.Start + start, End = claim.Source.Start + end, Quote = quote[start..end] };
        return claim with { Statement = source.Quote, Source = source };
    }

    /// <summary>Where the claim's figure stands in its statement; null when it gives none.</summary>
    public static TextSpan? FigureIn(Claim claim)
    {
        foreach (var number in new[] { claim.Figure?.Min, claim.Figure?.Max }.OfType<decimal>())
        {
            foreach (var written in new[] { number.ToString("#,##0.##", CultureInfo.InvariantCulture), number.ToString("0.##", CultureInfo.InvariantCulture) })
            {
                var at = claim.Statement.IndexOf(written, StringComparison.Ordinal);
                if (at >= 0)
                {
                    return new TextSpan(at, at + written.Length);
                }
            }
        }

        return null;
    }

    private static int StartBefore(string quote, int at)
    {
        var start = 0;
        foreach (var mark in Breaks)
        {
            var found = at == 0 ? -1 : quote.LastIndexOf(mark, at - 1, StringComparison.Ordinal);
            if (found >= 0 && found + mark.Length <= at)
            {
                start = Math.Max(start, found + mark.Length);
            }
        }

        return start;
    }

    private static int EndAfter(string quote, int at)
    {
        var end = quote.Length;
        foreach (var mark in Breaks)
        {
            var found = quote.IndexOf(mark, at, StringComparison.Ordinal);
            if (found >= 0)
            {
                end = Math.Min(end, found);
            }
        }

        return quote[end - 1] is '.' ? end - 1 : end;
    }
}
