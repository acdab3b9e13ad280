using System.Collections.Immutable;

namespace Bot.Storage.Tests;

/// <summary>What every store promises. Each store's test class inherits all of it.</summary>
public abstract partial class StoreContract : IAsyncLifetime
{
    private readonly ConversationKey _conversation = new("test", "c-" + Guid.NewGuid().ToString("N"));

    private protected IStore Store { get; private set; } = null!;

    public async Task InitializeAsync() => Store = await OpenAsync();

    public async Task DisposeAsync()
    {
        await Store.DisposeAsync();
        await CloseAsync();
    }

    private protected abstract Task<IStore> OpenAsync();

    private protected virtual Task CloseAsync() => Task.CompletedTask;

    private static ConversationKey Another() => new("test", Guid.NewGuid().ToString("N"));

    [ContractFact]
    public async Task An_unknown_conversation_has_no_state_and_no_log()
    {
        Assert.Equal(StoredState.None, await Store.LoadAsync(_conversation, default));
        Assert.Empty(await Store.LogAsync(_conversation));
        Assert.Equal(0, await Store.LastSequenceAsync(_conversation, default));
        Assert.Null(await Store.FindTurnAsync(_conversation, [new InboxKey("a")], Turns.Noon, default));
    }

    [ContractFact]
    public async Task A_saved_turn_is_read_back_as_it_was_committed()
    {
        var turn = Turns.Of(_conversation, 0, "hello", replies: 2) with { DeliveryJson = """{"serviceUrl":"https://x"}""" };

        var saved = await Store.SaveAsync(turn);

        Assert.Equal(1, saved.Version);
        Assert.Equal(new StoredState(1, turn.StateJson, "user-1", turn.DeliveryJson), await Store.LoadAsync(_conversation, default));
        Assert.Equal([1L, 2, 3], saved.Entries.Select(entry => entry.Sequence));
        Assert.Equal([Author.User, Author.Bot, Author.Bot], saved.Entries.Select(entry => entry.Author));
        Assert.Equal(["hello", $"{_conversation.Id}|0000002", $"{_conversation.Id}|0000003"], saved.Entries.Select(entry => entry.ActivityId));
        Assert.Equal([null, "hello", "hello"], saved.Entries.Select(entry => entry.ReplyTo));
        Assert.Equal<LogEntry>(saved.Entries, await Store.LogAsync(_conversation));
        Assert.Equal(3, await Store.LastSequenceAsync(_conversation, default));
        var opened = await Store.OpenTurnAsync(_conversation, [new InboxKey("new")], Turns.Noon, default);
        Assert.Equal(new OpenedTurn(await Store.LoadAsync(_conversation, default), 3, null), opened);
    }

    [ContractFact]
    public async Task A_turn_on_an_old_version_is_a_conflict_and_changes_nothing()
    {
        await Store.SaveAsync(Turns.Of(_conversation, 0, "first"));
        var before = await Store.LogAsync(_conversation);

        var late = await Store.CommitAsync(Turns.Of(_conversation, 0, "second"), default);
        var early = await Store.CommitAsync(Turns.Of(_conversation, 2, "third"), default);

        Assert.IsType<SaveOutcome.Conflict>(late);
        Assert.IsType<SaveOutcome.Conflict>(early);
        Assert.Equal<LogEntry>(before, await Store.LogAsync(_conversation));
        Assert.Null(await Store.FindTurnAsync(_conversation, [new InboxKey("second")], Turns.Noon, default));
    }

    [ContractFact]
    public async Task A_message_that_comes_again_gets_the_entries_of_its_turn()
    {
        var first = await Store.SaveAsync(Turns.Of(_conversation, 0, "first"));
        await Store.SaveAsync(Turns.Of(_conversation, 1, "second"));

        var again = await Store.CommitAsync(Turns.Of(_conversation, 2, "first"), default);

        Assert.Equal<LogEntry>(first.Entries, Assert.IsType<SaveOutcome.Duplicate>(again).Entries);
        Assert.Equal(4, await Store.LastSequenceAsync(_conversation, default));
        Assert.Equal<LogEntry>(first.Entries, (await Store.FindTurnAsync(_conversation, [new InboxKey("x"), new InboxKey("first")], Turns.Noon, default))!.Value);
    }

    [ContractFact]
    public async Task A_duplicate_is_found_before_a_conflict()
    {
        await Store.SaveAsync(Turns.Of(_conversation, 0, "first"));

        Assert.IsType<SaveOutcome.Duplicate>(await Store.CommitAsync(Turns.Of(_conversation, 0, "first"), default));
    }

    [ContractFact]
    public async Task Any_one_of_several_keys_makes_a_duplicate()
    {
        var turn = Turns.Of(_conversation, 0, "a") with { InboxKeys = [new InboxKey("a"), new InboxKey("client-1"), new InboxKey("client-1")] };
        await Store.SaveAsync(turn);

        var again = Turns.Of(_conversation, 1, "b") with { InboxKeys = [new InboxKey("b"), new InboxKey("client-1")] };

        Assert.IsType<SaveOutcome.Duplicate>(await Store.CommitAsync(again, default));
        Assert.Null(await Store.FindTurnAsync(_conversation, [new InboxKey("b")], Turns.Noon, default));
    }

