using System.Globalization;
using Bot.Language.Measures;
using Bot.Language.Profiles;

namespace Bot.Language.Messages;

/// <summary>
/// Under a slot's own question: words that say what one of its buttons says fill it ("no hurry"), and words that speak of it
/// without a figure raise it ("before christmas", "not much").
/// </summary>
internal static class VagueReader
{
    public static void Read(MessageContext context, ReadingBuilder reading, Slot pending)
    {
        if (reading.Has(pending) || reading.HasOffered || context.Asks.Any)
        {
            return;
        }

        CueMatch? said = null;
        foreach (var match in context.Cues)
        {
            if (match.Cue.Name == "asked" && !match.IsNegated && DaysOf(match.Cue.Value, pending) is not null)
            {
                said = said ?? match;
            }
            else if (Raises(match, pending) && !(said is { } before && match.First <= before.Last))
            {
                said = null; // "no rush, but before summer"
                reading.Raise(pending);
                reading.DropReactions(context.Text.SpanOf(match.First, match.Last));
            }
        }

        if (said is { } relaxed)
        {
            var span = context.Text.SpanOf(relaxed.First, relaxed.Last);
            reading.Fill(pending, reading.Slots with { Timeline = new Timeline(null, DaysOf(relaxed.Cue.Value, pending)) }, span);
            reading.DropReactions(span);
        }

        if (pending == Slot.Timeline && HoldsDate(context))
        {
            reading.Raise(pending);
        }
    }

    private static bool Raises(CueMatch match, Slot pending) =>
        (match.Cue.Name is "vague" or "raised" && string.Equals(match.Cue.Value, pending.ToString(), StringComparison.OrdinalIgnoreCase))
        || (match.Cue.Name == "asked" && match.IsNegated && DaysOf(match.Cue.Value, pending) is not null); // "we don't have all the time in the world"

    // "timeline:365".
    private static int? DaysOf(string value, Slot pending) =>
        pending == Slot.Timeline && value.StartsWith("timeline:", StringComparison.Ordinal) ? int.Parse(value["timeline:".Length..], CultureInfo.InvariantCulture) : null;

    // "15.03.2027", "by 1 March": a day of the calendar, or time that nobody counted.
    private static bool HoldsDate(MessageContext context)
    {
        for (var i = 0; i < context.Text.Figures.Length; i++)
        {
            if (FigureContext.Of(context, i) is { Measure.Kind: MeasureKind.Number or MeasureKind.Range } figure && QuantityReader.IsOfDay(figure))
            {
                return true;
            }
        }

        return false;
    }
}
