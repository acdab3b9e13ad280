namespace Bot.Serving;

/// <summary>What the shell logs.</summary>
internal static partial class Log
{
    [LoggerMessage(100, LogLevel.Information, "Knowledge swapped: {Knowledge}, {Documents} documents, {Claims} claims")]
    public static partial void KnowledgeSwapped(this ILogger logger, string knowledge, int documents, int claims);

    [LoggerMessage(102, LogLevel.Information, "Nightly upkeep: {Forgotten} conversations forgotten, backup {Backup}")]
    public static partial void UpkeepDone(this ILogger logger, int forgotten, string? backup);

    [LoggerMessage(103, LogLevel.Error, "Nightly upkeep failed and is tried again in an hour")]
    public static partial void UpkeepFailed(this ILogger logger, Exception failure);

    [LoggerMessage(101, LogLevel.Error, "Knowledge kept as it was, because the changed folders have problems: {Problems}")]
    public static partial void KnowledgeKept(this ILogger logger, string problems);
}
