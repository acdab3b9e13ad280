using Microsoft.Extensions.Logging;

namespace Bot.Channels;

/// <summary>Every line this project logs. Never a message's text, a name or a token, but for a hand-over that the settings let in.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "Turn conflicted on {Channel}, attempt {Attempt}")]
    public static partial void TurnConflicted(this ILogger logger, string channel, int attempt);

    [LoggerMessage(2, LogLevel.Error, "Turn given up on {Channel}, conversation {Conversation}, activity {Activity}: {Failure}; the person got an apology, why stands in its dead letter")]
    public static partial void TurnGivenUp(this ILogger logger, string channel, string conversation, string activity, string? failure);

    [LoggerMessage(3, LogLevel.Warning, "Store unavailable: {Reason}")]
    public static partial void StoreUnavailable(this ILogger logger, string reason);

    [LoggerMessage(4, LogLevel.Information, "Web Chat comes from this host: {File}")]
    public static partial void WebChatIsLocal(this ILogger logger, string file);

    [LoggerMessage(5, LogLevel.Warning, "Web Chat's bundle is not beside the program (no Node at build time?): the page takes it from {Url}")]
    public static partial void WebChatIsRemote(this ILogger logger, string url);

    [LoggerMessage(6, LogLevel.Debug, "Socket closed: {Why}")]
    public static partial void SocketClosed(this ILogger logger, string why);

    [LoggerMessage(7, LogLevel.Warning, "A log entry could not be rendered: {Failure}")]
    public static partial void EntryUnreadable(this ILogger logger, string failure);

    [LoggerMessage(8, LogLevel.Warning, "A person asked for a person on {Channel}, conversation {Conversation}; what whoever takes over needs is kept with it")]
    public static partial void PersonWanted(this ILogger logger, string channel, string conversation);

    [LoggerMessage(14, LogLevel.Warning, "A person asked for a person on {Channel}, conversation {Conversation}: {Record}")]
    public static partial void HandedOver(this ILogger logger, string channel, string conversation, string record);

    [LoggerMessage(9, LogLevel.Warning, "Store still unavailable, now because: {Reason}")]
    public static partial void StoreStillUnavailable(this ILogger logger, string reason);

    [LoggerMessage(10, LogLevel.Information, "Store works again after {Seconds} s; {Failures} calls failed meanwhile")]
    public static partial void StoreIsBack(this ILogger logger, long seconds, long failures);

    [LoggerMessage(11, LogLevel.Warning, "Low disk: {Megabytes} MB are free where the data folder lies, less than {Low} MB; a full disk refuses every message")]
    public static partial void DiskIsLow(this ILogger logger, long megabytes, long low);

    [LoggerMessage(12, LogLevel.Information, "Disk has room again: {Megabytes} MB are free")]
    public static partial void DiskHasRoom(this ILogger logger, long megabytes);

    [LoggerMessage(13, LogLevel.Error, "Request broken by {Failure} at {Place}")]
    public static partial void RequestBroken(this ILogger logger, string failure, string place);

    [LoggerMessage(20, LogLevel.Warning, "Bot:AppId is set without Bot:AppPassword or Bot:ManagedIdentity: messages are taken, but no reply can be sent to Azure Bot Service")]
    public static partial void NoCredential(this ILogger logger);

    [LoggerMessage(21, LogLevel.Error, "Reply given up on {Channel}, conversation {Conversation}, entry {Sequence}: {Reason}")]
    public static partial void DeliveryGivenUp(this ILogger logger, string channel, string conversation, long sequence, string reason);

    [LoggerMessage(22, LogLevel.Error, "Hand-off not posted on {Channel}, conversation {Conversation}: {Reason}; it is kept with the conversation")]
    public static partial void HandoffGivenUp(this ILogger logger, string channel, string conversation, string reason);
}
