using System.Collections.Immutable;
using Bot.Channels.Running;
using Bot.Channels.Tests.Hosting;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Turns;
using Bot.Storage;
using Bot.Storage.Memory;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Channels.Tests.Running;

public sealed class TurnRunnerTests
{
    private static readonly ConversationKey Key = new("directline", "c1");

    private readonly ManualClock _clock = new();

    [Fact]
    public async Task A_turn_that_throws_is_answered_with_an_apology_and_the_conversation_goes_on()
    {
        var store = new WatchedStore(new MemoryStore());
        var runner = Runner(store, EchoTurn.Run);

        var failed = await runner.RunAsync(Said("boom", "1"));
        var next = await runner.RunAsync(Said("hello", "2"));

        Assert.Equal(ReplyKind.Repair, ConversationJson.ReadReply(failed.Entries[1].Json).Kind);
        Assert.Contains("boom", store.Commits[0].DeadLetter, StringComparison.Ordinal);
        Assert.Contains("hello", ConversationJson.ReadReply(next.Entries[1].Json).Text, StringComparison.Ordinal);
        Assert.Null(store.Commits[1].DeadLetter);
    }

    [Fact]
    public async Task A_turn_that_takes_too_long_is_given_up()
    {
        using var release = new ManualResetEventSlim();
        var guarded = new GuardedTurn(
            (before, said, world) =>
            {
                release.Wait();
                return EchoTurn.Run(before, said, world);
            },
            _clock);
        var said = new UserSaid(SaidKind.Said, "hello", null, "webchat", "u", "a", _clock.GetUtcNow(), "k");

        var turn = guarded.RunAsync(Conversation.Start, said, TestWorld.Value);
        while (!turn.IsCompleted)
        {
            _clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        var result = await turn;
        Assert.Equal(ReplyKind.Repair, Assert.Single(result.Replies).Kind);
        Assert.Same(Conversation.Start, result.After);
        Assert.Equal(nameof(TimeoutException), result.Failure);
        release.Set();
    }

    [Fact]
    public async Task A_conflict_loads_again_and_runs_again_with_the_same_key()
    {
        var store = new WatchedStore(new MemoryStore()) { Conflicts = 2 };
        var keys = new List<string>();
        var runner = Runner(store, (before, said, world) =>
        {
            keys.Add(said.Key);
            return EchoTurn.Run(before, said, world);
        });

        var outcome = await runner.RunAsync(Said("hello", "1"));

        Assert.False(outcome.Repeated);
        Assert.Equal(3, keys.Count);
        Assert.Single(keys.Distinct(StringComparer.Ordinal));
        Assert.Equal(2, (await store.ReadLogAsync(Key, 0, 10, default)).Length);
    }

    [Fact]
    public async Task A_store_that_always_conflicts_is_an_outage_not_a_loop()
    {
        var runner = Runner(new WatchedStore(new MemoryStore()) { Conflicts = int.MaxValue }, EchoTurn.Run);

        await Assert.ThrowsAsync<StoreUnavailableException>(() => runner.RunAsync(Said("hello", "1")));
    }

    [Fact]
    public async Task Two_runners_on_one_store_run_each_message_once()
    {
        var store = new MemoryStore();
        var runners = new[] { Runner(store, EchoTurn.Run), Runner(store, EchoTurn.Run) };

        await Task.WhenAll(Enumerable.Range(0, 60).Select(i => Task.Run(() => runners[i % 2].RunAsync(Said($"message {i / 3}", $"{i / 3}")))));

        var log = await store.ReadLogAsync(Key, 0, 1000, default);
        Assert.Equal(40, log.Length);
        Assert.Equal(20, log.Where(entry => entry.Author == Author.User).Select(entry => entry.Json).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(Enumerable.Range(1, 40).Select(i => (long)i), log.Select(entry => entry.Sequence));
    }

    [Fact]
    public async Task State_that_cannot_be_read_starts_over_and_leaves_what_it_was()
    {
        var store = new WatchedStore(new MemoryStore());
        await store.CommitAsync(new TurnCommit(Key, "u", 0, "{\"format\":1}", [], null, [], _clock.GetUtcNow()), default);

        var outcome = await Runner(store, EchoTurn.Run).RunAsync(Said("hello", "1"));

        Assert.Contains("hello", ConversationJson.ReadReply(outcome.Entries[1].Json).Text, StringComparison.Ordinal);
        Assert.Contains("{\"format\":1}", store.Commits[^1].DeadLetter, StringComparison.Ordinal);
    }

    [Fact]
    public async Task State_of_a_newer_program_is_put_off_by_name_and_left_alone()
    {
        var store = new MemoryStore();
        await store.CommitAsync(new TurnCommit(Key, "u", 0, "{\"format\":99}", [], null, [], _clock.GetUtcNow()), default);

        var refusal = await Assert.ThrowsAsync<StoreUnavailableException>(() => Runner(store, EchoTurn.Run).RunAsync(Said("hello", "1")));

        Assert.Contains("format 99", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("{\"format\":99}", (await store.LoadAsync(Key, default)).Json);
    }

    [Fact]
    public async Task What_whoever_takes_over_needs_is_kept_with_the_conversation_and_only_its_id_is_logged()
    {
        var store = new WatchedStore(new MemoryStore());
        using var log = new HeardLog();
        using var factory = LoggerFactory.Create(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log));
        var queue = new HandoffQueue();
        var runner = new TurnRunner(store, () => TestWorld.Value, new GuardedTurn(Turn.Run, _clock), _clock, factory.CreateLogger<TurnRunner>(), queue);
        await runner.RunAsync(Said("800 wall mirrors, budget $9,000", "1"));
        store.Conflicts = 1;

        await runner.RunAsync(Said("I want a person", "2"));
        await runner.RunAsync(Said("I want a person", "2"));

        Assert.Contains("conversation c1", Assert.Single(log.Ours, line => line.Contains("asked for a person", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.DoesNotContain(log.Ours, line => line.Contains("mirrors", StringComparison.Ordinal) || line.Contains("800", StringComparison.Ordinal));
        var record = Assert.Single(
            (await store.ReadLogAsync(Key, 0, 100, default)).Where(entry => entry.Author == Author.User).Select(entry => System.Text.Json.JsonElement.Parse(entry.Json)),
            entry => entry.TryGetProperty(UserEntry.HandoffMember, out _)).GetProperty(UserEntry.HandoffMember);
        Assert.Equal(800, record.GetProperty("slots").GetProperty("quantity").GetProperty("min").GetInt32());
        Assert.True(queue.Calls.TryRead(out var call) && call.Conversation == Key);
        Assert.False(queue.Calls.TryRead(out _));
    }

    [Fact]
    public async Task Where_the_settings_let_it_the_log_holds_what_is_known_and_all_that_was_said_once()
    {
        using var log = new HeardLog();
        using var factory = LoggerFactory.Create(logging => logging.AddProvider(log));
        var runner = new TurnRunner(new MemoryStore(), () => TestWorld.Value, new GuardedTurn(Turn.Run, _clock), _clock, factory.CreateLogger<TurnRunner>()) { LogsHandoffs = true };
        await runner.RunAsync(Said("800 wall mirrors, budget $9,000", "1"));

        await runner.RunAsync(Said("I want a person", "2"));
        await runner.RunAsync(Said("I want a person", "2"));

        var line = Assert.Single(log.Ours, line => line.Contains("asked for a person", StringComparison.Ordinal));
        Assert.Contains("{\"by\":\"person\",\"text\":\"800 wall mirrors, budget $9,000\"}", line, StringComparison.Ordinal);
        Assert.Contains("{\"by\":\"bot\",\"text\":\"I pass this on to a person", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_core_was_told_is_kept_with_the_message()
    {
        var store = new MemoryStore();
        await Runner(store, EchoTurn.Run).RunAsync(Said("hello", "1"));

        var entry = (await store.ReadLogAsync(Key, 0, 10, default))[0];
        var said = ConversationJson.ReadSaid(System.Text.Json.JsonElement.Parse(entry.Json).GetProperty(UserEntry.SaidMember).GetRawText());

        Assert.Equal(("hello", entry.ActivityId, "webchat", 32), (said.Text, said.ActivityId, said.Channel, said.Key.Length));
    }

    private TurnRunner Runner(IConversationStore store, Func<Conversation, UserSaid, Bot.Dialogs.World, TurnResult> turn) =>
        new(store, () => TestWorld.Value, new GuardedTurn(turn, _clock), _clock, NullLogger<TurnRunner>.Instance);

    private static TurnRequest Said(string text, string id) => new(Key, "webchat", "u", SaidKind.Said, [new InboxKey(id)])
    {
        Text = text,
        Activity = System.Text.Json.JsonElement.Parse($$"""{"type":"message","text":"{{text}}"}"""),
    };

    /// <summary>A memory store that remembers commits and can refuse the next ones.</summary>
    private sealed class WatchedStore(MemoryStore inner) : IConversationStore
    {
        public int Conflicts { get; set; }

        public List<TurnCommit> Commits { get; } = [];

        public event Action<AppendedEntries>? Appended
        {
            add => inner.Appended += value;
            remove => inner.Appended -= value;
        }

        public Task<SaveOutcome> CommitAsync(TurnCommit commit, CancellationToken cancellationToken)
        {
            Commits.Add(commit);
            return Conflicts-- > 0
                ? Task.FromResult<SaveOutcome>(new SaveOutcome.Conflict())
                : inner.CommitAsync(commit, cancellationToken);
        }

        public Task<StoredState> LoadAsync(ConversationKey conversation, CancellationToken cancellationToken) =>
            inner.LoadAsync(conversation, cancellationToken);

        public Task<OpenedTurn> OpenTurnAsync(
            ConversationKey conversation, ImmutableArray<InboxKey> keys, DateTimeOffset now, CancellationToken cancellationToken) =>
            inner.OpenTurnAsync(conversation, keys, now, cancellationToken);

        public Task<ImmutableArray<LogEntry>> ReadLogAsync(
            ConversationKey conversation, long after, int limit, CancellationToken cancellationToken) =>
            inner.ReadLogAsync(conversation, after, limit, cancellationToken);

        public Task<long> LastSequenceAsync(ConversationKey conversation, CancellationToken cancellationToken) =>
            inner.LastSequenceAsync(conversation, cancellationToken);

        public Task CheckAsync(CancellationToken cancellationToken) => inner.CheckAsync(cancellationToken);

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}
