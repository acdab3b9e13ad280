using Bot.Language.Profiles;
using Bot.Recommendations.Evidence;

namespace Bot.Recommendations.Scoring;

/// <summary>A buyer's answer as options of a <see cref="SlotEvidence"/>; a range covers from low to high.</summary>
/// <param name="OpenAbove">"At least": the buyer could go higher, so nothing is excluded by it.</param>
internal readonly record struct Answer(int Low, int High, bool OpenAbove = false)
{
    public static Answer Unknown { get; } = new(-1, -1);

    public bool IsKnown => Low >= 0;

    public static Answer Exactly(int option) => new(option, option);

    /// <param name="choice">Its place among <see cref="SlotNames.Answers"/>; -1 when unknown.</param>
    public static Answer Of(int choice) => choice < 0 ? Unknown : Exactly(choice);

    public static Answer Of(NumberAnswer? figure, SlotEvidence evidence) => figure is not { } number ? Unknown
        : new Answer(evidence.OptionOf(number.Low), evidence.OptionOf(number.High), number.Max is null);
}

/// <summary>A figure of the profile in whole units, US dollars or days; one side may be open.</summary>
internal readonly record struct NumberAnswer(long? Min, long? Max)
{
    /// <summary>What is compared when one end decides: the known end.</summary>
    public long Low => Min ?? Max ?? 0;

    public long High => Max ?? Min ?? 0;

    /// <summary>Null when unknown, or when the amount is in a currency, the count in a unit, the documents do not use.</summary>
    public static NumberAnswer? Of(Profile profile, Slot slot)
    {
        var (min, max) = slot switch
        {
            Slot.Quantity when PieceCount.Of(profile) => (profile.Quantity?.Min, profile.Quantity?.Max),
            Slot.Budget when profile.Budget?.Currency is null or "USD" => (profile.Budget?.Min, profile.Budget?.Max),
            Slot.Timeline => (profile.Timeline?.MinDays, profile.Timeline?.MaxDays),
            _ => (null, null),
        };
        if (min is null && max is null)
        {
            return null;
        }

        var (low, high) = min > max ? (max, min) : (min, max);
        return new NumberAnswer(Whole(low), Whole(high));
    }

    /// <summary>A profile that holds only this figure, in the shape it has here.</summary>
    public Profile In(Slot slot, Profile like) => slot switch
    {
        Slot.Quantity => new Profile(Quantity: new Quantity(Min, Max, like.Quantity?.Unit ?? "units")),
        Slot.Budget => new Profile(Budget: new Money(Min, Max, like.Budget?.Currency ?? "USD")),
        Slot.Timeline => new Profile(Timeline: new Timeline(Min, Max)),
        _ => throw new ArgumentOutOfRangeException(nameof(slot)),
    };

    /// <summary>The answer this would be, moved into that one option.</summary>
    public Answer At(int option) => new(option, option, Max is null);

    /// <summary>How far outside of it the value lies.</summary>
    public long DistanceTo(long value) => Math.Max(value - High, Low - value);

    /// <summary>Moved to one value: "up to" stays "up to", "at least" stays "at least", a range becomes exact.</summary>
    public NumberAnswer MovedTo(long value) => new(Min is null ? null : value, Max is null ? null : value);

    private static long? Whole(decimal? value) => value is null ? null : (long)Math.Floor(Math.Clamp(value.Value, 0, 1_000_000_000_000m));
}
