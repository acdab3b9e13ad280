namespace Bot.Knowledge.Claims;

/// <summary>A manufacturing model. The vocabulary says how people and documents write them.</summary>
public enum Model
{
    OEM,
    ODM,
    /// <summary>Contract manufacturing.</summary>
    CM,
}
