using System.Collections.Immutable;
using System.Text.Json;
using Bot.Dialogs.Conversations;
using Bot.Storage;

namespace Bot.Channels.Running;

/// <summary>What a channel hands to the runner: one thing one person did, already checked and translated.</summary>
/// <param name="Channel">As the core sees it: <c>webchat</c>, <c>msteams</c> …</param>
/// <param name="InboxKeys">What makes it the same message when it comes again.</param>
public sealed record TurnRequest(
    ConversationKey Conversation, string Channel, string UserId, SaidKind Kind, ImmutableArray<InboxKey> InboxKeys)
{
    public string? Text { get; init; }

    public JsonElement? Value { get; init; }

    /// <summary>The channel's id; null: the conversation's next sequence number gives one.</summary>
    public string? ActivityId { get; init; }

    /// <summary>The activity as accepted, for the log; null when the person did nothing that is shown (a join).</summary>
    public JsonElement? Activity { get; init; }

    /// <summary>False: only log it (a thumb pressed); the dialog does not hear of it.</summary>
    public bool RunsTurn { get; init; } = true;

    /// <summary>Only a conversation that has begun is gone on with; of any other nothing is kept (<see cref="TurnOutcome.IsUnknown"/>).</summary>
    public bool GoesOn { get; init; }

    /// <summary>The replies must be sent through the Connector.</summary>
    public bool Deliver { get; init; }

    /// <summary>Where the Connector finds the conversation; null keeps the address known so far.</summary>
    public string? DeliveryJson { get; init; }
}

/// <param name="Entries">The turn as it stands in the log, the person's entry first.</param>
/// <param name="Repeated">The message had been here before; nothing was run.</param>
public sealed record TurnOutcome(ImmutableArray<LogEntry> Entries, bool Repeated)
{
    /// <summary>There is no such conversation.</summary>
    public static TurnOutcome Unknown { get; } = new([], Repeated: false) { IsUnknown = true };

    public bool IsUnknown { get; private init; }

    /// <summary>The core could not answer; the replies apologise.</summary>
    public bool WasGivenUp { get; init; }

    public string? ActivityId => Entries.FirstOrDefault(entry => entry.Author == Author.User)?.ActivityId;
}
