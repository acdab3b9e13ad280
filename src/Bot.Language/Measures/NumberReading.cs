namespace Bot.Language.Measures;

/// <summary>A number at some lexemes, <see cref="End"/> exclusive.</summary>
/// <param name="Mantissa">What was written before the last multiplier: 8 of "8k". A range's first figure may borrow the multiplier.</param>
internal readonly record struct NumberReading(decimal Value, int End, decimal Mantissa, bool IsOrdinal = false, bool IsFraction = false)
{
    public const decimal Largest = 1_000_000_000_000_000m;

    public decimal Scale => Mantissa == 0 ? 1 : Value / Mantissa;

    public static NumberReading Plain(decimal value, int end) => new(value, end, value);

    /// <summary>Times a multiplier, as one figure.</summary>
    public NumberReading Times(decimal scale, int end) => this with { Value = Value * scale, End = end };
}
