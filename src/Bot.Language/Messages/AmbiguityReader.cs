using Bot.Language.Measures;
using Bot.Language.Profiles;

namespace Bot.Language.Messages;

/// <summary>
/// The rule for ambiguity: a lone figure that could be a number of pieces or an amount of money ("15k") is neither until the
/// person says which; both readings are offered, pieces first.
/// </summary>
internal static class AmbiguityReader
{
    private const decimal Least = 100;

    public static void Read(MessageContext context, ReadingBuilder reading, Slot? pending)
    {
        if (reading.Has(Slot.Quantity) || reading.Has(Slot.Budget) || context.Asks.Any || context.Text.Figures.Length != 1 || context.Text.Count > 4
            || pending is Slot.Quantity or Slot.Budget or Slot.UnitPrice or Slot.Timeline)
        {
            return;
        }

        if (FigureContext.Of(context, 0) is not { Measure: { Kind: MeasureKind.Number or MeasureKind.Range, Unit: null } measure } figure
            || (measure.Max ?? measure.Min) is not >= Least || QuantityReader.IsOfSomethingElse(figure))
        {
            return;
        }

        var (min, max) = figure.Sides(measure.Min, measure.Max);
        reading.Add(new Ambiguity(
            measure.Span, [Profile.Empty with { Quantity = new Quantity(min, max) }, Profile.Empty with { Budget = new Money(min, max, null) }]));
    }
}
