using Bot.Language.Profiles;

namespace Bot.Dialogs.Conversations;

/// <summary>The facts of a what-if, which left what is known as it was, and the turn that tried them.</summary>
public sealed record Tried(Profile Facts, int Turn);
