using System.Collections.Immutable;
using System.Text.Json;
using Bot.Protocol.Wire;

namespace Bot.Protocol.Activities;

/// <summary>
/// An activity as somebody sent it. A view on its JSON: whatever is not named here is kept, and a member of the wrong
/// kind counts as absent.
/// </summary>
public sealed record IncomingActivity(JsonElement Json)
{
    /// <summary>Null when the body is no activity: no JSON object, no type, or one member twice in different case.</summary>
    public static IncomingActivity? Read(ReadOnlyMemory<byte> utf8) =>
        WireJson.ReadObject(utf8) is { } json && json.Text("type") is { Length: > 0 } && HasNoTwins(json) ? new(json) : null;

    public string Type => Json.Text("type") ?? "";

    public string? Id => Json.Text("id");

    public string? Name => Json.Text("name");

    public string? Text => Json.Text("text");

    public string? ChannelId => Json.Text("channelId");

    public string? ServiceUrl => Json.Text("serviceUrl");

    public string? ReplyToId => Json.Text("replyToId");

    public string? Locale => Json.Text("locale");

    public string? DeliveryMode => Json.Text("deliveryMode");

    public string? Action => Json.Text("action");

    public ChannelAccount From => AccountOf(Json.Member("from"));

    public ChannelAccount Recipient => AccountOf(Json.Member("recipient"));

    public ConversationAccount Conversation => ConversationOf(Json.Member("conversation"));

    public JsonElement? Value => Json.Member("value");

    public JsonElement? ChannelData => Json.Member("channelData");

    /// <summary>Made by the client for one press of its send button.</summary>
    public string? ClientActivityId => ChannelData?.Text("clientActivityID");

    public ImmutableArray<ChannelAccount> MembersAdded => [.. Json.Items("membersAdded").Select(m => AccountOf(m))];

    public ImmutableArray<JsonElement> Entities => [.. Json.Items("entities")];

    private static ChannelAccount AccountOf(JsonElement? json) =>
        new(json?.Text("id") ?? "", json?.Text("name"), json?.Text("role"), json?.Text("aadObjectId"));

    private static ConversationAccount ConversationOf(JsonElement? json) => new(
        json?.Text("id") ?? "", json?.Text("name"), json?.Member("isGroup")?.ValueKind == JsonValueKind.True ? true : null,
        json?.Text("conversationType"), json?.Text("tenantId"));

    private static bool HasNoTwins(JsonElement json)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return json.EnumerateObject().All(property => names.Add(property.Name));
    }
}
