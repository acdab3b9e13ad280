namespace Bot.Language.Profiles;

/// <summary>Of the next order. Exact value: Min = Max; "up to": Max only; "at least": Min only.</summary>
/// <param name="Unit">"units" unless something else was said ("pairs", "sets").</param>
public sealed record Quantity(decimal? Min, decimal? Max, string Unit = "units");

/// <param name="Currency">ISO code, null when none was said.</param>
public sealed record Money(decimal? Min, decimal? Max, string? Currency);

/// <summary>Days until the goods are needed; one duration or deadline fills <see cref="MaxDays"/> only.</summary>
public sealed record Timeline(decimal? MinDays, decimal? MaxDays);
