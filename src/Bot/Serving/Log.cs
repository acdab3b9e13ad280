namespace Bot.Serving;

/// <summary>What the shell logs.</summary>
internal static partial class Log
{
    [LoggerMessage(100, LogLevel.Information, "Knowledge swapped: {Knowledge}, {Documents} documents, {Claims} claims")]
    public static partial void KnowledgeSwapped(this ILogger logger, string knowledge, int documents, int claims);

    [LoggerMessage(101, LogLevel.Error, "Knowledge kept as it was, because the changed folders have problems: {Problems}")]
    public static partial void KnowledgeKept(this ILogger logger, string problems);
}
