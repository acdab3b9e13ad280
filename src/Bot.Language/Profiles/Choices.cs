namespace Bot.Language.Profiles;

// JSON names of all of these are kebab-case: none-yet, branding-only, established-brand …

/// <summary>Who owns the design the buyer wants made.</summary>
public enum DesignOwner { Buyer, Manufacturer, NoneYet }

/// <summary>How much it matters that nobody else gets the design; <see cref="High"/> includes "must own the IP".</summary>
public enum IpSensitivity { High, Low }

public enum Customization { Full, Minor, BrandingOnly }

public enum Scope { ProductionOnly, EndToEnd }

public enum Stage { Startup, SmallBusiness, EstablishedBrand, Enterprise }

/// <summary>What the buyer puts first: a set, so flags. Written in this order.</summary>
[Flags]
public enum Priorities
{
    None = 0,
    Cost = 1,
    Speed = 2,
    Ip = 4,
    Control = 8,
    Quality = 16,
    LowRisk = 32,
    Differentiation = 64,
}
