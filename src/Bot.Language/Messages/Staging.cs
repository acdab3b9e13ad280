using Bot.Language.Measures;
using Bot.Language.Profiles;

namespace Bot.Language.Messages;

/// <summary>Which of several counts is the first order: "500 to start, then 5000"; and which are no order but a rate: "500 a month".</summary>
internal static class Staging
{
    // Fewer to test are samples.
    private const int LeastOrder = 10;

    // Words between the figure and what makes it the first.
    private const int Near = 2;

    /// <summary>Whether the order that comes first was said already, and this count is of a later one.</summary>
    public static bool IsLater(FigureContext figure, ReadingBuilder reading)
    {
        if (!reading.Has(Slot.Quantity) || Correction.IsAt(figure) || IsFirst(figure))
        {
            return false;
        }

        foreach (var mention in reading.Mentions)
        {
            foreach (var other in figure.Neighbours())
            {
                if (mention.Slot == Slot.Quantity && mention.Span == other.Measure.Span && other.Index < figure.Index && IsFirst(other))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>"500 a month", "20k pieces per year".</summary>
    public static bool IsRate(FigureContext figure)
    {
        var text = figure.Context.Text;
        return figure.Measure.Kind is MeasureKind.Number or MeasureKind.Range && text[figure.Last + 1].Text is "a" or "per" or "each" or "every"
            && text[figure.Last + 2].Stem is "month" or "week" or "year" or "day" or "quarter" or "season" && text[figure.Last + 2].Sentence == figure.Sentence;
    }

    /// <summary>Whether the words right around say that this is the first of several orders.</summary>
    public static bool IsFirst(FigureContext figure)
    {
        if (figure.Measure.Min is not >= LeastOrder)
        {
            return false;
        }

        foreach (var cue in figure.Context.Touching(figure.First - Near, figure.Last + Near))
        {
            var isNear = cue.Last < figure.First ? cue.First >= figure.From && cue.Last >= figure.First - Near && !IsBehindAnother(figure, cue.First) : cue.First > figure.Last && cue.Last <= figure.To;
            if (isNear && cue.Cue is { Name: "role", Value: "first" })
            {
                return true;
            }
        }

        return false;
    }

    // "500 first then 5000".
    private static bool IsBehindAnother(FigureContext figure, int cue) =>
        figure.Context.Text[cue - 1].Figure >= 0 && figure.Context.Text[cue - 1].Clause == figure.Context.Text[cue].Clause;
}
