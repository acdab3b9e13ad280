namespace Bot.Language.Profiles;

/// <summary>What is known of a buyer: null (or no flag) means unknown. Equal by value.</summary>
/// <param name="Product">The person's own words.</param>
/// <param name="Industry">An id of the vocabulary's industries, or "other".</param>
public sealed record Profile(
    string? Product = null, string? Industry = null, Quantity? Quantity = null, Money? Budget = null, Money? UnitPrice = null,
    Timeline? Timeline = null, DesignOwner? DesignOwner = null, IpSensitivity? IpSensitivity = null,
    Customization? Customization = null, Scope? Scope = null, Stage? Stage = null, Priorities Priority = Priorities.None)
{
    public static Profile Empty { get; } = new();

    public bool Has(Slot slot) => slot switch
    {
        Slot.Product => Product is not null,
        Slot.Industry => Industry is not null,
        Slot.Quantity => Quantity is not null,
        Slot.Budget => Budget is not null,
        Slot.UnitPrice => UnitPrice is not null,
        Slot.Timeline => Timeline is not null,
        Slot.DesignOwner => DesignOwner is not null,
        Slot.IpSensitivity => IpSensitivity is not null,
        Slot.Customization => Customization is not null,
        Slot.Scope => Scope is not null,
        Slot.Stage => Stage is not null,
        Slot.Priority => Priority != Priorities.None,
        _ => throw new ArgumentOutOfRangeException(nameof(slot)),
    };

    /// <summary>This profile without that slot.</summary>
    public Profile Without(Slot slot) => Take(slot, Empty);

    /// <summary>This profile with that slot as <paramref name="other"/> has it.</summary>
    public Profile Take(Slot slot, Profile other) => slot switch
    {
        Slot.Product => this with { Product = other.Product },
        Slot.Industry => this with { Industry = other.Industry },
        Slot.Quantity => this with { Quantity = other.Quantity },
        Slot.Budget => this with { Budget = other.Budget },
        Slot.UnitPrice => this with { UnitPrice = other.UnitPrice },
        Slot.Timeline => this with { Timeline = other.Timeline },
        Slot.DesignOwner => this with { DesignOwner = other.DesignOwner },
        Slot.IpSensitivity => this with { IpSensitivity = other.IpSensitivity },
        Slot.Customization => this with { Customization = other.Customization },
        Slot.Scope => this with { Scope = other.Scope },
        Slot.Stage => this with { Stage = other.Stage },
        Slot.Priority => this with { Priority = other.Priority },
        _ => throw new ArgumentOutOfRangeException(nameof(slot)),
    };
}
