using System.Text.Json;
using Bot.Language.Profiles;

namespace Bot.Language.Json;

/// <summary>Reads one slot's value strictly.</summary>
internal static class SlotJson
{
    private const decimal Largest = 1_000_000_000_000_000m;

    public static (Profile Profile, string? Error) Read(Slot slot, JsonElement value, Profile profile)
    {
        var (read, error) = slot switch
        {
            Slot.Product => Text(slot, value, text => profile with { Product = text }),
            Slot.Industry => Text(slot, value, text => profile with { Industry = text }),
            Slot.Quantity => Sides(slot, value, "min", "max", "unit", (min, max, unit) => profile with { Quantity = new Quantity(min, max, unit ?? "units") }),
            Slot.Budget => Sides(slot, value, "min", "max", "currency", (min, max, code) => profile with { Budget = new Money(min, max, code) }),
            Slot.UnitPrice => Sides(slot, value, "min", "max", "currency", (min, max, code) => profile with { UnitPrice = new Money(min, max, code) }),
            Slot.Timeline => Sides(slot, value, "minDays", "maxDays", null, (min, max, _) => profile with { Timeline = new Timeline(min, max) }),
            Slot.DesignOwner => Choice<DesignOwner>(slot, value, choice => profile with { DesignOwner = choice }),
            Slot.IpSensitivity => Choice<IpSensitivity>(slot, value, choice => profile with { IpSensitivity = choice }),
            Slot.Customization => Choice<Customization>(slot, value, choice => profile with { Customization = choice }),
            Slot.Scope => Choice<Scope>(slot, value, choice => profile with { Scope = choice }),
            Slot.Stage => Choice<Stage>(slot, value, choice => profile with { Stage = choice }),
            _ => PrioritySet(value, set => profile with { Priority = set }),
        };
        return (read ?? profile, error);
    }

    private static (Profile? Profile, string? Error) Text(Slot slot, JsonElement value, Func<string, Profile> fill) =>
        value.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(value.GetString())
            ? (fill(value.GetString()!), null)
            : (null, $"'{JsonNames.Of(slot)}' must be a text that is not empty.");

    private static (Profile? Profile, string? Error) Choice<T>(Slot slot, JsonElement value, Func<T, Profile> fill)
        where T : struct, Enum =>
        value.ValueKind == JsonValueKind.String && JsonNames.ChoiceNamed<T>(value.GetString()!) is { } choice
            ? (fill(choice), null)
            : (null, $"'{JsonNames.Of(slot)}' must be one of: {string.Join(", ", Enum.GetValues<T>().Select(JsonNames.Of))}.");

    private static (Profile? Profile, string? Error) PrioritySet(JsonElement value, Func<Priorities, Profile> fill)
    {
        var wrong = $"'priority' must be a list of: {string.Join(", ", ProfileJson.PrioritiesOf((Priorities)127))}.";
        if (value.ValueKind != JsonValueKind.Array)
        {
            return (null, wrong);
        }

        var set = Priorities.None;
        foreach (var item in value.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.String || JsonNames.ChoiceNamed<Priorities>(item.GetString()!) is not { } one)
            {
                return (null, wrong);
            }

            set |= one;
        }

        return (fill(set), null);
    }

    private static (Profile? Profile, string? Error) Sides(
        Slot slot, JsonElement value, string low, string high, string? text, Func<decimal?, decimal?, string?, Profile> fill)
    {
        var name = JsonNames.Of(slot);
        if (value.ValueKind != JsonValueKind.Object)
        {
            return (null, $"'{name}' must be an object with {low} and {high}.");
        }

        decimal? min = null, max = null;
        string? label = null;
        foreach (var part in value.EnumerateObject())
        {
            if (part.Name != low && part.Name != high && part.Name != text)
            {
                return (null, $"'{name}' has an unknown key '{part.Name}' (known: {low}, {high}{(text is null ? "" : ", " + text)}).");
            }

            if (part.Value.ValueKind == JsonValueKind.Null)
            {
                continue;
            }

            if (part.Name == text)
            {
                label = part.Value.ValueKind == JsonValueKind.String ? part.Value.GetString() : null;
            }

            if (part.Name == text ? string.IsNullOrWhiteSpace(label) : !IsFigure(part.Value))
            {
                return (null, $"'{name}.{part.Name}' must be {(part.Name == text ? "a text" : "a number that is not negative")}.");
            }

            (min, max) = part.Name == low ? (part.Value.GetDecimal(), max) : part.Name == high ? (min, part.Value.GetDecimal()) : (min, max);
        }

        return Filled(name, low, high, min, max, () => fill(min, max, label));
    }

    private static (Profile? Profile, string? Error) Filled(string name, string low, string high, decimal? min, decimal? max, Func<Profile> fill)
    {
        if (min is null && max is null)
        {
            return (null, $"'{name}' needs {low}, {high} or both.");
        }

        return min > max ? (null, $"'{name}': {low} must not be greater than {high}.") : (fill(), null);
    }

    private static bool IsFigure(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var figure) && figure is >= 0 and <= Largest;
}
