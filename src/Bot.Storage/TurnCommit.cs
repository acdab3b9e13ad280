using System.Collections.Immutable;

namespace Bot.Storage;

/// <summary>One turn, committed whole or not at all.</summary>
/// <param name="ExpectedVersion">Version of the state the turn was run on; 0 for a conversation not seen before.</param>
/// <param name="InboxKeys">What makes this message the same message when it comes again (activity id, client activity id, meaning).</param>
/// <param name="Said">The user's entry; null when nothing is to be logged for it (a join).</param>
/// <param name="Replies">The bot's entries, in order; logged as answers to <paramref name="Said"/>.</param>
/// <param name="Deliver">The replies must also be sent through the Connector.</param>
/// <param name="DeadLetter">Why this turn was given up and only apologised for, without the user's words; kept in the same transaction.</param>
/// <param name="DeliveryJson">Where the Connector finds the conversation (service URL …); null keeps the address known so far.</param>
public sealed record TurnCommit(
    ConversationKey Conversation, string UserId, long ExpectedVersion, string StateJson, ImmutableArray<InboxKey> InboxKeys,
    NewEntry? Said, ImmutableArray<NewEntry> Replies, DateTimeOffset At, bool Deliver = false, string? DeadLetter = null,
    string? DeliveryJson = null)
{
    /// <summary>What the replies give out a key to; durable no later than the turn.</summary>
    public ImmutableArray<KeptPage> Pages { get; init; } = [];
}

/// <summary>Something that can be looked up by its own unguessable key: the state of a conversation nobody speaks in. Kept anew, it is replaced.</summary>
public sealed record KeptPage(ConversationKey Key, string Json);

/// <summary>A key that must not be processed twice. <see cref="Expires"/>: after that it may come again; null: never forgotten while kept.</summary>
public sealed record InboxKey(string Value, DateTimeOffset? Expires = null);
