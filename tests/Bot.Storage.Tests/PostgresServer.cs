namespace Bot.Storage.Tests;

internal static class PostgresServer
{
    /// <summary>Why the tests cannot start a server here; null when they can.</summary>
    public static string? WhyNot => "the PostgreSQL store is not there yet";
}
