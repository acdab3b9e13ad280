using System.Collections.Immutable;
using Bot.Language.Profiles;

namespace Bot.Dialogs.Definitions;

/// <summary>Slots as they are written in files and JSON: camelCase.</summary>
public static class SlotNames
{
    private static readonly ImmutableArray<Slot> Slots = [.. Enum.GetValues<Slot>()];

    public static ImmutableArray<string> All { get; } = [.. Slots.Select(Camel)];

    public static string Of(Slot slot) => All[Slots.IndexOf(slot)];

    public static Slot? Find(string name) => All.IndexOf(name) is var index and >= 0 ? Slots[index] : null;

    private static string Camel(Slot slot)
    {
        var name = slot.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
