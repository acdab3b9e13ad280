using System.Collections.Immutable;

namespace Bot.Storage;

/// <summary>What came of a commit; a conflict is a value, not an exception.</summary>
public abstract record SaveOutcome
{
    private protected SaveOutcome()
    {
    }

    /// <summary>Committed and durable; the entries as they stand in the log, the user's first.</summary>
    public sealed record Saved(long Version, ImmutableArray<LogEntry> Entries) : SaveOutcome;

    /// <summary>Somebody else saved first: load again and run again.</summary>
    public sealed record Conflict : SaveOutcome;

    /// <summary>One of the inbox keys was there already: the entries of that turn, from the log.</summary>
    public sealed record Duplicate(ImmutableArray<LogEntry> Entries) : SaveOutcome;
}
