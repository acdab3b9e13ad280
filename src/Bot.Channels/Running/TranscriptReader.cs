using System.Collections.Immutable;
using System.Text.Json;
using Bot.Dialogs;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Replies;
using Bot.Storage;

namespace Bot.Channels.Running;

/// <summary>The conversation so far, from the log, as replies: what a turn asks for with <see cref="Dialogs.Turns.Effect.SendTranscript"/>.</summary>
internal static class TranscriptReader
{
    private const int PageSize = 500;

    public static async Task<ImmutableArray<Reply>> ReadAsync(
        IConversationStore store, ConversationKey conversation, World world, CancellationToken cancellationToken) =>
        Transcript.Of(await LinesAsync(store, conversation, cancellationToken), world);

    public static async Task<ImmutableArray<TranscriptLine>> LinesAsync(
        IConversationStore store, ConversationKey conversation, CancellationToken cancellationToken)
    {
        var lines = new List<TranscriptLine>();
        var after = 0L;
        while (await store.ReadLogAsync(conversation, after, PageSize, cancellationToken) is { Length: > 0 } page)
        {
            lines.AddRange(page.Select(LineOf).OfType<TranscriptLine>());
            after = page[^1].Sequence;
        }

        return [.. lines];
    }

    private static TranscriptLine? LineOf(LogEntry entry)
    {
        if (entry.Author is Author.Bot)
        {
            return new TranscriptLine(false, ConversationJson.ReadReply(entry.Json).Text);
        }

        using var activity = JsonDocument.Parse(entry.Json);
        var text = activity.RootElement.TryGetProperty(UserEntry.SaidMember, out var said)
            ? ConversationJson.ReadSaid(said.GetRawText()).Text
            : null;
        return string.IsNullOrWhiteSpace(text) ? null : new TranscriptLine(true, text);
    }
}
