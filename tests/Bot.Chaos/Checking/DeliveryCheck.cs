using System.Collections.Immutable;
using Bot.Chaos.Receiving;
using Bot.Storage;

namespace Bot.Chaos.Checking;

/// <summary>Every reply arrived at least once, and the first arrivals in the order of the log.</summary>
internal static class DeliveryCheck
{
    public static void Check(Findings findings, ImmutableArray<LogEntry> log, Arrived[] arrivals)
    {
        var firsts = arrivals.DistinctBy(one => one.Reply).ToArray();
        findings.Duplicates += arrivals.Length - firsts.Length;
        var turns = log.Where(entry => entry.Author == Author.Bot).GroupBy(entry => entry.ReplyTo ?? "", StringComparer.Ordinal).ToArray();
        var order = turns.Index().ToDictionary(one => one.Item.Key, one => one.Index, StringComparer.Ordinal);
        var arrived = firsts.GroupBy(one => one.ReplyTo, StringComparer.Ordinal).ToDictionary(one => one.Key, one => one.ToArray(), StringComparer.Ordinal);
        foreach (var turn in turns)
        {
            findings.Replies += turn.Count();
            var got = arrived.GetValueOrDefault(turn.Key, []);
            var kinds = turn.Select(KindOf).ToArray();
            if (got.Length < kinds.Length)
            {
                findings.Undelivered += kinds.Length - got.Length;
                findings.Example($"the answer to {turn.Key} has {kinds.Length} replies, {got.Length} arrived");
            }
            else if (!got.Select(one => one.Kind).SequenceEqual(kinds, StringComparer.OrdinalIgnoreCase))
            {
                findings.DeliveryInversions++;
                findings.Example($"the answer to {turn.Key} arrived as {string.Join(' ', got.Select(one => one.Kind))}, not {string.Join(' ', kinds)}");
            }
        }

        var last = -1;
        foreach (var one in firsts)
        {
            var place = order.GetValueOrDefault(one.ReplyTo, -1);
            findings.DeliveryInversions += place < last ? 1 : 0;
            last = Math.Max(last, place);
        }
    }

    private static string KindOf(LogEntry entry) => Bot.Dialogs.Conversations.ConversationJson.ReadReply(entry.Json).Kind.ToString();
}
