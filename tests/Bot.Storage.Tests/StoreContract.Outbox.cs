using System.Collections.Immutable;

namespace Bot.Storage.Tests;

/// <summary>Delivery through the Connector: in order, one in flight, at least once. A lease of no length is over at once.</summary>
public abstract partial class StoreContract
{
    private static readonly TimeSpan Long = TimeSpan.FromHours(1);

    private async Task<Delivery?> LeaseAsync(ConversationKey conversation, TimeSpan? lease = null) =>
        (await Store.Outbox.LeaseAsync(int.MaxValue, lease ?? Long, default)).SingleOrDefault(delivery => delivery.Conversation == conversation);

    private Task<SaveOutcome.Saved> DeliverAsync(ConversationKey conversation, long version, string message, int replies = 1) =>
        Store.SaveAsync(Turns.Of(conversation, version, message, replies) with { Deliver = true, DeliveryJson = "address" });

    [ContractFact]
    public async Task Only_replies_that_are_to_be_delivered_reach_the_outbox()
    {
        await Store.SaveAsync(Turns.Of(_conversation, 0, "a"));
        Assert.Null(await LeaseAsync(_conversation));

        var saved = await DeliverAsync(_conversation, 1, "b");

        var delivery = await LeaseAsync(_conversation);
        Assert.Equal(saved.Entries[1], delivery!.Entry);
        Assert.Equal(("address", 1), (delivery.AddressJson, delivery.Attempts));
    }

    [ContractFact]
    public async Task Replies_leave_in_order_one_at_a_time()
    {
        await DeliverAsync(_conversation, 0, "a", replies: 2);
        await DeliverAsync(_conversation, 1, "b", replies: 1);
        var sent = new List<long>();

        while (await LeaseAsync(_conversation) is { } delivery)
        {
            Assert.Null(await LeaseAsync(_conversation));
            sent.Add(delivery.Entry.Sequence);
            Assert.True(await Store.Outbox.MarkSentAsync(delivery, null, default));
        }

        Assert.Equal([2, 3, 5], sent);
    }

    [ContractFact]
    public async Task One_waiting_conversation_does_not_hold_up_another()
    {
        var other = Another();
        await DeliverAsync(_conversation, 0, "a", replies: 2);
        await DeliverAsync(other, 0, "b");
        var first = await LeaseAsync(_conversation, TimeSpan.Zero);

        Assert.True(await Store.Outbox.RetryAsync(first!, Long, wasTried: true, default));

        Assert.Null(await LeaseAsync(_conversation, TimeSpan.Zero));
        Assert.NotNull(await LeaseAsync(other));
    }

    [ContractFact]
    public async Task A_reply_that_failed_is_tried_again_when_it_is_due_and_counted()
    {
        await DeliverAsync(_conversation, 0, "a");

        Assert.True(await Store.Outbox.RetryAsync((await LeaseAsync(_conversation))!, TimeSpan.Zero, wasTried: true, default));
        var second = await LeaseAsync(_conversation);
        Assert.True(await Store.Outbox.RetryAsync(second!, TimeSpan.Zero, wasTried: false, default));
        var third = await LeaseAsync(_conversation);

        Assert.Equal((2, 2), (second!.Attempts, third!.Attempts));
        Assert.True(third.Trying >= TimeSpan.Zero);
    }

    [ContractFact]
    public async Task A_sender_whose_lease_was_taken_over_changes_nothing()
    {
        await DeliverAsync(_conversation, 0, "a", replies: 2);
        var asleep = await LeaseAsync(_conversation, TimeSpan.Zero);
        var present = await LeaseAsync(_conversation);

        Assert.False(await Store.Outbox.MarkSentAsync(asleep!, "late", default));
        Assert.False(await Store.Outbox.RetryAsync(asleep!, TimeSpan.Zero, wasTried: true, default));
        Assert.False(await Store.Outbox.GiveUpAsync(asleep!, "late", default));

        Assert.Null(await LeaseAsync(_conversation));
        Assert.True(await Store.Outbox.MarkSentAsync(present!, "sent", default));
        Assert.False(await Store.Outbox.MarkSentAsync(present!, "sent", default));
        Assert.Equal(3, (await LeaseAsync(_conversation))!.Entry.Sequence);
    }

    [ContractFact]
    public async Task A_lease_that_is_renewed_lasts_longer()
    {
        await DeliverAsync(_conversation, 0, "a");
        var held = await LeaseAsync(_conversation, TimeSpan.Zero);

        await Store.Outbox.RenewAsync([held!], Long, default);

        Assert.Null(await LeaseAsync(_conversation));
        Assert.True(await Store.Outbox.MarkSentAsync(held!, null, default));
    }

