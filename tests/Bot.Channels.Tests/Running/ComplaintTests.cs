using Bot.Channels.Running;
using Bot.Channels.Tests.Hosting;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Turns;
using Bot.Storage;
using Bot.Storage.Memory;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Channels.Tests.Running;

/// <summary>What people complain of in other bots and what only a runner can get wrong; numbered as in the list the conversations are named after.</summary>
public sealed class ComplaintTests : IAsyncDisposable
{
    private static readonly ConversationKey Key = new("directline", "c1");
    private static readonly string[] Facts = ["wall mirrors", "800 units", "budget $9,000", "needed in 10 weeks", "we have our own design", "production only"];

    private readonly MemoryStore _store = new();

    [Fact]
    public async Task Complaint_13_six_quick_messages_all_count()
    {
        var runner = Runner(_store);
        await runner.RunAsync(Said("Find my manufacturing model", "0"));

        await Task.WhenAll(Facts.Select((text, i) => runner.RunAsync(Said(text, $"{i + 1}"))));

        var state = await StateAsync();
        Assert.Equal(Facts.Length + 1, state.Turn);
        Assert.Equal(
            ("wall mirrors", 800m, 9000m, 70m),
            (state.Profile.Product!, state.Profile.Quantity!.Min, state.Profile.Budget!.Min, state.Profile.Timeline!.MaxDays));
        var log = await _store.ReadLogAsync(Key, 0, 1000, default);
        Assert.Equal(Enumerable.Range(1, log.Length).Select(i => (long)i), log.Select(entry => entry.Sequence));
    }

    [Fact]
    public async Task Complaint_14_turns_on_two_replicas_at_once_see_each_others_state()
    {
        TurnRunner[] runners = [Runner(_store), Runner(_store)];
        await runners[0].RunAsync(Said("Find my manufacturing model", "0"));

        await Task.WhenAll(Facts.Select((text, i) => Task.Run(() => runners[i % 2].RunAsync(Said(text, $"{i + 1}")))));

        var state = await StateAsync();
        Assert.Equal(Facts.Length + 1, state.Turn);
        Assert.Equal((800m, 9000m, 70m), (state.Profile.Quantity!.Min, state.Profile.Budget!.Min, state.Profile.Timeline!.MaxDays));
    }

    [Fact]
    public async Task Complaint_15_a_message_sent_again_by_an_impatient_channel_is_one_turn_with_one_answer()
    {
        TurnRunner[] runners = [Runner(_store), Runner(_store)];

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => runners[i % 2].RunAsync(Said("800 wall mirrors", "1")))));

        Assert.Equal(1, (await StateAsync()).Turn);
        Assert.Single(outcomes, outcome => !outcome.Repeated);
        Assert.All(outcomes, outcome => Assert.Equal(outcomes[0].Entries.Select(entry => entry.Json), outcome.Entries.Select(entry => entry.Json)));
    }

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    private static TurnRunner Runner(MemoryStore store) => new(
        store, () => TestWorld.Value, new GuardedTurn(Turn.Run, TimeProvider.System), TimeProvider.System, NullLogger<TurnRunner>.Instance);

    private static TurnRequest Said(string text, string id) => new(Key, "webchat", "u", SaidKind.Said, [new InboxKey(id)])
    {
        Text = text,
        Activity = System.Text.Json.JsonElement.Parse($$"""{"type":"message","text":"{{text}}"}"""),
    };

    private async Task<Conversation> StateAsync() => ConversationJson.ReadConversation((await _store.LoadAsync(Key, default)).Json!);
}
