namespace Bot.Storage;

/// <summary>A conversation is known by its channel and the channel's id for it.</summary>
public readonly record struct ConversationKey(string Channel, string Id);
