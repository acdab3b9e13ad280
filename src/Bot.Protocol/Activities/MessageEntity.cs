using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Bot.Protocol.Activities;

/// <summary>
/// The schema.org description of a message: its citations and feedback buttons. One per message; Web Chat takes it only
/// with an empty <c>@id</c>.
/// </summary>
public sealed record MessageEntity(
    ImmutableArray<CitationClaim>? Citation = null, ImmutableArray<FeedbackAction>? PotentialAction = null)
{
    public string Type { get; } = "https://schema.org/Message";

    [JsonPropertyName("@type")]
    public string SchemaType { get; } = "Message";

    [JsonPropertyName("@context")]
    public string Context { get; } = "https://schema.org";

    /// <summary>Null leaves it out, as Teams documents it.</summary>
    [JsonPropertyName("@id")]
    public string? SchemaId { get; init; } = "";
}

/// <param name="Position">The <c>n</c> of <c>[n]</c> in the text.</param>
public sealed record CitationClaim(int Position, CitedDocument Appearance)
{
    [JsonPropertyName("@type")]
    public string SchemaType { get; } = "Claim";
}

/// <param name="Name">At most 80 characters in Teams.</param>
/// <param name="Abstract">The quoted words; at most 160 characters in Teams.</param>
public sealed record CitedDocument(string Name, string Url, string Abstract)
{
    [JsonPropertyName("@type")]
    public string SchemaType { get; } = "DigitalDocument";
}

/// <summary>A thumb under a message. The press comes back with this id and nothing else that names the message.</summary>
/// <param name="SchemaType"><c>LikeAction</c> or <c>DislikeAction</c>.</param>
public sealed record FeedbackAction(
    [property: JsonPropertyName("@type")] string SchemaType, [property: JsonPropertyName("@id")] string SchemaId)
{
    public string ActionStatus { get; } = "PotentialActionStatus";
}
