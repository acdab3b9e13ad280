namespace Bot.Protocol.Activities;

/// <param name="Role"><c>user</c>, <c>bot</c> or <c>skill</c>.</param>
public sealed record ChannelAccount(string Id, string? Name = null, string? Role = null, string? AadObjectId = null);

/// <param name="ConversationType">Teams: <c>personal</c>, <c>groupChat</c> or <c>channel</c>.</param>
public sealed record ConversationAccount(
    string Id, string? Name = null, bool? IsGroup = null, string? ConversationType = null, string? TenantId = null);
