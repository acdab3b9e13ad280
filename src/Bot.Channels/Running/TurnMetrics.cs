using System.Collections.Immutable;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Bot.Dialogs.Replies;
using Bot.Storage;

namespace Bot.Channels.Running;

/// <summary>What turns come to, for whoever listens to the meter and the activity source of this name. Never what was said.</summary>
public static class TurnMetrics
{
    public const string Name = "Bot.Channels";

    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Turns = Meter.CreateCounter<long>("bot.turns", "{turn}", "Turns by channel and outcome: saved, repeated, givenUp, unknown, unavailable");
    private static readonly Counter<long> Conflicts = Meter.CreateCounter<long>("bot.turn.conflicts", "{attempt}", "Turns run again because somebody else stored first");
    private static readonly Counter<long> Replies = Meter.CreateCounter<long>("bot.replies", "{reply}", "Replies by kind; notInDocuments counts the questions left unanswered");
    private static readonly Counter<long> Wanted = Meter.CreateCounter<long>("bot.persons.wanted", "{request}", "People who asked for a person");
    private static readonly Counter<long> Handoffs = Meter.CreateCounter<long>("bot.handoffs", "{handoff}", "Hand-offs by outcome at the address of the settings: posted, givenUp");

    private static readonly Histogram<double> Duration = Meter.CreateHistogram(
        "bot.turn.duration", "s", "From accepting a message to its durable replies",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] });

    /// <summary>Spans of a turn and of a delivery.</summary>
    internal static ActivitySource Source { get; } = new(Name);

    internal static void Conflicted(string channel) => Conflicts.Add(1, Of(channel));

    internal static void PersonWanted(string channel) => Wanted.Add(1, Of(channel));

    internal static void HandedOver(string channel, bool isPosted) => Handoffs.Add(1, Of(channel), new("outcome", isPosted ? "posted" : "givenUp"));

    internal static void Replied(string channel, ImmutableArray<Reply> replies)
    {
        foreach (var reply in replies)
        {
            Replies.Add(1, Of(channel), new("kind", System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(reply.Kind.ToString())));
        }
    }

    /// <summary>Times and counts one turn, and spans it.</summary>
    internal static async Task<TurnOutcome> MeasureAsync(string channel, Func<Task<TurnOutcome>> run)
    {
        using var span = Source.StartActivity("turn");
        span?.SetTag("bot.channel", channel);
        var start = Stopwatch.GetTimestamp();
        var outcome = "failed";
        try
        {
            var turn = await run();
            outcome = turn.IsUnknown ? "unknown" : turn.Repeated ? "repeated" : turn.WasGivenUp ? "givenUp" : "saved";
            return turn;
        }
        catch (StoreUnavailableException)
        {
            outcome = "unavailable";
            span?.SetStatus(ActivityStatusCode.Error, outcome);
            throw;
        }
        finally
        {
            span?.SetTag("bot.outcome", outcome);
            Turns.Add(1, Of(channel), new("outcome", outcome));
            Duration.Record(Stopwatch.GetElapsedTime(start).TotalSeconds, Of(channel), new("outcome", outcome));
        }
    }

    private static KeyValuePair<string, object?> Of(string channel) => new("channel", channel);
}
