namespace Bot.Language.Profiles;

/// <summary>One thing we want to know of a buyer. JSON names are camelCase (<c>designOwner</c>).</summary>
public enum Slot
{
    Product,
    Industry,
    Quantity,
    Budget,
    UnitPrice,
    Timeline,
    DesignOwner,
    IpSensitivity,
    Customization,
    Scope,
    Stage,
    Priority,
}
