using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Batch;

/// <summary>One line of <c>--batch</c> input: a JSON object with an <c>id</c> of the caller's choice.</summary>
internal sealed class BatchLine
{
    private readonly JsonElement _object;

    private BatchLine(JsonElement element) => _object = element;

    /// <summary>As it came, to be given back; null when there was none.</summary>
    public JsonNode? Id =>
        _object.TryGetProperty("id", out var id) && id.ValueKind is JsonValueKind.String or JsonValueKind.Number
            ? JsonNode.Parse(id.GetRawText())
            : null;

    /// <summary>Refuses what is no JSON object or has a key twice.</summary>
    public static BatchLine Parse(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line, new JsonDocumentOptions { MaxDepth = 32, AllowDuplicateProperties = false });
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? new BatchLine(document.RootElement.Clone())
                : throw new BatchException("not a JSON object");
        }
        catch (JsonException exception)
        {
            throw new BatchException(line.Length == 0 ? "empty line" : "not JSON: " + exception.Message);
        }
    }

    /// <summary>Refuses every key that is not <c>id</c> or one of these, by name.</summary>
    public void AllowOnly(params ReadOnlySpan<string> keys)
    {
        foreach (var property in _object.EnumerateObject())
        {
            if (property.Name != "id" && !keys.Contains(property.Name))
            {
                throw new BatchException($"unknown key '{property.Name}' (known: id, {string.Join(", ", keys.ToArray())})");
            }
        }
    }

    public string Text(string key) => OptionalText(key) ?? throw new BatchException($"'{key}' is missing");

    public string? OptionalText(string key)
    {
        if (!_object.TryGetProperty(key, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.String ? ReadText(value, key) : throw new BatchException($"'{key}' must be a text");
    }

    /// <summary>A list of texts, or null when the key is absent.</summary>
    public IReadOnlyList<string>? OptionalTexts(string key)
    {
        if (!_object.TryGetProperty(key, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (value.ValueKind != JsonValueKind.Array || value.EnumerateArray().Any(item => item.ValueKind != JsonValueKind.String))
        {
            throw new BatchException($"'{key}' must be a list of texts");
        }

        return [.. value.EnumerateArray().Select(item => ReadText(item, key))];
    }

    public JsonElement Value(string key) =>
        _object.TryGetProperty(key, out var value) ? value : throw new BatchException($"'{key}' is missing");

    public JsonElement? OptionalValue(string key) =>
        _object.TryGetProperty(key, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private static string ReadText(JsonElement value, string key)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw new BatchException($"'{key}' holds half a surrogate pair, which is no text");
        }
    }
}
