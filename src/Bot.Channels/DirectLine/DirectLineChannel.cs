using Bot.Protocol.Activities;
using Bot.Storage;

namespace Bot.Channels.DirectLine;

public static class DirectLineChannel
{
    /// <summary>The channel's name on the wire and in the store.</summary>
    public const string Name = "directline";

    /// <summary>What the core is told: Direct Line's clients are Web Chat or look like it.</summary>
    public const string CoreName = "webchat";

    public static ChannelAccount Bot { get; } = new("bot", "Sourcing assistant", "bot");

    public static ConversationKey KeyOf(string conversation) => new(Name, conversation);
}
