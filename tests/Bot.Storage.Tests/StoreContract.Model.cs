using System.Collections.Immutable;
using Bot.Storage.Memory;

namespace Bot.Storage.Tests;

/// <summary>Any sequence of calls has the same answers from the store as from the memory store, which is the model.</summary>
public abstract partial class StoreContract
{
    private const int Sequences = 25;
    private const int Steps = 40;

    [ContractFact]
    public async Task Any_sequence_of_calls_answers_as_the_model_does()
    {
        var first = Environment.TickCount;
        for (var seed = first; seed < first + Sequences; seed++)
        {
            var random = new Random(seed);
            await using var model = new MemoryStore();
            var keys = Enumerable.Range(0, 3).Select(_ => Another()).ToArray();
            var leases = new List<(Delivery Ours, Delivery Model)>();
            for (var step = 0; step < Steps; step++)
            {
                var (ours, theirs) = await StepAsync(random, keys[random.Next(keys.Length)], keys, model, leases);
                Assert.True(ours == theirs, $"seed {seed}, step {step}: {ours} but the model says {theirs}");
            }
        }
    }

    private async Task<(string Ours, string Model)> StepAsync(
        Random random, ConversationKey key, ConversationKey[] keys, MemoryStore model, List<(Delivery Ours, Delivery Model)> leases)
    {
        switch (random.Next(12))
        {
            case < 5:
                var turn = RandomTurn(random, key, (await model.LoadAsync(key, default)).Version);
                return (Say(await Store.CommitAsync(turn, default)), Say(await model.CommitAsync(turn, default)));
            case 5:
                var (inbox, now) = (RandomKeys(random), RandomTime(random));
                return (Say(await Store.FindTurnAsync(key, inbox, now, default)), Say(await model.FindTurnAsync(key, inbox, now, default)));
            case 6:
                var (after, limit) = (random.Next(12), random.Next(6));
                return (Say(await Store.ReadLogAsync(key, after, limit, default)), Say(await model.ReadLogAsync(key, after, limit, default)));
            case 7:
                return ($"{await Store.LoadAsync(key, default)} {await Store.LastSequenceAsync(key, default)}",
                    $"{await model.LoadAsync(key, default)} {await model.LastSequenceAsync(key, default)}");
            case 8:
                return await LeaseBothAsync(random, keys, model, leases);
            case 9 or 10 when leases.Count > 0:
                return await FinishBothAsync(random, model, leases[random.Next(leases.Count)]);
            case 11 when random.Next(4) == 0:
                var user = User(key, random.Next(2));
                return ((await Store.PersonalData.EraseAsync(user, default)).ToString(), (await model.PersonalData.EraseAsync(user, default)).ToString());
            default:
                var thumb = new Feedback(key, $"r{random.Next(2)}", User(key, 0), "like", null, null, RandomTime(random));
                return ((await Store.SaveFeedbackAsync(thumb, default)).ToString(), (await model.SaveFeedbackAsync(thumb, default)).ToString());
        }
    }

    private async Task<(string Ours, string Model)> LeaseBothAsync(
        Random random, ConversationKey[] keys, MemoryStore model, List<(Delivery Ours, Delivery Model)> leases)
    {
        var length = random.Next(2) == 0 ? TimeSpan.Zero : Long;
        var ours = (await Store.Outbox.LeaseAsync(int.MaxValue, length, default))
            .Where(one => keys.Contains(one.Conversation)).OrderBy(one => one.Conversation.Id, StringComparer.Ordinal).ToArray();
        var theirs = (await model.Outbox.LeaseAsync(int.MaxValue, length, default))
            .OrderBy(one => one.Conversation.Id, StringComparer.Ordinal).ToArray();
        leases.AddRange(ours.Zip(theirs));
        return (Say(ours), Say(theirs));
    }

    private async Task<(string Ours, string Model)> FinishBothAsync(Random random, MemoryStore model, (Delivery Ours, Delivery Model) lease)
    {
        var (choice, delay) = (random.Next(4), random.Next(2) == 0 ? TimeSpan.Zero : Long);
        return ((await FinishAsync(Store.Outbox, lease.Ours)).ToString(), (await FinishAsync(model.Outbox, lease.Model)).ToString());

        Task<bool> FinishAsync(IOutbox outbox, Delivery delivery) => choice switch
        {
            0 => outbox.GiveUpAsync(delivery, "no", default),
            1 => outbox.RetryAsync(delivery, delay, wasTried: delay == TimeSpan.Zero, default),
            _ => outbox.MarkSentAsync(delivery, "remote", default),
        };
    }

    private static TurnCommit RandomTurn(Random random, ConversationKey key, long version) => new(
        key, User(key, random.Next(2)), random.Next(6) == 0 ? random.Next(4) : version, $"state{random.Next(1000)}", RandomKeys(random),
        random.Next(5) == 0 ? null : new NewEntry(Author.User, random.Next(2) == 0 ? null : "said", "said"),
        [.. Enumerable.Range(0, random.Next(4)).Select(n => new NewEntry(Author.Bot, null, $"reply{n}"))],
        RandomTime(random), random.Next(2) == 0, random.Next(8) == 0 ? "failed" : null, random.Next(4) == 0 ? $"address{random.Next(9)}" : null);

    private static ImmutableArray<InboxKey> RandomKeys(Random random) =>
        [.. Enumerable.Range(0, random.Next(3)).Select(_ => new InboxKey($"k{random.Next(12)}", random.Next(2) == 0 ? null : RandomTime(random)))];

    private static DateTimeOffset RandomTime(Random random) => Turns.Noon.AddMilliseconds(random.Next(60_000));

    private static string User(ConversationKey key, int number) => $"{key.Id}-{number}";

    private static string Say(SaveOutcome outcome) => outcome switch
    {
        SaveOutcome.Saved saved => $"saved {saved.Version} {Say(saved.Entries)}",
        SaveOutcome.Duplicate duplicate => $"duplicate {Say(duplicate.Entries)}",
        _ => "conflict",
    };

    private static string Say(ImmutableArray<LogEntry>? entries) => entries is { } some ? string.Join('\n', some) : "nothing";

    private static string Say(Delivery[] deliveries) =>
        string.Join('\n', deliveries.Select(one => $"{one.Conversation} {one.Entry} {one.AddressJson} {one.Attempts} {one.Fence}"));
}
