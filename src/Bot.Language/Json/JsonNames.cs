using System.Collections.Frozen;
using System.Text;
using Bot.Language.Profiles;

namespace Bot.Language.Json;

/// <summary>Names on the wire: slots in camelCase (<c>designOwner</c>), choices in kebab-case (<c>branding-only</c>).</summary>
public static class JsonNames
{
    private static readonly FrozenDictionary<Slot, string> Slots =
        Enum.GetValues<Slot>().ToFrozenDictionary(slot => slot, slot => Camel(slot.ToString()));

    /// <summary>Every slot's name, in the order profiles are written.</summary>
    public static IReadOnlyList<string> AllSlots { get; } = [.. Enum.GetValues<Slot>().Select(slot => Camel(slot.ToString()))];

    public static string Of(Slot slot) => Slots[slot];

    /// <summary>The name of one choice of a choice slot or of one priority.</summary>
    public static string Of<T>(T choice)
        where T : struct, Enum => Kebab(choice.ToString());

    /// <summary>The slot of that name, or null.</summary>
    public static Slot? SlotNamed(string name)
    {
        foreach (var (slot, known) in Slots)
        {
            if (known == name)
            {
                return slot;
            }
        }

        return null;
    }

    /// <summary>The choice of that name, or null; nothing is no choice.</summary>
    public static T? ChoiceNamed<T>(string name)
        where T : struct, Enum
    {
        foreach (var choice in Enum.GetValues<T>())
        {
            if (Kebab(choice.ToString()) == name && name != "none")
            {
                return choice;
            }
        }

        return null;
    }

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private static string Kebab(string name)
    {
        var kebab = new StringBuilder(name.Length + 2);
        foreach (var c in name)
        {
            if (char.IsUpper(c) && kebab.Length > 0)
            {
                kebab.Append('-');
            }

            kebab.Append(char.ToLowerInvariant(c));
        }

        return kebab.ToString();
    }
}
