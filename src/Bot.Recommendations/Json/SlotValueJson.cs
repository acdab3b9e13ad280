using System.Collections.Immutable;
using System.Text.Json;
using Bot.Language.Profiles;

namespace Bot.Recommendations.Json;

/// <summary>The value of one slot.</summary>
public static class SlotValueJson
{
    /// <summary>A profile that holds only this slot.</summary>
    public static Profile Read(Slot slot, JsonElement json) => slot switch
    {
        Slot.Product => new Profile(Product: Text(slot, json)),
        Slot.Industry => new Profile(Industry: Text(slot, json)),
        Slot.Quantity => Number(slot, json, "min", "max") is var (min, max) && (min ?? max) is not null
            ? new Profile(Quantity: new Quantity(min, max, OptionalText(slot, json, "unit") ?? "units")) : Profile.Empty,
        Slot.Budget => new Profile(Budget: Amount(slot, json)),
        Slot.UnitPrice => new Profile(UnitPrice: Amount(slot, json)),
        Slot.Timeline => Number(slot, json, "minDays", "maxDays") is var (min, max) && (min ?? max) is not null
            ? new Profile(Timeline: new Timeline(min, max)) : Profile.Empty,
        Slot.Priority => new Profile(Priority: ReadPriorities(slot, json)),
        _ => SlotNames.Answers(slot).IndexOf(Text(slot, json)) is var choice and >= 0
            ? SlotNames.WithAnswer(slot, choice)
            : throw Wrong(slot, $"must be one of {string.Join(", ", SlotNames.Answers(slot))}"),
    };

    public static void Write(Utf8JsonWriter writer, Slot slot, Profile profile)
    {
        switch (slot)
        {
            case Slot.Product:
                writer.WriteStringValue(profile.Product);
                break;
            case Slot.Industry:
                writer.WriteStringValue(profile.Industry);
                break;
            case Slot.Quantity:
                WriteNumbers(writer, ("min", profile.Quantity!.Min), ("max", profile.Quantity.Max), ("unit", profile.Quantity.Unit));
                break;
            case Slot.Budget:
                WriteNumbers(writer, ("min", profile.Budget!.Min), ("max", profile.Budget.Max), ("currency", profile.Budget.Currency));
                break;
            case Slot.UnitPrice:
                WriteNumbers(writer, ("min", profile.UnitPrice!.Min), ("max", profile.UnitPrice.Max), ("currency", profile.UnitPrice.Currency));
                break;
            case Slot.Timeline:
                WriteNumbers(writer, ("minDays", profile.Timeline!.MinDays), ("maxDays", profile.Timeline.MaxDays), null);
                break;
            case Slot.Priority:
                writer.WriteStartArray();
                foreach (var one in Enum.GetValues<Priorities>().Where(p => p != Priorities.None && profile.Priority.HasFlag(p)))
                {
                    writer.WriteStringValue(SlotNames.Kebab(one.ToString()));
                }

                writer.WriteEndArray();
                break;
            default:
                writer.WriteStringValue(SlotNames.Answers(slot)[SlotNames.AnswerIndex(profile, slot)]);
                break;
        }
    }

    private static void WriteNumbers(Utf8JsonWriter writer, (string Name, decimal? Value) low, (string Name, decimal? Value) high, (string Name, string? Value)? text)
    {
        writer.WriteStartObject();
        WriteNumber(writer, low);
        WriteNumber(writer, high);
        if (text is { } named)
        {
            writer.WriteString(named.Name, named.Value);
        }

        writer.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter writer, (string Name, decimal? Value) side)
    {
        if (side.Value is { } value)
        {
            writer.WriteNumber(side.Name, value);
        }
        else
        {
            writer.WriteNull(side.Name);
        }
    }

    private static Money? Amount(Slot slot, JsonElement json) =>
        Number(slot, json, "min", "max") is var (min, max) && (min ?? max) is not null ? new Money(min, max, OptionalText(slot, json, "currency")) : null;

    private static (decimal? Min, decimal? Max) Number(Slot slot, JsonElement json, string low, string high) =>
        json.ValueKind is JsonValueKind.Object ? (Number(slot, json, low), Number(slot, json, high)) : throw Wrong(slot, $"must be an object with {low} and {high}");

    private static decimal? Number(Slot slot, JsonElement json, string name)
    {
        if (!json.TryGetProperty(name, out var value) || value.ValueKind is JsonValueKind.Null)
        {
            return null;
        }

        return value.ValueKind is JsonValueKind.Number && value.TryGetDecimal(out var number) && number >= 0
            ? number
            : throw Wrong(slot, $"needs a number of at least 0 as {name}");
    }

    private static string Text(Slot slot, JsonElement json) =>
        json.ValueKind is JsonValueKind.String ? json.GetString()! : throw Wrong(slot, "must be a text");

    private static string? OptionalText(Slot slot, JsonElement json, string name) =>
        !json.TryGetProperty(name, out var value) || value.ValueKind is JsonValueKind.Null ? null : Text(slot, value);

    private static Priorities ReadPriorities(Slot slot, JsonElement json)
    {
        var names = json.ValueKind is JsonValueKind.Array ? json.EnumerateArray().Select(item => Text(slot, item)) : [Text(slot, json)];
        return names.Aggregate(Priorities.None, (all, name) => all | Priority(slot, name));
    }

    private static Priorities Priority(Slot slot, string name) =>
        Enum.GetValues<Priorities>().FirstOrDefault(p => string.Equals(SlotNames.Kebab(p.ToString()), name, StringComparison.Ordinal)) is var found and not Priorities.None
            ? found : throw Wrong(slot, $"'{name}' is not a priority");

    private static FormatException Wrong(Slot slot, string text) => new($"'{SlotNames.Of(slot)}' {text}");
}
