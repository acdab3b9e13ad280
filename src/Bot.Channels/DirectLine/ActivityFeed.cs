using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using Bot.Channels.Hosting;
using Bot.Channels.Rendering;
using Bot.Channels.Running;
using Bot.Dialogs;
using Bot.Dialogs.Conversations;
using Bot.Protocol;
using Bot.Protocol.Activities;
using Bot.Storage;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.DirectLine;

/// <summary>A piece of a conversation's log as Direct Line sends it.</summary>
/// <param name="Last">Sequence of the last activity in it, or where reading began when there is none.</param>
/// <param name="HasBegunAnew">The log now ends before where reading began: the person had it erased.</param>
public sealed record FeedPage(ReadOnlyMemory<byte> Json, long Last, int Count, bool IsFull, bool HasBegunAnew);

/// <summary>Reads the log as activities. Replies are rendered when read, so their links use the reader's own host.</summary>
public sealed class ActivityFeed(IConversationStore store, Func<World> world, RecentTurns recent, ILogger<ActivityFeed> logger)
{
    private const int MostAtOnce = 200;

    /// <summary>A page ends after the activity that exceeds this: a slow client holds no more than that in memory.</summary>
    private const int MostBytes = 512 * 1024;
    private const int LeastBytes = 1024;

    public async Task<FeedPage> ReadAsync(string conversation, long after, HostAddress host, CancellationToken cancellationToken)
    {
        var entries = await store.ReadLogAsync(DirectLineChannel.KeyOf(conversation), after, MostAtOnce, cancellationToken);
        var hasBegunAnew = entries.IsEmpty && after > 0
            && await store.LastSequenceAsync(DirectLineChannel.KeyOf(conversation), cancellationToken) < after;
        return Write(entries, conversation, after, host) with { HasBegunAnew = hasBegunAnew };
    }

    /// <summary>As if read: the entries that follow a sequence.</summary>
    public FeedPage Write(ImmutableArray<LogEntry> entries, string conversation, long after, HostAddress host)
    {
        var count = 0;
        var buffer = new ArrayBufferWriter<byte>(Math.Min(MostBytes, LeastBytes + (2 * entries.Sum(entry => entry.Json.Length))));
        using var writer = new Utf8JsonWriter(buffer);
        writer.WriteStartObject();
        writer.WriteStartArray("activities");
        foreach (var entry in entries)
        {
            if (entry.Author == Author.User)
            {
                writer.WriteRawValue(AcceptedActivity.Echo(entry, conversation).Span, skipInputValidation: true);
            }
            else
            {
                JsonSerializer.Serialize(writer, ReplyActivity(entry, conversation, host), ProtocolJson.Default.OutgoingActivity);
            }

            count++;
            if (writer.BytesCommitted + writer.BytesPending > MostBytes)
            {
                break;
            }
        }

        var last = count == 0 ? after : entries[count - 1].Sequence;
        writer.WriteEndArray();
        writer.WriteString("watermark", Watermark.Of(last));
        writer.WriteEndObject();
        writer.Flush();
        return new FeedPage(buffer.WrittenMemory, last, count, count < entries.Length || count == MostAtOnce, HasBegunAnew: false);
    }

    private OutgoingActivity ReplyActivity(LogEntry entry, string conversation, HostAddress host) => Rendered(entry, DirectLineChannel.KeyOf(conversation), host) with
    {
        Id = entry.ActivityId,
        Timestamp = entry.At,
        ChannelId = DirectLineChannel.Name,
        From = DirectLineChannel.Bot,
        Conversation = new ConversationAccount(conversation),
        ReplyToId = entry.ReplyTo,
    };

    private OutgoingActivity Rendered(LogEntry entry, ConversationKey conversation, HostAddress host)
    {
        try
        {
            var reply = recent.TakeReply(conversation, entry.Json) ?? ConversationJson.ReadReply(entry.Json);
            return WebChatRendering.Render(reply, entry.ActivityId, world().Knowledge, host);
        }
        catch (FormatException unreadable)
        {
            // An entry of another version of the program must not stop the rest of the conversation.
            logger.EntryUnreadable(unreadable.Message);
            return new OutgoingActivity { Type = ActivityTypes.Message, Text = "(This message can no longer be shown.)" };
        }
    }
}
