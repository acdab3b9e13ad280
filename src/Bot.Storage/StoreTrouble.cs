namespace Bot.Storage;

/// <summary>What keeps a store from working, in one word for health checks.</summary>
public enum StoreTrouble
{
    /// <summary>It cannot be reached, or is closing.</summary>
    Unreachable,

    /// <summary>Its disk is full.</summary>
    DiskFull,

    /// <summary>It may be read, not written.</summary>
    ReadOnly,

    /// <summary>It no longer lets us in, or took a right away.</summary>
    Refused,

    /// <summary>Too much waits for it.</summary>
    Busy,

    /// <summary>It did not answer in time.</summary>
    Slow,

    /// <summary>What it holds is damaged.</summary>
    Damaged,
}
