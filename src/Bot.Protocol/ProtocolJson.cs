using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Protocol.Activities;
using Bot.Protocol.DirectLine;

namespace Bot.Protocol;

/// <summary>How everything we send is written: camelCase, absent members left out.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(OutgoingActivity))]
[JsonSerializable(typeof(ExpectedReplies))]
[JsonSerializable(typeof(ConversationAnswer))]
[JsonSerializable(typeof(TokenAnswer))]
[JsonSerializable(typeof(PageTokenAnswer))]
[JsonSerializable(typeof(ResourceAnswer))]
[JsonSerializable(typeof(ErrorAnswer))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(string))]
public sealed partial class ProtocolJson : JsonSerializerContext;
