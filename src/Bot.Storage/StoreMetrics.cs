using System.Diagnostics.Metrics;

namespace Bot.Storage;

/// <summary>The storage's figures for whoever listens to the meter <c>Bot.Storage</c>.</summary>
public static class StoreMetrics
{
    public const string MeterName = "Bot.Storage";
    internal const string GroupSize = "bot.storage.group";

    private static readonly Meter Meter = new(MeterName);

    /// <summary>Turns that were durable together: many turns in one record means many turns for one fsync.</summary>
    internal static Histogram<int> Groups { get; } = Meter.CreateHistogram<int>(GroupSize, "{turn}", "Pieces of work per commit");

    internal static Histogram<int> Waiting { get; } = Meter.CreateHistogram<int>("bot.storage.waiting", "{turn}", "Work found waiting before ours");

    private static readonly Counter<long> Turns = Meter.CreateCounter<long>("bot.storage.turns", "{turn}", "Turns by outcome");

    internal static void Count(SaveOutcome outcome) =>
        Turns.Add(1, new KeyValuePair<string, object?>("outcome", outcome.GetType().Name.ToLowerInvariant()));
}
