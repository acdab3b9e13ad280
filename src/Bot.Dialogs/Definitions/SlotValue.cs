using System.Collections.Immutable;
using System.Text.Json;
using Bot.Language.Profiles;

namespace Bot.Dialogs.Definitions;

/// <summary>A slot's value as an author writes it in a definition.</summary>
internal static class SlotValue
{
    /// <summary>A profile that holds only that slot, or null when the value does not fit it.</summary>
    public static Profile? Parse(Slot slot, string? word, decimal? min, decimal? max)
    {
        var ranges = min is not null || max is not null;
        return slot switch
        {
            Slot.Product when word is not null => new Profile(Product: word),
            Slot.Industry when word is not null => new Profile(Industry: word),
            Slot.Quantity when ranges => new Profile(Quantity: new Quantity(min, max)),
            Slot.Budget when ranges => new Profile(Budget: new Money(min, max, "USD")),
            Slot.UnitPrice when ranges => new Profile(UnitPrice: new Money(min, max, "USD")),
            Slot.Timeline when ranges => new Profile(Timeline: new Timeline(min, max)),
            Slot.DesignOwner => Named<DesignOwner>(word) is { } owner ? new Profile(DesignOwner: owner) : null,
            Slot.IpSensitivity => Named<IpSensitivity>(word) is { } ip ? new Profile(IpSensitivity: ip) : null,
            Slot.Customization => Named<Customization>(word) is { } custom ? new Profile(Customization: custom) : null,
            Slot.Scope => Named<Scope>(word) is { } scope ? new Profile(Scope: scope) : null,
            Slot.Stage => Named<Stage>(word) is { } stage ? new Profile(Stage: stage) : null,
            Slot.Priority => Named<Priorities>(word) is { } priority ? new Profile(Priority: priority) : null,
            _ => null,
        };
    }

    /// <summary>The words of a slot of choices, kebab-case; empty for the others.</summary>
    public static ImmutableArray<string> Words(Slot slot) => slot switch
    {
        Slot.DesignOwner => Names<DesignOwner>(),
        Slot.IpSensitivity => Names<IpSensitivity>(),
        Slot.Customization => Names<Customization>(),
        Slot.Scope => Names<Scope>(),
        Slot.Stage => Names<Stage>(),
        Slot.Priority => Names<Priorities>().Remove("none"),
        _ => [],
    };

    public static string Kebab<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    private static ImmutableArray<string> Names<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(Kebab)];

    private static T? Named<T>(string? word)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (string.Equals(Kebab(value), word, StringComparison.Ordinal))
            {
                return value;
            }
        }

        return null;
    }
}
