using System.Collections.Immutable;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Replies;

namespace Bot.Dialogs.Turns;

public sealed record TurnResult(Conversation After, ImmutableArray<Reply> Replies);

/// <summary>The whole conversation logic: a pure function.</summary>
public static class Turn
{
    public static TurnResult Run(Conversation before, UserSaid said, World world) => new(before, []);
}
