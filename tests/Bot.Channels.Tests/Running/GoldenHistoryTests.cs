using System.Text.Json;
using Bot.Channels.Running;
using Bot.Channels.Tests.Hosting;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Turns;
using Bot.Storage;
using Bot.Storage.Memory;
using Bot.Testing;

namespace Bot.Channels.Tests.Running;

/// <summary>
/// Conversations as earlier versions stored them (one file per format, as <c>bot data export</c> wrote it; never edited): they are read,
/// replayed and gone on with. Words may have changed since, what the person said has not.
/// </summary>
public sealed class GoldenHistoryTests
{
    public static TheoryData<string> Files =>
        [.. Directory.GetFiles(Folder, "format-*.jsonl").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    private static string Folder => RepositoryFiles.Path("tests", "Bot.Channels.Tests", "Running", "Golden");

    [Fact]
    public void Every_format_there_ever_was_has_its_file() =>
        Assert.Equal(Enumerable.Range(1, ConversationJson.Format).Select(format => $"format-{format}.jsonl"), Directory.GetFiles(Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_entry_is_read(string file)
    {
        var history = History(file);

        Assert.All(Entries(history, "user"), entry => Assert.NotEmpty(SaidIn(entry).ActivityId));
        Assert.All(Entries(history, "bot"), entry => Assert.NotEmpty(ConversationJson.ReadReply(entry.GetRawText()).Text));
        Assert.NotEqual(0, StateOf(history).Turn);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void What_was_said_replays_to_the_same_facts(string file)
    {
        var history = History(file);
        var conversation = Conversation.Start;
        foreach (var said in Entries(history, "user").Select(SaidIn))
        {
            conversation = Turn.Run(conversation, said, TestWorld.Value).After;
        }

        var (now, then) = (conversation.Known.Profile, StateOf(history).Known.Profile);
        Assert.Equal((then.Product, then.Quantity, then.Budget, then.Timeline), (now.Product, now.Quantity, now.Budget, now.Timeline));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_stored_conversation_goes_on(string file)
    {
        var history = History(file);
        var key = new ConversationKey("directline", history.GetProperty("conversation").GetString()!);
        await using var store = new MemoryStore();
        await store.CommitAsync(new TurnCommit(key, "u", 0, history.GetProperty("state").GetRawText(), [], null, [], DateTimeOffset.UnixEpoch), default);
        var runner = new TurnRunner(
            store, () => TestWorld.Value, new GuardedTurn(Turn.Run, TimeProvider.System), TimeProvider.System,
            Microsoft.Extensions.Logging.Abstractions.NullLogger<TurnRunner>.Instance);

        var outcome = await runner.RunAsync(new TurnRequest(key, "webchat", "u", SaidKind.Said, [new InboxKey("1")]) { Text = "make that 20 weeks" });

        Assert.False(outcome.WasGivenUp);
        var after = ConversationJson.ReadConversation((await store.LoadAsync(key, default)).Json!);
        Assert.Equal(140, after.Known.Profile.Timeline!.MaxDays);
        Assert.Equal(StateOf(history).Known.Profile.Quantity, after.Known.Profile.Quantity);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_stored_brief_is_read(string file)
    {
        var brief = Lines(file).Single(line => line.GetProperty("channel").GetString() == "brief");
        var key = brief.GetProperty("conversation").GetString()!;
        await using var store = new MemoryStore();
        await store.CommitAsync(
            new TurnCommit(new ConversationKey("brief", key), "u", 0, brief.GetProperty("state").GetRawText(), [], null, [], DateTimeOffset.UnixEpoch), default);

        Assert.NotNull(await new Briefs(store).FindAsync(key, default));
    }

    private static IEnumerable<JsonElement> Lines(string file) =>
        File.ReadLines(Path.Combine(Folder, file)).Select(line => JsonElement.Parse(line));

    private static JsonElement History(string file) => Lines(file).First(line => line.GetProperty("channel").GetString() == "directline");

    private static Conversation StateOf(JsonElement history) => ConversationJson.ReadConversation(history.GetProperty("state").GetRawText());

    private static IEnumerable<JsonElement> Entries(JsonElement history, string author) =>
        history.GetProperty("log").EnumerateArray().Where(entry => entry.GetProperty("author").GetString() == author).Select(entry => entry.GetProperty("entry"));

    private static UserSaid SaidIn(JsonElement entry) => ConversationJson.ReadSaid(entry.GetProperty(UserEntry.SaidMember).GetRawText());
}