    [ContractFact]
    public async Task A_key_may_come_again_after_it_expired()
    {
        var meaning = new InboxKey("meaning", Turns.Noon.AddMinutes(2));
        await Store.SaveAsync(Turns.Of(_conversation, 0, "a") with { InboxKeys = [meaning] });
        var within = Turns.Of(_conversation, 1, "b") with { InboxKeys = [meaning], At = Turns.Noon.AddSeconds(119) };
        var after = within with { At = Turns.Noon.AddSeconds(120), InboxKeys = [new InboxKey("meaning", Turns.Noon.AddMinutes(4))] };

        Assert.IsType<SaveOutcome.Duplicate>(await Store.CommitAsync(within, default));
        var second = await Store.SaveAsync(after);
        Assert.Equal<LogEntry>(second.Entries, (await Store.FindTurnAsync(_conversation, [meaning], Turns.Noon.AddMinutes(3), default))!.Value);
        Assert.Null(await Store.FindTurnAsync(_conversation, [meaning], Turns.Noon.AddMinutes(4), default));
    }

    [ContractFact]
    public async Task The_same_key_in_another_conversation_or_channel_is_another_message()
    {
        await Store.SaveAsync(Turns.Of(_conversation, 0, "first"));

        await Store.SaveAsync(Turns.Of(Another(), 0, "first"));
        await Store.SaveAsync(Turns.Of(_conversation with { Channel = "other" }, 0, "first"));
    }

    [ContractFact]
    public async Task A_turn_without_words_and_without_replies_still_changes_the_state()
    {
        var join = Turns.Of(_conversation, 0, "join", replies: 0) with { Said = null };

        var saved = await Store.SaveAsync(join);

        Assert.Empty(saved.Entries);
        Assert.Equal(1, (await Store.LoadAsync(_conversation, default)).Version);
        Assert.Empty(Assert.IsType<SaveOutcome.Duplicate>(await Store.CommitAsync(join, default)).Entries);
    }

    [ContractFact]
    public async Task A_welcome_answers_nobody()
    {
        var saved = await Store.SaveAsync(Turns.Of(_conversation, 0, "join", replies: 2) with { Said = null });

        Assert.All(saved.Entries, entry => Assert.Null(entry.ReplyTo));
        Assert.Equal([1L, 2], saved.Entries.Select(entry => entry.Sequence));
    }

    [ContractFact]
    public async Task A_turn_without_keys_is_saved_each_time()
    {
        await Store.SaveAsync(Turns.Of(_conversation, 0, "a") with { InboxKeys = [] });
        await Store.SaveAsync(Turns.Of(_conversation, 1, "a") with { InboxKeys = default });

        Assert.Equal(4, await Store.LastSequenceAsync(_conversation, default));
    }

    [ContractFact]
    public async Task Times_rise_by_a_millisecond_even_when_the_clock_steps_back()
    {
        await Store.SaveAsync(Turns.Of(_conversation, 0, "a", replies: 3));
        await Store.SaveAsync(Turns.Of(_conversation, 1, "b") with { At = Turns.Noon.AddHours(-1) });
        await Store.SaveAsync(Turns.Of(_conversation, 2, "c") with { At = Turns.Noon.AddTicks(70_005).ToOffset(TimeSpan.FromHours(5)) });

        var times = (await Store.LogAsync(_conversation)).Select(entry => entry.At).ToArray();

        Assert.All(times.Zip(times.Skip(1)), pair => Assert.True(pair.Second - pair.First >= TimeSpan.FromMilliseconds(1)));
        Assert.All(times, time => Assert.Equal(TimeSpan.Zero, time.Offset));
        Assert.Equal(Turns.Noon.AddMilliseconds(7), times[^2]);
    }

    [ContractFact]
    public async Task The_log_is_read_by_watermark()
    {
        await Store.SaveAsync(Turns.Of(_conversation, 0, "a", replies: 9));

        Assert.Equal([4L, 5, 6], (await Store.ReadLogAsync(_conversation, 3, 3, default)).Select(entry => entry.Sequence));
        Assert.Empty(await Store.ReadLogAsync(_conversation, 10, 3, default));
        Assert.Empty(await Store.ReadLogAsync(_conversation, 99, 3, default));
        Assert.Empty(await Store.ReadLogAsync(_conversation, 0, 0, default));
    }

    [ContractFact]
    public async Task The_delivery_address_stays_until_a_turn_brings_a_new_one()
    {
        await Store.SaveAsync(Turns.Of(_conversation, 0, "a") with { DeliveryJson = "1" });
        await Store.SaveAsync(Turns.Of(_conversation, 1, "b"));
        Assert.Equal("1", (await Store.LoadAsync(_conversation, default)).DeliveryJson);

        await Store.SaveAsync(Turns.Of(_conversation, 2, "c") with { DeliveryJson = "2" });
        Assert.Equal("2", (await Store.LoadAsync(_conversation, default)).DeliveryJson);
    }

    [ContractFact]
    public async Task Listeners_hear_of_every_conversation_with_new_entries()
    {
        var heard = new TaskCompletionSource();
        Store.Appended += news =>
        {
            if (news.Conversation == _conversation)
            {
                heard.TrySetResult();
            }
        };

        await Store.SaveAsync(Turns.Of(_conversation, 0, "a"));

        await heard.Task.WaitAsync(TimeSpan.FromSeconds(20));
    }

    [ContractFact]
    public async Task A_store_may_be_closed_twice()
    {
        await Store.SaveAsync(Turns.Of(_conversation, 0, "a"));
        await Store.DisposeAsync();
        await Store.DisposeAsync();
    }

    [ContractFact]
    public async Task A_healthy_store_says_so() => await Store.CheckAsync(default);

    [ContractFact]
    public async Task An_id_too_long_to_keep_is_refused()
    {
        var turn = Turns.Of(_conversation with { Id = new string('ä', 251) }, 0, "a");

        await Assert.ThrowsAsync<ArgumentException>(() => Store.CommitAsync(turn, default));
    }
}
