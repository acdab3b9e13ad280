using System.Collections.Immutable;
using System.Text;
using Bot.Language.Profiles;

namespace Bot.Recommendations;

/// <summary>How slots and their answers are written in JSON and YAML: <c>designOwner</c>, <c>none-yet</c>.</summary>
public static class SlotNames
{
    /// <summary>The slots that can be reasons for or against a model, in the order they are told.</summary>
    public static ImmutableArray<Slot> Facts { get; } =
    [
        Slot.Quantity, Slot.Budget, Slot.Timeline, Slot.DesignOwner, Slot.IpSensitivity, Slot.Customization, Slot.Scope, Slot.Stage,
    ];

    /// <summary>The slots a buyer is asked for.</summary>
    public static ImmutableArray<Slot> Asked { get; } = Facts.Remove(Slot.Stage);

    private static readonly ImmutableArray<int> Numbers = [.. Enum.GetValues<Slot>().Select(slot => Facts.IndexOf(slot))];

    /// <summary>The slot's place among <see cref="Facts"/>; -1 when it is none.</summary>
    public static int NumberOf(Slot slot) => Numbers[(int)slot];

    public static bool IsNumeric(Slot slot) => slot is Slot.Quantity or Slot.Budget or Slot.Timeline;

    public static string Of(Slot slot) => slot switch
    {
        Slot.UnitPrice => "unitPrice",
        Slot.DesignOwner => "designOwner",
        Slot.IpSensitivity => "ipSensitivity",
        _ => slot.ToString().ToLowerInvariant(),
    };

    public static Slot? Find(string name)
    {
        foreach (var slot in Enum.GetValues<Slot>())
        {
            if (string.Equals(Of(slot), name, StringComparison.Ordinal))
            {
                return slot;
            }
        }

        return null;
    }

    /// <summary>The answers a choice slot can have, in their order; none for figures.</summary>
    public static ImmutableArray<string> Answers(Slot slot) => slot switch
    {
        Slot.DesignOwner => Kebabs<DesignOwner>(),
        Slot.IpSensitivity => Kebabs<IpSensitivity>(),
        Slot.Customization => Kebabs<Customization>(),
        Slot.Scope => Kebabs<Scope>(),
        Slot.Stage => Kebabs<Stage>(),
        _ => [],
    };

    /// <summary>The place of the profile's answer among <see cref="Answers"/>; -1 when unknown.</summary>
    public static int AnswerIndex(Profile profile, Slot slot) => slot switch
    {
        Slot.DesignOwner => (int?)profile.DesignOwner ?? -1,
        Slot.IpSensitivity => (int?)profile.IpSensitivity ?? -1,
        Slot.Customization => (int?)profile.Customization ?? -1,
        Slot.Scope => (int?)profile.Scope ?? -1,
        Slot.Stage => (int?)profile.Stage ?? -1,
        _ => -1,
    };

    /// <summary>A profile that holds only that choice.</summary>
    public static Profile WithAnswer(Slot slot, int answer) => slot switch
    {
        Slot.DesignOwner => new Profile(DesignOwner: (DesignOwner)answer),
        Slot.IpSensitivity => new Profile(IpSensitivity: (IpSensitivity)answer),
        Slot.Customization => new Profile(Customization: (Customization)answer),
        Slot.Scope => new Profile(Scope: (Scope)answer),
        Slot.Stage => new Profile(Stage: (Stage)answer),
        _ => throw new ArgumentOutOfRangeException(nameof(slot)),
    };

    /// <summary><c>BrandingOnly</c> → <c>branding-only</c>.</summary>
    public static string Kebab(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        foreach (var c in name)
        {
            if (char.IsAsciiLetterUpper(c) && text.Length > 0)
            {
                text.Append('-');
            }

            text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }

    private static ImmutableArray<string> Kebabs<T>()
        where T : struct, Enum => [.. Enum.GetNames<T>().Select(Kebab)];
}
