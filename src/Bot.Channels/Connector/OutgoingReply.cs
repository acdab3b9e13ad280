using Bot.Channels.Hosting;
using Bot.Channels.Rendering;
using Bot.Dialogs;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Replies;
using Bot.Protocol.Activities;
using Bot.Storage;

namespace Bot.Channels.Connector;

/// <summary>A stored reply as the activity a channel gets.</summary>
internal sealed class OutgoingReply(Func<World> world)
{
    /// <summary>Throws <see cref="FormatException"/> for an entry that another version of the program wrote.</summary>
    public OutgoingActivity Of(LogEntry entry, ConversationKey conversation, DeliveryAddress address) =>
        Addressed(Render(ConversationJson.ReadReply(entry.Json), entry, address), entry, conversation, address);

    /// <summary>The same in few words, with a link to all of it: for a channel that found it too large.</summary>
    public static OutgoingActivity ShortOf(LogEntry entry, ConversationKey conversation, DeliveryAddress address)
    {
        var reply = ConversationJson.ReadReply(entry.Json);
        return Addressed(ShortRendering.Render(reply, new HostAddress(address.Host)), entry, conversation, address);
    }

    private OutgoingActivity Render(Reply reply, LogEntry entry, DeliveryAddress address)
    {
        var host = new HostAddress(address.Host);
        return address.ChannelId switch
        {
            "msteams" => TeamsRendering.Render(reply, world().Knowledge, host, TeamsPlace.Of(address)),
            "webchat" or "directline" => WebChatRendering.Render(reply, entry.ActivityId, world().Knowledge, host),
            _ => PlainRendering.Render(reply, world().Knowledge, host),
        };
    }

    private static OutgoingActivity Addressed(OutgoingActivity activity, LogEntry entry, ConversationKey conversation, DeliveryAddress address) =>
        activity with
        {
            ChannelId = address.ChannelId,
            ServiceUrl = address.ServiceUrl,
            From = address.Bot,
            Recipient = address.User,
            Conversation = address.Conversation,
            ReplyToId = RemoteIdOf(entry.ReplyTo, conversation),
            Locale = address.Locale,
        };

    /// <summary>An id of our own making means nothing to the channel.</summary>
    private static string? RemoteIdOf(string? replyTo, ConversationKey conversation) =>
        replyTo is not null && replyTo.StartsWith(conversation.Id + "|", StringComparison.Ordinal) ? null : replyTo;
}