    [ContractFact]
    public async Task A_lease_that_is_over_cannot_be_renewed()
    {
        await DeliverAsync(_conversation, 0, "a", replies: 2);
        var asleep = await LeaseAsync(_conversation, TimeSpan.Zero);
        var present = await LeaseAsync(_conversation, TimeSpan.Zero);
        await Store.Outbox.RenewAsync([asleep!], Long, default);

        var next = await LeaseAsync(_conversation, TimeSpan.Zero);
        Assert.True(await Store.Outbox.RetryAsync(next!, TimeSpan.Zero, wasTried: true, default));
        await Store.Outbox.RenewAsync([present!, next!], Long, default);

        var last = await LeaseAsync(_conversation);
        Assert.Equal(2, last!.Entry.Sequence);
        Assert.True(await Store.Outbox.MarkSentAsync(last, null, default));
        await Store.Outbox.RenewAsync([last], Long, default);
        Assert.Equal(3, (await LeaseAsync(_conversation))!.Entry.Sequence);
    }

    [ContractFact]
    public async Task A_lease_that_ended_untaken_may_still_be_marked_sent()
    {
        await DeliverAsync(_conversation, 0, "a");

        Assert.True(await Store.Outbox.MarkSentAsync((await LeaseAsync(_conversation, TimeSpan.Zero))!, null, default));
    }

    [ContractFact]
    public async Task A_delivered_reply_is_found_by_either_id()
    {
        var saved = await DeliverAsync(_conversation, 0, "a");
        await Store.Outbox.MarkSentAsync((await LeaseAsync(_conversation))!, "1:remote", default);

        Assert.Equal(saved.Entries[1], await Store.FindEntryAsync(_conversation, "1:remote", default));
        Assert.Equal(saved.Entries[1], await Store.FindEntryAsync(_conversation, saved.Entries[1].ActivityId, default));
        Assert.Null(await Store.FindEntryAsync(_conversation, "other", default));
        Assert.Null(await Store.FindEntryAsync(Another(), "1:remote", default));
    }

    [ContractFact]
    public async Task A_reply_given_up_becomes_a_dead_letter_and_the_next_is_due()
    {
        await DeliverAsync(_conversation, 0, "a", replies: 2);

        Assert.True(await Store.Outbox.GiveUpAsync((await LeaseAsync(_conversation))!, "403", default));

        Assert.Equal(3, (await LeaseAsync(_conversation))!.Entry.Sequence);
        var letter = Assert.Single(await Store.ReadDeadLettersAsync(int.MaxValue, default), letter => letter.Conversation == _conversation);
        Assert.Equal((2L, "delivery", "403"), (letter.Sequence, letter.Kind, letter.Reason));
    }

    [ContractFact]
    public async Task A_failed_turn_leaves_a_dead_letter_in_its_own_transaction()
    {
        await Store.SaveAsync(Turns.Of(_conversation, 0, "a") with { DeadLetter = "TimeoutException" });
        await Store.CommitAsync(Turns.Of(_conversation, 0, "b") with { DeadLetter = "never saved" }, default);

        var letter = Assert.Single(await Store.ReadDeadLettersAsync(int.MaxValue, default), letter => letter.Conversation == _conversation);
        Assert.Equal((2L, "turn", "TimeoutException"), (letter.Sequence, letter.Kind, letter.Reason));
    }

    [ContractFact]
    public async Task The_outbox_is_measured()
    {
        var before = await Store.Outbox.MeasureAsync(default);
        await DeliverAsync(_conversation, 0, "a", replies: 3);
        await Store.Outbox.GiveUpAsync((await LeaseAsync(_conversation))!, "403", default);

        var after = await Store.Outbox.MeasureAsync(default);

        Assert.Equal((before.Waiting + 2, before.DeadLetters + 1), (after.Waiting, after.DeadLetters));
        Assert.True(after.Oldest >= TimeSpan.Zero);
    }

    [ContractFact]
    public async Task Racing_senders_send_every_reply_in_order()
    {
        var conversations = Enumerable.Range(0, 6).Select(_ => Another()).ToHashSet();
        foreach (var conversation in conversations)
        {
            await DeliverAsync(conversation, 0, "a", replies: 5);
        }

        var sent = new System.Collections.Concurrent.ConcurrentQueue<(ConversationKey Conversation, long Sequence)>();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            while (sent.Count < 30)
            {
                foreach (var delivery in await Store.Outbox.LeaseAsync(2, Long, default))
                {
                    if (conversations.Contains(delivery.Conversation))
                    {
                        sent.Enqueue((delivery.Conversation, delivery.Entry.Sequence));
                    }

                    Assert.True(await Store.Outbox.MarkSentAsync(delivery, null, default));
                }
            }
        })));

        Assert.All(conversations, conversation => Assert.Equal(
            [2L, 3, 4, 5, 6], sent.Where(one => one.Conversation == conversation).Select(one => one.Sequence)));
    }
}
