namespace Bot.Storage.Postgres;

/// <summary>Bounds of the PostgreSQL store; the connection string may set the pool's own.</summary>
/// <param name="Listens">Hear of other replicas' commits by LISTEN; without it they are found by polling alone.</param>
/// <param name="MostWaiting">Calls under way or waiting for a connection; more are refused at once.</param>
public sealed record PostgresSettings(bool Listens = true, int MostWaiting = 1000)
{
    /// <summary>How often to look for what others committed while notices come.</summary>
    public TimeSpan PollWhileListening { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How often while none come.</summary>
    public TimeSpan Poll { get; init; } = TimeSpan.FromMilliseconds(500);
}
