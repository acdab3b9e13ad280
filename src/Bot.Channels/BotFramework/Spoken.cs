using System.Collections.Immutable;
using Bot.Channels.Connector;
using Bot.Channels.DirectLine;
using Bot.Channels.Hosting;
using Bot.Channels.Running;
using Bot.Dialogs.Conversations;
using Bot.Protocol.Activities;
using Bot.Protocol.Wire;
using Bot.Storage;

namespace Bot.Channels.BotFramework;

/// <summary>An activity of a channel as a turn of one person's conversation.</summary>
internal static class Spoken
{
    /// <summary>What our own buttons carry instead of text: the words they say in the person's name.</summary>
    public const string SayMember = "say";

    /// <summary>
    /// In a group everybody has a profile of their own, so the person is part of the key; Azure's Direct Line must not reach into the
    /// conversations of the embedded one.
    /// </summary>
    public static ConversationKey KeyOf(IncomingActivity activity) => new(
        activity.ChannelId == DirectLineChannel.Name ? "azure-" + DirectLineChannel.Name : activity.ChannelId!,
        IsShared(activity) ? $"{Plain(activity.Conversation.Id)}|{activity.From.Id}" : activity.Conversation.Id);

    /// <summary>The conversation of a group as a whole: where it is welcomed.</summary>
    public static ConversationKey GroupKeyOf(IncomingActivity activity) => new(activity.ChannelId!, activity.Conversation.Id);

    public static bool IsShared(IncomingActivity activity) =>
        activity.Conversation.IsGroup == true || activity.Conversation.ConversationType is "groupChat" or "channel";

    /// <summary>Whether the bot was spoken to: always in a chat of two, in a group when it was named or its button pressed.</summary>
    public static bool IsForBot(IncomingActivity activity) =>
        !IsShared(activity) || Mentions.IsMentioned(activity) || (activity.Value is not null && string.IsNullOrEmpty(activity.Text));

    public static string? TextOf(IncomingActivity activity) =>
        Mentions.WithoutBot(activity) is { Length: > 0 } text ? text
        : activity.Value?.Text(SayMember) is { Length: > 0 } said ? said
        : activity.Value is null ? "" : null;

    public static TurnRequest Turn(
        IncomingActivity activity, SaidKind kind, ImmutableArray<InboxKey> keys, HostAddress host)
    {
        var conversation = kind == SaidKind.Joined && IsShared(activity) ? GroupKeyOf(activity) : KeyOf(activity);
        return new TurnRequest(conversation, CoreNameOf(activity.ChannelId!), activity.From.Id, kind, keys)
        {
            Deliver = true,
            DeliveryJson = AddressOf(activity, host).Write(),
        };
    }

    public static DeliveryAddress AddressOf(IncomingActivity activity, HostAddress host) => new(
        activity.ChannelId!, activity.ServiceUrl!, activity.Conversation, activity.Recipient, activity.From, activity.Locale, host.Http);

    /// <summary>Web Chat behind Azure is still Web Chat.</summary>
    private static string CoreNameOf(string channel) => channel == DirectLineChannel.Name ? DirectLineChannel.CoreName : channel;

    private static string Plain(string conversation) => conversation.Replace("|", "%7C", StringComparison.Ordinal);
}
