namespace Bot.Language.Measures;

/// <summary>A figure with both its sides, on the way to becoming a <see cref="Measure"/>. <see cref="Of"/> tells kind and unit.</summary>
internal readonly record struct Extent(Amount Of, int First, int End, decimal? Min, decimal? Max, bool IsRange, bool OpenEnded = false)
{
    public static Extent Exactly(Amount amount) => new(amount, amount.First, amount.End, amount.Value, amount.Value, IsRange: false);

    public static Extent OneSided(Amount amount, int first, BoundSide side) => side switch
    {
        BoundSide.Lower => new Extent(amount, first, amount.End, amount.Value, null, IsRange: true),
        BoundSide.Upper => new Extent(amount, first, amount.End, null, amount.Value, IsRange: true),
        _ => new Extent(amount, first, amount.End, amount.Value, amount.Value, IsRange: true),
    };

    public Measure ToMeasure(MeasureText text)
    {
        var span = new TextSpan(text[First].Span.Start, text[End - 1].Span.End);
        var kind = IsRange && Of.Kind is MeasureKind.Number or MeasureKind.Ordinal && IsRange ? MeasureKind.Range : Of.Kind;
        return new Measure(
            kind, text.CutTo(span), span, Min, Max, Of.Unit, Of.Currency,
            Min is { } min ? Of.Time?.DaysIn(min) : null, Max is { } max ? Of.Time?.DaysIn(max) : null, OpenEnded, Of.IsLoose);
    }
}
