using System.Text.Json;

namespace Bot.Protocol.Cards;

/// <param name="Content">The card's JSON.</param>
public sealed record Attachment(string ContentType, JsonElement Content)
{
    public const string AdaptiveCardType = "application/vnd.microsoft.card.adaptive";
}
