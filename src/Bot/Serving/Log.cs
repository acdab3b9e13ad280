namespace Bot.Serving;

/// <summary>What the shell logs.</summary>
internal static partial class Log
{
    [LoggerMessage(100, LogLevel.Information, "Knowledge swapped: {Knowledge}, {Documents} documents, {Claims} claims")]
    public static partial void KnowledgeSwapped(this ILogger logger, string knowledge, int documents, int claims);

    [LoggerMessage(102, LogLevel.Information, "Nightly upkeep: {Forgotten} conversations forgotten, backup {Backup}")]
    public static partial void UpkeepDone(this ILogger logger, int forgotten, string? backup);

    [LoggerMessage(103, LogLevel.Error, "Nightly upkeep failed and is tried again in an hour: {Reason}")]
    public static partial void UpkeepFailed(this ILogger logger, string reason);

    [LoggerMessage(108, LogLevel.Warning, "bot data export and erase need this process stopped, because its socket cannot be made in the data folder: {Reason}")]
    public static partial void NoDataDoor(this ILogger logger, string reason);

    [LoggerMessage(109, LogLevel.Information, "A person's data was asked for at this machine: {Verb}")]
    public static partial void PersonalData(this ILogger logger, string verb);

    [LoggerMessage(110, LogLevel.Warning, "A call to the data folder's socket was broken off: {Failure}")]
    public static partial void DataDoorBroken(this ILogger logger, string failure);

    [LoggerMessage(104, LogLevel.Information, "Started: version {Version}, {Store}, knowledge {Knowledge}, listening on {Addresses}")]
    public static partial void Started(this ILogger logger, string version, string store, string knowledge, string addresses);

    [LoggerMessage(105, LogLevel.Information, "Asked to stop: not ready any more, answering for another {Seconds} s")]
    public static partial void Draining(this ILogger logger, long seconds);

    [LoggerMessage(106, LogLevel.Information, "Stopped")]
    public static partial void Stopped(this ILogger logger);

    [LoggerMessage(107, LogLevel.Warning, "Store:Kind is Postgres without DirectLine:Secret: another replica will refuse the tokens of this one")]
    public static partial void NoSharedSecret(this ILogger logger);

    [LoggerMessage(101, LogLevel.Error, "Knowledge kept as it was, because the changed folders have problems: {Problems}")]
    public static partial void KnowledgeKept(this ILogger logger, string problems);
}
