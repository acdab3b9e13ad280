using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Protocol.Activities;

namespace Bot.Channels.Connector;

/// <summary>Where a conversation's replies go, taken from an authenticated activity; the service URL is checked again at each send.</summary>
/// <param name="Bot">The account that was written to: replies come from it.</param>
/// <param name="Host">How people reach this host; links in replies begin with it.</param>
internal sealed record DeliveryAddress(
    string ChannelId, string ServiceUrl, ConversationAccount Conversation, ChannelAccount Bot, ChannelAccount User, string? Locale, string Host)
{
    /// <summary>More than one person may be there, so the channel shows no suggestions.</summary>
    [JsonIgnore]
    public bool IsShared => Conversation.IsGroup == true || Conversation.ConversationType is "groupChat" or "channel";

    public string Write() => JsonSerializer.Serialize(this, DeliveryJson.Default.DeliveryAddress);

    /// <summary>Null for anything that <see cref="Write"/> did not make.</summary>
    public static DeliveryAddress? Read(string? json)
    {
        try
        {
            return json is null ? null : JsonSerializer.Deserialize(json, DeliveryJson.Default.DeliveryAddress);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(DeliveryAddress))]
internal sealed partial class DeliveryJson : JsonSerializerContext;
