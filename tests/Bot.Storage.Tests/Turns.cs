using System.Collections.Immutable;

namespace Bot.Storage.Tests;

/// <summary>Builds turns as short as the tests need them.</summary>
internal static class Turns
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    public static TurnCommit Of(ConversationKey conversation, long version, string message, int replies = 1) => new(
        conversation, "user-1", version, $$"""{"after":"{{message}}"}""", [new InboxKey(message)],
        new NewEntry(Author.User, message, $$"""{"said":"{{message}}"}"""),
        [.. Enumerable.Range(1, replies).Select(n => new NewEntry(Author.Bot, null, $$"""{"reply":"{{message}}-{{n}}"}"""))], Noon);

    public static async Task<SaveOutcome.Saved> SaveAsync(this IConversationStore store, TurnCommit turn) =>
        Assert.IsType<SaveOutcome.Saved>(await store.CommitAsync(turn, default));

    /// <summary>Commits until it is saved or known: what the turn runner does on a conflict.</summary>
    public static async Task<SaveOutcome> RunAsync(this IConversationStore store, ConversationKey conversation, string message, int replies = 1)
    {
        while (true)
        {
            var state = await store.LoadAsync(conversation, default);
            var outcome = await store.CommitAsync(Of(conversation, state.Version, message, replies), default);
            if (outcome is not SaveOutcome.Conflict)
            {
                return outcome;
            }
        }
    }

    public static Task<ImmutableArray<LogEntry>> LogAsync(this IConversationStore store, ConversationKey conversation) =>
        store.ReadLogAsync(conversation, 0, int.MaxValue, default);

    public static async Task<ImmutableArray<LogEntry>?> FindTurnAsync(
        this IConversationStore store, ConversationKey conversation, ImmutableArray<InboxKey> keys, DateTimeOffset now, CancellationToken cancellationToken) =>
        (await store.OpenTurnAsync(conversation, keys, now, cancellationToken)).Seen;
}
