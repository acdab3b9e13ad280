using System.Collections.Frozen;
using System.Text;
using Bot.Language.Profiles;

namespace Bot.Language.Json;

/// <summary>Names on the wire: slots in camelCase (<c>designOwner</c>), choices in kebab-case (<c>branding-only</c>).</summary>
public static class JsonNames
{
    private static readonly FrozenDictionary<Slot, string> Slots =
        Enum.GetValues<Slot>().ToFrozenDictionary(slot => slot, slot => Camel(slot.ToString()));

    private static readonly FrozenDictionary<string, Slot> ByName = Slots.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    /// <summary>Every slot's name, in the order profiles are written.</summary>
    public static IReadOnlyList<string> AllSlots { get; } = [.. Enum.GetValues<Slot>().Select(slot => Camel(slot.ToString()))];

    public static string Of(Slot slot) => Slots[slot];

    /// <summary>The name of one choice of a choice slot or of one priority.</summary>
    public static string Of<T>(T choice)
        where T : struct, Enum => Choices<T>.Names.TryGetValue(choice, out var name) ? name : Kebab(choice.ToString());

    /// <summary>The slot of that name, or null.</summary>
    public static Slot? SlotNamed(string name) => ByName.TryGetValue(name, out var slot) ? slot : null;

    /// <summary>The choice of that name, or null; nothing is no choice.</summary>
    public static T? ChoiceNamed<T>(string name)
        where T : struct, Enum => name != "none" && Choices<T>.ByName.TryGetValue(name, out var choice) ? choice : null;

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

    private static class Choices<T>
        where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> Names =
            Enum.GetValues<T>().Distinct().ToFrozenDictionary(choice => choice, choice => Kebab(choice.ToString()));

        public static readonly FrozenDictionary<string, T> ByName = Names.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
    }
}
