using System.Text.Json;

namespace Bot.Dialogs.Conversations;

public enum SaidKind
{
    /// <summary>The person opened the conversation: welcome once.</summary>
    Joined,
    /// <summary>Typed text, a pressed suggestion or a card's values.</summary>
    Said,
}

/// <summary>One thing a person did. Time and the random key enter the core only here, and are stored with it for replay.</summary>
/// <param name="Text">As typed; null when only a card's <see cref="Value"/> came.</param>
/// <param name="Channel"><c>webchat</c>, <c>msteams</c>, <c>terminal</c> …</param>
/// <param name="Key">128 random bits as hex, made by the shell for this message.</param>
public sealed record UserSaid(
    SaidKind Kind, string? Text, JsonElement? Value, string Channel, string UserId, string ActivityId, DateTimeOffset At, string Key);
