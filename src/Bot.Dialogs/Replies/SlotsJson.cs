using System.Text.Json.Nodes;
using Bot.Dialogs.Definitions;
using Bot.Language.Profiles;

namespace Bot.Dialogs.Replies;

/// <summary>A profile as the public interface writes it: camelCase slots, kebab-case words, unknown slots absent.</summary>
public static class SlotsJson
{
    public static JsonObject Write(Profile profile)
    {
        var slots = new JsonObject();
        foreach (var slot in Enum.GetValues<Slot>().Where(profile.Has))
        {
            slots.Add(SlotNames.Of(slot), Value(slot, profile));
        }

        return slots;
    }

    private static JsonNode? Value(Slot slot, Profile profile) => slot switch
    {
        Slot.Product => profile.Product,
        Slot.Industry => profile.Industry,
        Slot.Quantity => new JsonObject { ["min"] = profile.Quantity!.Min, ["max"] = profile.Quantity.Max, ["unit"] = profile.Quantity.Unit },
        Slot.Budget => Amount(profile.Budget!),
        Slot.UnitPrice => Amount(profile.UnitPrice!),
        Slot.Timeline => new JsonObject { ["minDays"] = profile.Timeline!.MinDays, ["maxDays"] = profile.Timeline.MaxDays },
        Slot.DesignOwner => SlotValue.Kebab(profile.DesignOwner!.Value),
        Slot.IpSensitivity => SlotValue.Kebab(profile.IpSensitivity!.Value),
        Slot.Customization => SlotValue.Kebab(profile.Customization!.Value),
        Slot.Scope => SlotValue.Kebab(profile.Scope!.Value),
        Slot.Stage => SlotValue.Kebab(profile.Stage!.Value),
        Slot.Priority => Priorities(profile.Priority),
        _ => throw new ArgumentOutOfRangeException(nameof(slot)),
    };

    private static JsonObject Amount(Money money) => new() { ["min"] = money.Min, ["max"] = money.Max, ["currency"] = money.Currency };

    private static JsonArray Priorities(Priorities set) =>
    [
        .. Enum.GetValues<Priorities>()
            .Where(priority => priority != Language.Profiles.Priorities.None && set.HasFlag(priority))
            .Select(priority => JsonValue.Create(SlotValue.Kebab(priority))),
    ];
}
