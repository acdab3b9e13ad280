using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Language.Profiles;

namespace Bot.Language.Json;

/// <summary>Profiles as JSON: absent slots are left out, the null side of an amount is written; reading refuses what it does not know.</summary>
public static class ProfileJson
{
    public static JsonObject Write(Profile profile)
    {
        var json = new JsonObject();
        Add(json, Slot.Product, profile.Product);
        Add(json, Slot.Industry, profile.Industry);
        if (profile.Quantity is { } quantity)
        {
            json[JsonNames.Of(Slot.Quantity)] = Sides("min", quantity.Min, "max", quantity.Max, ("unit", quantity.Unit));
        }

        Add(json, Slot.Budget, profile.Budget);
        Add(json, Slot.UnitPrice, profile.UnitPrice);
        if (profile.Timeline is { } timeline)
        {
            json[JsonNames.Of(Slot.Timeline)] = Sides("minDays", timeline.MinDays, "maxDays", timeline.MaxDays);
        }

        Add(json, Slot.DesignOwner, profile.DesignOwner is { } owner ? JsonNames.Of(owner) : null);
        Add(json, Slot.IpSensitivity, profile.IpSensitivity is { } ip ? JsonNames.Of(ip) : null);
        Add(json, Slot.Customization, profile.Customization is { } customization ? JsonNames.Of(customization) : null);
        Add(json, Slot.Scope, profile.Scope is { } scope ? JsonNames.Of(scope) : null);
        Add(json, Slot.Stage, profile.Stage is { } stage ? JsonNames.Of(stage) : null);
        if (profile.Priority != Priorities.None)
        {
            json[JsonNames.Of(Slot.Priority)] = new JsonArray([.. PrioritiesOf(profile.Priority).Select(name => JsonValue.Create(name))]);
        }

        return json;
    }

    /// <summary>The profile, or one plain sentence saying which key is wrong and how.</summary>
    public static (Profile? Profile, string? Error) Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            return (null, "A profile must be a JSON object.");
        }

        var profile = Profile.Empty;
        foreach (var property in json.EnumerateObject())
        {
            if (JsonNames.SlotNamed(property.Name) is not { } slot)
            {
                return (null, $"Unknown slot '{property.Name}' (known: {string.Join(", ", JsonNames.AllSlots)}).");
            }

            if (property.Value.ValueKind == JsonValueKind.Null)
            {
                continue;
            }

            var (next, error) = SlotJson.Read(slot, property.Value, profile);
            if (error is not null)
            {
                return (null, error);
            }

            profile = next;
        }

        return (profile, null);
    }

    /// <summary>Names of the priorities in a set, in their fixed order.</summary>
    public static IEnumerable<string> PrioritiesOf(Priorities priorities) =>
        Enum.GetValues<Priorities>().Where(one => one != Priorities.None && priorities.HasFlag(one)).Select(JsonNames.Of);

    /// <summary>A figure without trailing zeros.</summary>
    internal static JsonNode? Figure(decimal? value) => value is { } figure ? JsonValue.Create(figure / 1.000000000000000000000000000m) : null;

    private static void Add(JsonObject json, Slot slot, string? value)
    {
        if (value is not null)
        {
            json[JsonNames.Of(slot)] = value;
        }
    }

    private static void Add(JsonObject json, Slot slot, Money? money)
    {
        if (money is not null)
        {
            json[JsonNames.Of(slot)] = Sides("min", money.Min, "max", money.Max, ("currency", money.Currency));
        }
    }

    private static JsonObject Sides(string low, decimal? min, string high, decimal? max, (string Name, string? Value)? more = null)
    {
        var json = new JsonObject { [low] = Figure(min), [high] = Figure(max) };
        if (more is { } text)
        {
            json[text.Name] = text.Value;
        }

        return json;
    }
}
