using System.Collections.Immutable;
using System.Text.Json;
using Bot.Language.Profiles;
using Bot.Recommendations.Json;

namespace Bot.Recommendations.Tests;

/// <summary>One profile with the models that may and may not lead.</summary>
internal sealed record Persona(string Id, Profile Profile, ImmutableArray<string> Expected, ImmutableArray<string> Unacceptable, bool Contested, string Why);

internal static class GoldFile
{
    public static ImmutableArray<JsonElement> Lines(string path) =>
        [.. File.ReadAllLines(path).Where(line => line.Trim().Length > 0).Select(line => JsonDocument.Parse(line).RootElement.Clone())];

    public static ImmutableArray<Persona> Personas(string path) => [.. Lines(path).Select(json => new Persona(
        json.GetProperty("id").GetString()!, ProfileJson.Read(json.GetProperty("profile")), Texts(json, "expected"), Texts(json, "unacceptable"),
        IsContested(json), json.GetProperty("why").GetString()!))];

    private static bool IsContested(JsonElement json) =>
        (json.TryGetProperty("contested", out var contested) && contested.ValueKind == JsonValueKind.True)
        || (json.TryGetProperty("kind", out var kind) && kind.ValueEquals("contested"));

    public static ImmutableArray<string> Texts(JsonElement json, string name) =>
        json.TryGetProperty(name, out var list) ? [.. list.EnumerateArray().Select(item => item.GetString()!)] : [];
}
