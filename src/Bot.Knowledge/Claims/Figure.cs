namespace Bot.Knowledge.Claims;

/// <summary>The figure a claim gives. An open side is null; <see cref="OpenEnded"/>: a written upper end with a plus ("500-1000+").</summary>
public sealed record Figure(
    decimal? Min, decimal? Max, string? Unit, string? Currency, decimal? MinDays, decimal? MaxDays, bool OpenEnded);
