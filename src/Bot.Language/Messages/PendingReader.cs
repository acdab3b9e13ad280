using Bot.Language.Measures;
using Bot.Language.Profiles;

namespace Bot.Language.Messages;

/// <summary>A bare answer takes its meaning from the question that waits for it.</summary>
internal static class PendingReader
{
    // Nobody starts a production on less: so many thousands are meant.
    private const int Thousandth = 100;

    public static void Read(MessageContext context, ReadingBuilder reading, Slot pending)
    {
        if (reading.Has(pending) || context.Text.Figures.Length == 0 || context.Asks.Any)
        {
            return;
        }

        var used = reading.Build().Mentions;
        for (var i = 0; i < context.Text.Figures.Length; i++)
        {
            if (FigureContext.Of(context, i) is not { IsTakenBack: false } figure || IsUsed(figure, used) || (pending == Slot.Quantity && Staging.IsLater(figure, reading)))
            {
                continue;
            }

            if (pending == Slot.Budget && IsSmall(figure))
            {
                Offer(figure, reading);
            }
            else if (Taken(figure, pending, reading.Slots) is { } with)
            {
                reading.Fill(pending, with, figure.Measure.Span, Correction.IsAt(figure));
            }
        }
    }

    // "between 5 and 8": thousands, most likely.
    private static bool IsSmall(FigureContext figure) =>
        figure.Measure is { Kind: MeasureKind.Number or MeasureKind.Range, Unit: null } measure && (measure.Max ?? measure.Min) is < Thousandth and >= 1
        && !QuantityReader.IsOfSomethingElse(figure);

    private static void Offer(FigureContext figure, ReadingBuilder reading)
    {
        var (min, max) = figure.Sides(figure.Measure.Min, figure.Measure.Max);
        reading.Add(new Ambiguity(
            figure.Measure.Span, [Profile.Empty with { Budget = new Money(min * 1000, max * 1000, null) }, Profile.Empty with { Budget = new Money(min, max, null) }]));
    }

    private static bool IsUsed(FigureContext figure, IEnumerable<SlotMention> used) =>
        used.Any(mention => mention.Span.Overlaps(figure.Measure.Span));

    private static Profile? Taken(FigureContext figure, Slot pending, Profile slots)
    {
        var measure = figure.Measure;
        var isBare = measure.Kind is MeasureKind.Number or MeasureKind.Range && measure.Unit is null;
        var (min, max) = figure.Sides(measure.Min, measure.Max);
        return pending switch
        {
            Slot.Quantity when isBare && !QuantityReader.IsOfSomethingElse(figure) => slots with { Quantity = new Quantity(min, max) },
            Slot.Budget when (isBare && !Staging.IsRate(figure)) || measure.Kind == MeasureKind.Money => slots with { Budget = new Money(min, max, measure.Currency) },
            Slot.UnitPrice when isBare || measure.Kind == MeasureKind.Money => slots with { UnitPrice = new Money(min, max, measure.Currency) },
            Slot.Timeline when measure.Kind == MeasureKind.Duration => slots with { Timeline = TimelineOf(figure) },
            _ => null,
        };
    }

    private static Timeline TimelineOf(FigureContext figure)
    {
        var (min, max) = figure.Sides(figure.Measure.MinDays, figure.Measure.MaxDays);
        return new Timeline(min == max ? null : min, max);
    }
}
