namespace Bot.Storage.Tests;

/// <summary>What is kept of a person, and how it goes.</summary>
public abstract partial class StoreContract
{
    private readonly string _user = "user-" + Guid.NewGuid().ToString("N");

    private TurnCommit Theirs(ConversationKey conversation, long version, string message) =>
        Turns.Of(conversation, version, message) with { UserId = _user };

    private Feedback Thumb(ConversationKey conversation, string reaction) =>
        new(conversation, $"{conversation.Id}|0000002", _user, reaction, "good", "hash", Turns.Noon.AddMinutes(1));

    [ContractFact]
    public async Task A_person_is_exported_from_every_conversation_they_spoke_in()
    {
        var (one, two) = (Another() with { Channel = "a" }, Another() with { Channel = "b" });
        await Store.SaveAsync(Theirs(one, 0, "a"));
        await Store.SaveAsync(Theirs(two, 0, "b"));
        await Store.SaveAsync(Turns.Of(two, 1, "c"));
        await Store.SaveAsync(Turns.Of(_conversation, 0, "not theirs"));
        await Store.SaveFeedbackAsync(Thumb(one, "like"), default);

        var export = await Store.PersonalData.ExportAsync(_user, default);

        Assert.Equal([one, two], export.Select(record => record.Conversation));
        Assert.Equal([2, 4], export.Select(record => record.Log.Length));
        Assert.Equal(Thumb(one, "like"), Assert.Single(export[0].Feedback));
        Assert.Equal(await Store.LoadAsync(two, default), export[1].State);
        Assert.Empty(await Store.PersonalData.ExportAsync("nobody", default));
    }

    [ContractFact]
    public async Task An_erased_person_leaves_nothing_and_others_stay()
    {
        var theirs = Another();
        await Store.SaveAsync(Theirs(theirs, 0, "a") with { Deliver = true, DeadLetter = "reason" });
        await Store.SaveAsync(Turns.Of(theirs, 1, "b"));
        await Store.SaveFeedbackAsync(Thumb(theirs, "like"), default);
        await Store.SaveAsync(Turns.Of(_conversation, 0, "stays"));

        var erasure = await Store.PersonalData.EraseAsync(_user, default);

        Assert.Equal(new Erasure(1, 4), erasure);
        Assert.Equal(StoredState.None, await Store.LoadAsync(theirs, default));
        Assert.Equal(0, await Store.LastSequenceAsync(theirs, default));
        Assert.Empty(await Store.LogAsync(theirs));
        Assert.Null(await Store.FindTurnAsync(theirs, [new InboxKey("a")], Turns.Noon, default));
        Assert.Null(await LeaseAsync(theirs));
        Assert.Empty(await Store.PersonalData.ExportAsync(_user, default));
        Assert.DoesNotContain(await Store.ReadFeedbackAsync(int.MaxValue, default), feedback => feedback.Conversation == theirs);
        Assert.DoesNotContain(await Store.ReadDeadLettersAsync(int.MaxValue, default), letter => letter.Conversation == theirs);
        Assert.Equal(2, (await Store.LogAsync(_conversation)).Length);
        Assert.Equal(new Erasure(0, 0), await Store.PersonalData.EraseAsync(_user, default));
    }

    [ContractFact]
    public async Task A_page_is_kept_with_its_turn_replaced_when_kept_anew_and_goes_with_its_person()
    {
        var page = Another() with { Channel = "page" };
        await Store.SaveAsync(Theirs(_conversation, 0, "a") with { Pages = [new KeptPage(page, "first")] });
        await Store.SaveAsync(Theirs(_conversation, 1, "b") with { Pages = [new KeptPage(page, "second"), new KeptPage(Another(), "other")] });

        Assert.Equal(new StoredState(2, "second", _user), await Store.LoadAsync(page, default));
        Assert.Empty(await Store.LogAsync(page));
        Assert.Equal(new Erasure(3, 4), await Store.PersonalData.EraseAsync(_user, default));
        Assert.Equal(StoredState.None, await Store.LoadAsync(page, default));
    }

    [ContractFact]
    public async Task A_turn_whose_answer_got_lost_keeps_one_page_when_it_comes_again()
    {
        var page = Another() with { Channel = "page" };
        var turn = Theirs(_conversation, 0, "a") with { Pages = [new KeptPage(page, "kept")] };
        await Store.SaveAsync(turn);

        Assert.IsType<SaveOutcome.Duplicate>(await Store.CommitAsync(turn, default));
        Assert.Equal("kept", (await Store.LoadAsync(page, default)).Json);
    }

    [ContractFact]
    public async Task A_turn_under_way_when_its_person_is_erased_begins_anew()
    {
        await Store.SaveAsync(Theirs(_conversation, 0, "a") with { Deliver = true });
        var delivery = await LeaseAsync(_conversation);

        await Store.PersonalData.EraseAsync(_user, default);

        Assert.IsType<SaveOutcome.Conflict>(await Store.CommitAsync(Theirs(_conversation, 1, "b"), default));
        var saved = await Store.SaveAsync(Theirs(_conversation, 0, "b") with { Deliver = true, At = Turns.Noon.AddMinutes(1) });
        Assert.Equal([1L, 2], saved.Entries.Select(entry => entry.Sequence));
        await LeaseAsync(_conversation);
        Assert.False(await Store.Outbox.MarkSentAsync(delivery!, "late", default));
    }

    [ContractFact]
    public async Task Retention_removes_silent_conversations_and_old_entries()
    {
        var before = Turns.Noon.AddYears(-20);
        var silent = Another();
        await Store.SaveAsync(Turns.Of(silent, 0, "a") with { At = before.AddDays(-1) });
        await Store.SaveAsync(Turns.Of(_conversation, 0, "old") with { At = before.AddDays(-1) });
        await Store.SaveAsync(Turns.Of(_conversation, 1, "new") with { At = before.AddDays(1) });

        var removed = await Store.PersonalData.ForgetAsync(before, default);

        Assert.Equal(1, removed);
        Assert.Equal(StoredState.None, await Store.LoadAsync(silent, default));
        Assert.Equal([3L, 4], (await Store.LogAsync(_conversation)).Select(entry => entry.Sequence));
        Assert.Equal(2, (await Store.LoadAsync(_conversation, default)).Version);
        Assert.Null(await Store.FindTurnAsync(_conversation, [new InboxKey("old")], Turns.Noon, default));
        Assert.NotNull(await Store.FindTurnAsync(_conversation, [new InboxKey("new")], Turns.Noon, default));
        Assert.Equal([5L, 6], (await Store.SaveAsync(Turns.Of(_conversation, 2, "next"))).Entries.Select(entry => entry.Sequence));
    }

    [ContractFact]
    public async Task The_latest_word_on_a_reply_counts()
    {
        await Store.SaveAsync(Theirs(_conversation, 0, "a"));
        Assert.True(await Store.SaveFeedbackAsync(Thumb(_conversation, "like"), default));
        Assert.True(await Store.SaveFeedbackAsync(Thumb(_conversation, "dislike") with { Text = null, Knowledge = null }, default));

        var kept = Assert.Single(await Store.ReadFeedbackAsync(int.MaxValue, default), feedback => feedback.Conversation == _conversation);

        Assert.Equal(Thumb(_conversation, "dislike") with { Text = null, Knowledge = null }, kept);
        Assert.False(await Store.SaveFeedbackAsync(Thumb(Another(), "like"), default));
    }
}
