using System.Collections.Immutable;
using System.Text.Json;
using Bot.Protocol.Cards;

namespace Bot.Protocol.Activities;

/// <summary>An activity as the bot sends it; absent members are left out of the JSON.</summary>
public sealed record OutgoingActivity
{
    public required string Type { get; init; }

    public string? Id { get; init; }

    public DateTimeOffset? Timestamp { get; init; }

    public string? ChannelId { get; init; }

    public string? ServiceUrl { get; init; }

    public ChannelAccount? From { get; init; }

    public ChannelAccount? Recipient { get; init; }

    public ConversationAccount? Conversation { get; init; }

    public string? ReplyToId { get; init; }

    public string? Name { get; init; }

    public string? Text { get; init; }

    /// <summary><c>markdown</c>, <c>plain</c> or <c>xml</c>.</summary>
    public string? TextFormat { get; init; }

    /// <summary><c>acceptingInput</c>, <c>expectingInput</c> or <c>ignoringInput</c>.</summary>
    public string? InputHint { get; init; }

    public string? Locale { get; init; }

    public ImmutableArray<Attachment>? Attachments { get; init; }

    /// <summary><c>list</c> or <c>carousel</c>.</summary>
    public string? AttachmentLayout { get; init; }

    public SuggestedActions? SuggestedActions { get; init; }

    public ImmutableArray<MessageEntity>? Entities { get; init; }

    public ChannelFacts? ChannelData { get; init; }

    public JsonElement? Value { get; init; }
}

/// <summary>The body that answers a call with <c>deliveryMode: expectReplies</c>.</summary>
public sealed record ExpectedReplies(ImmutableArray<OutgoingActivity> Activities);

/// <summary>What we tell clients besides the words: scripts and tests read it.</summary>
/// <param name="FeedbackLoop">Teams: shows thumbs under the message.</param>
public sealed record ChannelFacts(SourcingFacts? Sourcing = null, FeedbackLoop? FeedbackLoop = null);

/// <param name="Kind">The reply's kind in camelCase.</param>
/// <param name="Asks">The slot a question waits for, in camelCase.</param>
public sealed record SourcingFacts(string Kind, string? Asks = null);

public sealed record FeedbackLoop(string Type);
