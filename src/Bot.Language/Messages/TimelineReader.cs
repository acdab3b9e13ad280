using Bot.Language.Profiles;

namespace Bot.Language.Messages;

/// <summary>Durations in a message: the time the buyer has, not a warranty, a payment term, a company's age or what an old supplier took.</summary>
internal static class TimelineReader
{
    public static void Read(FigureContext figure, ReadingBuilder reading)
    {
        if (figure.IsTakenBack || figure.IsOfOthers || !IsTimeline(figure))
        {
            return;
        }

        var measure = figure.Measure;
        var (min, max) = figure.Sides(measure.MinDays, measure.MaxDays);
        if (max is null && figure.Measure.Text.StartsWith("over", StringComparison.OrdinalIgnoreCase) && figure.Previous.Stem is "deliv" or "deliveri" or "spread" or "ship" or "stagger" or "split" or "distribut" or "call")
        {
            (min, max) = (null, min); // "delivered over 12 months"
        }

        if (min == max)
        {
            // "we don't need the goods before 4 months".
            var isEarliest = figure.Previous.Text == "before" && CueFinder.IsNegated(figure.Context.Text, figure.First);
            (min, max) = (isEarliest ? max : null, isEarliest ? null : max);
        }

        reading.Fill(Slot.Timeline, reading.Slots with { Timeline = new Timeline(min, max) }, measure.Span, Correction.IsAt(figure));
    }

    // "payment 30 days", but "25 days after payment".
    private static bool HasOtherMeaning(FigureContext figure)
    {
        foreach (var cue in figure.Context.Touching(figure.From, figure.To))
        {
            if (cue.Cue is { Name: "role", Value: "notTime" } && cue.First >= figure.From && cue.Last <= figure.To
                && figure.Context.Text[cue.First].Figure != figure.Index && !BelongsToNeighbour(figure, cue)
                && !(cue.First > figure.Last && figure.Context.Text[cue.First - 1].Text is "after" or "from" or "upon" or "the" or "your" or "our"))
            {
                return true;
            }
        }

        return false;
    }

    // "credit 60 days after invoice and delivery 75 days": what stands beyond the "and" is said of the other figure.
    private static bool BelongsToNeighbour(FigureContext figure, CueMatch cue)
    {
        var text = figure.Context.Text;
        var isBefore = cue.Last < figure.First;
        var neighbour = isBefore ? text[figure.From - 1] : text[figure.To + 1];
        if (neighbour.Figure < 0 || neighbour.Clause != figure.Clause || text.Figures[neighbour.Figure].Kind != Measures.MeasureKind.Duration)
        {
            return false;
        }

        var (from, to) = isBefore ? (cue.Last, figure.First) : (figure.Last, cue.First);
        for (var i = from + 1; i < to; i++)
        {
            if (text[i].Text is "and" or "then" or "while" or "plus")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsTimeline(FigureContext figure)
    {
        if (figure.Measure.Unit is "second" or "minute" || figure.Previous.Text is "every" or "per" or "each")
        {
            return false;
        }

        var isOfRival = figure.SaysBefore("supplier") && (figure.SaysBefore("old") || figure.SaysBefore("previous") || figure.SaysBefore("former") || figure.SaysBefore("last"));
        var isPast = figure.Previous.Text is "past" or "last" or "previous" || figure.Next.Text is "ago" || figure.Has("lastTime") || figure.SentenceHas("quoted");
        if (isOfRival || isPast || HasOtherMeaning(figure) || figure.After("annual"))
        {
            return false;
        }

        // Years are an age unless delivery is spoken of.
        var isLong = figure.Measure.MinDays >= 365 * 2;
        return !isLong || figure.Has("time");
    }
}
