using System.Text.Json.Serialization;

namespace Bot.Protocol.DirectLine;

/// <summary>A started or resumed conversation. Names as Direct Line writes them: <c>expires_in</c> in seconds.</summary>
public sealed record ConversationAnswer(string ConversationId, string Token, [property: JsonPropertyName("expires_in")] int ExpiresIn, string StreamUrl);

public sealed record TokenAnswer(string ConversationId, string Token, [property: JsonPropertyName("expires_in")] int ExpiresIn);

/// <summary>What our own page gets: <paramref name="Renewal"/> asks for the next token of the same conversation.</summary>
public sealed record PageTokenAnswer(string ConversationId, string Token, [property: JsonPropertyName("expires_in")] int ExpiresIn, string Renewal);

public sealed record ResourceAnswer(string Id);

public sealed record ErrorAnswer(ErrorDetails Error);

public sealed record ErrorDetails(string Code, string Message);
