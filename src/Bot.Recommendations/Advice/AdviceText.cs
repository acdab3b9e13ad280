using System.Collections.Immutable;
using Bot.Knowledge.Documents;
using Bot.Recommendations.Scoring;

namespace Bot.Recommendations.Advice;

/// <summary>The advice in short, plain English, with its own numbered citations.</summary>
internal static class AdviceText
{
    private const int MostReasons = 3;

    public static Recommendation AddTo(Recommendation advice, Case buyer)
    {
        var citations = new CitationList();
        var parts = new List<string> { Headline(advice, buyer) };
        var best = advice.Ranking[0];
        AddList(parts, "For it:", best.Reasons.Where(r => r.Effect.Count > 0).Take(MostReasons).Select(r => Renumber(r.Text, r.Citations, citations)));
        AddList(parts, "Against it:", best.Reasons.Where(r => r.Effect.Count < 0).Take(2).Select(r => Renumber(r.Text, r.Citations, citations)));
        AddList(parts, "Ruled out:", advice.Ranking.Where(m => m.Excluded)
            .Select(m => $"{Names.Of(m.Model)}: {Renumber(m.Exclusions[0].Text, m.Exclusions[0].Citations, citations)}"));
        AddList(parts, "Ways out:", advice.Relaxations.Select(way => way.Text));
        AddList(parts, "What would change this:", advice.Flips.Take(MostReasons).Select(flip => flip.Text));
        return advice with { Text = string.Join("\n\n", parts), Citations = citations.ToImmutable() };
    }

    /// <summary>The same words with their <c>[n]</c> counted in another list.</summary>
    public static string Renumber(string text, ImmutableArray<Citation> from, CitationList to)
    {
        foreach (var citation in from)
        {
            text = text.Replace($"[{Names.Number(citation.N)}]", $"[#{Names.Number(to.Add(citation))}]", StringComparison.Ordinal);
        }

        return text.Replace("[#", "[", StringComparison.Ordinal);
    }

    private static string Headline(Recommendation advice, Case buyer)
    {
        var best = Names.Of(advice.Ranking[0].Model);
        return advice.Status switch
        {
            AdviceStatus.NothingFits => $"**None of the three models fits as it stands.** {ReasonText.Capital(best)} comes closest.",
            AdviceStatus.NeedMore when !buyer.Answers.Any(a => a.IsKnown) => "**I know too little for advice yet.**",
            AdviceStatus.NeedMore => $"**Too early to say;** on what I know {best} is ahead.",
            _ => advice.Strength switch
            {
                Strength.Clear => $"**{ReasonText.Capital(best)} fits best** – a clear preference, on {Word(advice.Certainty)} evidence.",
                Strength.Slight => $"**{ReasonText.Capital(best)} fits somewhat better** – a slight preference, on {Word(advice.Certainty)} evidence.",
                _ => $"**{ReasonText.Capital(best)} is just ahead** – too close to call, on {Word(advice.Certainty)} evidence.",
            },
        };
    }

    private static string Word(Certainty certainty) => certainty switch
    {
        Certainty.High => "strong",
        Certainty.Medium => "fair",
        _ => "thin",
    };

    private static void AddList(List<string> parts, string title, IEnumerable<string> lines)
    {
        var list = lines.Select(line => "- " + line).ToArray();
        if (list.Length > 0)
        {
            parts.Add(title + "\n" + string.Join('\n', list));
        }
    }
}
