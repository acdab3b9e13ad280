using Bot.Storage.Postgres;
using Bot.Testing;

namespace Bot.Storage.Tests.Postgres;

/// <summary>Two replicas, one database.</summary>
[NeedsPostgres]
[Collection("postgres")]
public sealed class PostgresReplicaTests
{
    private const int Conversations = 6;
    private const int Messages = 40;

    [ContractFact]
    public async Task Racing_replicas_lose_no_update_and_run_no_turn_twice()
    {
        await using var one = await PostgresStore.OpenAsync(PostgresServer.Instance.ConnectionString);
        await using var two = await PostgresStore.OpenAsync(PostgresServer.Instance.ConnectionString);
        var run = Guid.NewGuid().ToString("N");
        var saved = 0;

        await Parallel.ForEachAsync(
            Enumerable.Range(0, Conversations * Messages), new ParallelOptions { MaxDegreeOfParallelism = 16 },
            async (number, _) =>
            {
                var conversation = new ConversationKey("race", $"{run}-{number % Conversations}");
                var isSentToBoth = number % 3 == 0;
                var tries = new List<Task<SaveOutcome>> { one.RunAsync(conversation, $"m{number}") };
                if (isSentToBoth)
                {
                    tries.Add(two.RunAsync(conversation, $"m{number}"));
                }

                var outcomes = await Task.WhenAll(tries);
                Interlocked.Add(ref saved, Assert.Single(outcomes.OfType<SaveOutcome.Saved>()) is null ? 0 : 1);
            });

        Assert.Equal(Conversations * Messages, saved);
        for (var number = 0; number < Conversations; number++)
        {
            var conversation = new ConversationKey("race", $"{run}-{number}");
            var log = await two.LogAsync(conversation);
            Assert.Equal(Enumerable.Range(1, Messages * 2).Select(n => (long)n), log.Select(entry => entry.Sequence));
            Assert.Equal(Messages, (await one.LoadAsync(conversation, default)).Version);
            Assert.Equal(Messages, log.Where(entry => entry.Author == Author.User).Select(entry => entry.ActivityId).Distinct().Count());
        }
    }

    [ContractFact]
    public async Task A_lease_of_one_replica_is_respected_by_the_other_until_it_ends()
    {
        await using var one = await PostgresStore.OpenAsync(PostgresServer.Instance.ConnectionString);
        await using var two = await PostgresStore.OpenAsync(PostgresServer.Instance.ConnectionString);
        var conversation = new ConversationKey("lease", Guid.NewGuid().ToString("N"));
        await one.SaveAsync(Turns.Of(conversation, 0, "a") with { Deliver = true });

        Assert.Contains(await one.Outbox.LeaseAsync(999, TimeSpan.FromHours(1), default), delivery => delivery.Conversation == conversation);
        Assert.DoesNotContain(await two.Outbox.LeaseAsync(999, TimeSpan.FromHours(1), default), delivery => delivery.Conversation == conversation);
    }

    [ContractFact]
    public async Task Senders_and_turns_at_the_same_time_leave_no_reply_behind()
    {
        await using var one = await PostgresStore.OpenAsync(PostgresServer.Instance.ConnectionString);
        await using var two = await PostgresStore.OpenAsync(PostgresServer.Instance.ConnectionString);
        var conversation = new ConversationKey("flow", Guid.NewGuid().ToString("N"));
        var writing = Task.Run(async () =>
        {
            for (var message = 0; message < 150; message++)
            {
                await one.SaveAsync(Turns.Of(conversation, message, $"m{message}") with { Deliver = true });
            }
        });
        var sent = new List<long>();
        while (sent.Count < 150)
        {
            foreach (var delivery in (await two.Outbox.LeaseAsync(999, TimeSpan.FromHours(1), default)).Where(one => one.Conversation == conversation))
            {
                sent.Add(delivery.Entry.Sequence);
                Assert.True(await two.Outbox.MarkSentAsync(delivery, null, default));
            }

            if (writing.IsCompleted && sent.Count < 150)
            {
                await writing;
                Assert.NotEqual(0, (await two.Outbox.MeasureAsync(default)).Waiting);
            }
        }

        await writing;
        Assert.Equal(Enumerable.Range(1, 150).Select(n => n * 2L), sent);
    }
}
