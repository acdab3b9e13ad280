using System.Collections.Immutable;
using Bot.Recommendations.Scoring;

namespace Bot.Recommendations.Advice;

/// <summary>The advice in short, plain English, with its own numbered citations.</summary>
internal static class AdviceText
{
    private const int MostReasons = 3;

    private const int MostObjections = 2;

    public static Recommendation AddTo(Recommendation advice, Case buyer)
    {
        var text = new CitedWriter();
        text.Paragraph(Headline(advice, buyer));
        if (buyer.KnowsAny)
        {
            AddReasons(text, advice);
        }

        text.Paragraphs([.. advice.Conflicts.Select(conflict => conflict.Text)]);
        if (advice.Conflicts.IsEmpty)
        {
            text.List("Ways out:");
            AddItems(text, advice.Relaxations.Select(way => way.Text));
        }

        if (advice.Status is AdviceStatus.Recommended)
        {
            AddOutlook(text, advice, buyer);
        }

        text.Paragraphs(advice.Notes);
        return advice with { Text = text.ToString(), Citations = text.Citations };
    }

    /// <summary>What would change the advice, and what it hangs on.</summary>
    private static void AddOutlook(CitedWriter text, Recommendation advice, Case buyer)
    {
        text.List("What would change this:");
        AddItems(text, advice.Flips.Take(MostReasons).Select(flip => flip.Text));
        if (advice.Staged is { } staged)
        {
            text.Paragraph(staged.Text);
        }

        if (!advice.IfDropped.IsEmpty)
        {
            text.Paragraph(Hinge(advice, buyer));
        }
    }

    private static void AddReasons(CitedWriter text, Recommendation advice)
    {
        var (best, second) = (advice.Ranking[0], advice.Ranking[1]);
        text.List("For it:");
        AddReasons(text, best.Reasons, MostReasons, isFor: true);
        text.List("Against it:");
        AddReasons(text, best.Reasons, MostObjections, isFor: false);
        text.List("Ruled out:");
        foreach (var excluded in advice.Ranking.Where(model => model.Excluded))
        {
            var exclusion = excluded.Exclusions[0];
            text.Item(exclusion.Text, exclusion.Citations, start: ReasonText.Capital(Names.Of(excluded.Model)) + ": ");
        }

        text.List("The documents disagree:");
        if (Disagreement(best, second) is { } contested)
        {
            text.Item(contested.Text, contested.Citations);
        }

        if (!second.Excluded)
        {
            text.List($"Why not {Names.Of(second.Model)}:");
            AddReasons(text, second.Reasons, MostObjections, isFor: false);
        }
    }

    private static void AddReasons(CitedWriter text, ImmutableArray<Reason> reasons, int most, bool isFor)
    {
        foreach (var reason in reasons)
        {
            if (most > 0 && (isFor ? reason.Effect.Count > 0 : reason.Effect.Count < 0))
            {
                text.Item(reason.Text, reason.Citations);
                most--;
            }
        }
    }

    private static void AddItems(CitedWriter text, IEnumerable<string> items)
    {
        foreach (var item in items)
        {
            text.Item(item);
        }
    }

    /// <summary>The leader's most contested figure, unless it was told as a reason already; else the next model's that is not against it.</summary>
    private static Reason? Disagreement(RankedModel best, RankedModel second)
    {
        var (pros, cons) = (0, 0);
        foreach (var reason in best.Reasons)
        {
            pros += reason.Effect.Count > 0 ? 1 : 0;
            cons += reason.Effect.Count < 0 ? 1 : 0;
            var isTold = reason.Effect.Count > 0 ? pros <= MostReasons : reason.Effect.Count < 0 && cons <= MostObjections;
            if (reason.IsContested && !isTold)
            {
                return reason;
            }
        }

        return second.Excluded ? null : second.Reasons.FirstOrDefault(reason => reason.IsContested && reason.Effect.Count >= 0);
    }

    private static string Hinge(Recommendation advice, Case buyer) => string.Join(" ", advice.IfDropped
        .GroupBy(pair => pair.Value).OrderBy(group => group.Key)
        .Select(group => $"Without {(group.Count() > 1 ? "any one of " : "")}{string.Join(", ", group.Select(pair => buyer.Book.TitleOf(pair.Key)))}, {Names.Of(group.Key)} would lead."));

    private static string Headline(Recommendation advice, Case buyer)
    {
        var best = Names.Of(advice.Ranking[0].Model);
        return advice.Status switch
        {
            AdviceStatus.NothingFits => $"**None of the three models fits as it stands.** {ReasonText.Capital(best)} comes closest.",
            AdviceStatus.NeedMore when !buyer.KnowsAny => "**I know too little for advice yet.**",
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
}
