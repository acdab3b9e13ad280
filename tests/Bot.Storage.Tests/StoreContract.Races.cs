namespace Bot.Storage.Tests;

/// <summary>Many at once.</summary>
public abstract partial class StoreContract
{
    [ContractFact]
    public async Task Racing_turns_of_one_conversation_leave_no_gap_and_lose_nothing()
    {
        const int Clients = 8;
        const int Messages = 12;

        var outcomes = await Task.WhenAll(Enumerable.Range(0, Clients).Select(client => Task.Run(async () =>
        {
            for (var message = 0; message < Messages; message++)
            {
                Assert.IsType<SaveOutcome.Saved>(await Store.RunAsync(_conversation, $"{client}-{message}", replies: 2));
            }

            return client;
        })));

        var log = await Store.LogAsync(_conversation);
        Assert.Equal(Clients, outcomes.Length);
        Assert.Equal(Enumerable.Range(1, Clients * Messages * 3).Select(n => (long)n), log.Select(entry => entry.Sequence));
        Assert.Equal(Clients * Messages, (await Store.LoadAsync(_conversation, default)).Version);
        Assert.Equal(Clients * Messages, log.Where(entry => entry.Author == Author.User).Select(entry => entry.ActivityId).Distinct().Count());
        Assert.All(log.Where(entry => entry.Author == Author.Bot), reply => Assert.Equal(
            log.Last(entry => entry.Author == Author.User && entry.Sequence < reply.Sequence).ActivityId, reply.ReplyTo));
    }

    [ContractFact]
    public async Task The_same_message_sent_many_times_at_once_is_one_turn()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => Store.RunAsync(_conversation, "again"))));

        var saved = Assert.Single(outcomes.OfType<SaveOutcome.Saved>());
        Assert.All(outcomes.OfType<SaveOutcome.Duplicate>(), duplicate => Assert.Equal<LogEntry>(saved.Entries, duplicate.Entries));
        Assert.Equal(2, await Store.LastSequenceAsync(_conversation, default));
    }

    [ContractFact]
    public async Task Many_conversations_go_on_side_by_side()
    {
        var conversations = Enumerable.Range(0, 50).Select(_ => Another()).ToArray();

        await Parallel.ForEachAsync(conversations, new ParallelOptions { MaxDegreeOfParallelism = 25 }, async (conversation, _) =>
        {
            for (var message = 0; message < 4; message++)
            {
                Assert.IsType<SaveOutcome.Saved>(await Store.CommitAsync(Turns.Of(conversation, message, $"m{message}"), default));
            }
        });

        foreach (var conversation in conversations)
        {
            Assert.Equal(["m0", "m1", "m2", "m3"], (await Store.LogAsync(conversation)).Where(e => e.Author == Author.User).Select(e => e.ActivityId));
        }
    }

    [ContractFact]
    public async Task Readers_see_whole_turns_only()
    {
        using var done = new CancellationTokenSource();
        var reading = Task.Run(async () =>
        {
            while (!done.IsCancellationRequested)
            {
                Assert.Equal(0, await Store.LastSequenceAsync(_conversation, default) % 4);
                Assert.Equal(0, (await Store.LogAsync(_conversation)).Length % 4);
            }
        });

        for (var message = 0; message < 40; message++)
        {
            await Store.SaveAsync(Turns.Of(_conversation, message, $"m{message}", replies: 3));
        }

        await done.CancelAsync();
        await reading;
    }
}
