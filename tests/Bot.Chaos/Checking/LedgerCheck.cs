using System.Collections.Immutable;
using System.Text.Json;
using Bot.Chaos.Receiving;
using Bot.Chaos.Talking;
using Bot.Storage;
using Bot.Testing;

namespace Bot.Chaos.Checking;

/// <summary>Compares what the store holds with what the talkers wrote down and what the channel got.</summary>
internal static class LedgerCheck
{
    public static async Task CheckAsync(Findings findings, IStore store, IReadOnlyCollection<Talker> talkers, Arrived[]? arrivals)
    {
        var delivered = arrivals?.ToLookup(one => one.Conversation, StringComparer.Ordinal);
        foreach (var conversation in talkers.GroupBy(talker => talker.Conversation))
        {
            var log = await store.ReadLogAsync(conversation.Key, 0, int.MaxValue, default);
            var ids = log.Where(entry => entry.Author == Author.User).Select(IdOf).ToArray();
            foreach (var talker in conversation)
            {
                CheckTalker(findings, talker, ids);
            }

            CheckModel(findings, conversation.Key, await store.LoadAsync(conversation.Key, default), log);
            if (delivered is not null && conversation.Key.Channel == ChannelDoor.Channel)
            {
                DeliveryCheck.Check(findings, log, [.. delivered[conversation.Key.Id]]);
            }
        }

        foreach (var letter in await store.ReadDeadLettersAsync(100, default))
        {
            findings.Note($"dead letter: {letter.Kind}, {letter.Reason.Split('\n')[0]}");
        }

        findings.Deliveries += arrivals?.Length ?? 0;
        CheckWaits(findings, talkers, arrivals ?? []);
    }

    private static void CheckWaits(Findings findings, IEnumerable<Talker> talkers, Arrived[] arrivals)
    {
        var firsts = arrivals.GroupBy(one => one.ReplyTo, StringComparer.Ordinal)
            .ToDictionary(one => one.Key, one => one.DistinctBy(copy => copy.Reply).Max(copy => copy.At), StringComparer.Ordinal);
        foreach (var message in talkers.SelectMany(talker => talker.Said).Where(message => message.IsAcknowledged))
        {
            if (firsts.TryGetValue(message.Id, out var arrived))
            {
                findings.Delivered(message.AcknowledgedAt, arrived);
            }
        }
    }

    private static void CheckTalker(Findings findings, Talker talker, string[] ids)
    {
        var places = ids.Index().ToLookup(one => one.Item, one => one.Index, StringComparer.Ordinal);
        var last = -1;
        foreach (var message in talker.Said)
        {
            findings.Sent++;
            findings.Acknowledged += message.IsAcknowledged ? 1 : 0;
            var found = places[message.Id].ToArray();
            if (found.Length > 1)
            {
                findings.DoubleTurns += found.Length - 1;
                findings.Example($"{message.Id} has {found.Length} turns after {message.Attempts} attempts");
            }

            if (message.IsAcknowledged && found.Length == 0)
            {
                findings.Lost++;
                findings.Example($"{message.Id} was acknowledged and is not there");
            }

            if (message.IsAcknowledged && found.Length > 0)
            {
                findings.Inversions += found[0] < last ? 1 : 0;
                last = Math.Max(last, found[0]);
            }
        }
    }

    private static void CheckModel(Findings findings, ConversationKey key, StoredState state, ImmutableArray<LogEntry> log)
    {
        var isGapless = log.Index().All(one => one.Item.Sequence == one.Index + 1);
        var (difference, apologies) = Replay.Check(state, log, Worlds.Repository);
        findings.Apologies += apologies;
        var turns = log.Count(entry => entry.Author == Author.User) + (log is [{ Author: Author.Bot }, ..] ? 1 : 0);
        if (!isGapless || difference is not null || turns != state.Version)
        {
            findings.Divergences++;
            findings.Example($"{key}: gapless {isGapless}, version {state.Version} after {turns} turns, {difference}");
        }
    }

    /// <summary>The client's own id of a message, by either door.</summary>
    private static string IdOf(LogEntry entry)
    {
        using var json = JsonDocument.Parse(entry.Json);
        return json.RootElement.TryGetProperty("channelData", out var data) && data.TryGetProperty("clientActivityID", out var id)
            ? id.GetString()!
            : entry.ActivityId;
    }
}
