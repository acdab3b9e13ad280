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
        if (buyer.Answers.Any(answer => answer.IsKnown))
        {
            AddReasons(parts, advice, citations);
        }

        AddList(parts, "", advice.Conflicts.Select(conflict => conflict.Text));
        AddList(parts, "Ways out:", advice.Conflicts.IsEmpty ? advice.Relaxations.Select(way => way.Text) : []);
        AddList(parts, "What would change this:", advice.Status is AdviceStatus.Recommended ? advice.Flips.Take(MostReasons).Select(flip => flip.Text) : []);
        AddList(parts, "", advice.Staged is { } staged && advice.Status is AdviceStatus.Recommended ? [staged.Text] : []);
        AddList(parts, "", advice.Status is AdviceStatus.Recommended && !advice.IfDropped.IsEmpty ? [Hinge(advice, buyer)] : []);
        AddList(parts, "", advice.Notes);
        return advice with { Text = string.Join("\n\n", parts), Citations = citations.ToImmutable() };
    }

    private static void AddReasons(List<string> parts, Recommendation advice, CitationList citations)
    {
        var best = advice.Ranking[0];
        AddList(parts, "For it:", best.Reasons.Where(r => r.Effect.Count > 0).Take(MostReasons).Select(r => Renumber(r.Text, r.Citations, citations)));
        AddList(parts, "Against it:", best.Reasons.Where(r => r.Effect.Count < 0).Take(2).Select(r => Renumber(r.Text, r.Citations, citations)));
        AddList(parts, "Ruled out:", advice.Ranking.Where(m => m.Excluded)
            .Select(m => $"{ReasonText.Capital(Names.Of(m.Model))}: {Renumber(m.Exclusions[0].Text, m.Exclusions[0].Citations, citations)}"));
        AddList(parts, "The documents disagree:", Disagreements(advice).Select(r => Renumber(r.Text, r.Citations, citations)));
        if (advice.Ranking[1] is { Excluded: false } second)
        {
            AddList(parts, $"Why not {Names.Of(second.Model)}:", second.Reasons.Where(r => r.Effect.Count < 0).Take(2)
                .Select(r => Renumber(r.Text, r.Citations, citations)));
        }
    }

    /// <summary>The leader's most contested figure, unless it was told as a reason already.</summary>
    private static IEnumerable<Reason> Disagreements(Recommendation advice)
    {
        var best = advice.Ranking[0].Reasons;
        var told = best.Where(r => r.Effect.Count > 0).Take(MostReasons).Concat(best.Where(r => r.Effect.Count < 0).Take(2)).ToImmutableArray();
        return best.Concat(advice.Ranking[1].Excluded ? [] : advice.Ranking[1].Reasons)
            .Where(r => r.IsContested && !told.Contains(r) && !(r.Effect.Count < 0 && advice.Ranking[1].Reasons.Contains(r))).Take(1);
    }

    private static string Hinge(Recommendation advice, Case buyer) => string.Join(" ", advice.IfDropped
        .GroupBy(pair => pair.Value).OrderBy(group => group.Key)
        .Select(group => $"Without {(group.Count() > 1 ? "any one of " : "")}{string.Join(", ", group.Select(pair => buyer.Book.TitleOf(pair.Key)))}, {Names.Of(group.Key)} would lead."));

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
            parts.Add(title.Length == 0 ? string.Join("\n\n", list.Select(line => line[2..])) : title + "\n" + string.Join('\n', list));
        }
    }
}
