using Bot.Language.Profiles;

namespace Bot.Dialogs.Turns;

/// <summary>Which values make sense: amounts above nothing, ranges the right way round.</summary>
internal static class SlotRules
{
    /// <summary>Twenty years.</summary>
    private const int LongestDays = 7300;

    public static bool IsUsable(Slot slot, Profile value) => slot switch
    {
        Slot.Quantity => IsAmount(value.Quantity?.Min, value.Quantity?.Max, 1),
        Slot.Budget => IsAmount(value.Budget?.Min, value.Budget?.Max, 1),
        Slot.UnitPrice => IsAmount(value.UnitPrice?.Min, value.UnitPrice?.Max, 0),
        Slot.Timeline => IsAmount(value.Timeline?.MinDays, value.Timeline?.MaxDays, 0) && (value.Timeline?.MaxDays ?? 0) <= LongestDays,
        Slot.Product => !string.IsNullOrWhiteSpace(value.Product),
        _ => true,
    };

    private static bool IsAmount(decimal? min, decimal? max, decimal least) =>
        (min ?? max) is { } low && (max ?? min) is { } high && low <= high && (max ?? low) >= least && low >= 0 && (max is null || max > 0);
}
