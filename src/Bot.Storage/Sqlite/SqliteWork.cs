namespace Bot.Storage.Sqlite;

/// <summary>Something to be written, and those who wait for it.</summary>
internal abstract record SqliteWork(bool IsAlone)
{
    public abstract void Run(SqliteSession session);

    /// <summary>False when the caller has gone before the work began; then nothing is written.</summary>
    public abstract bool IsWanted();

    public abstract void Complete();

    public abstract void Fail(Exception failure);
}

internal sealed record SqliteWork<T>(Func<SqliteSession, T> Work, bool IsAlone, CancellationToken CancellationToken) : SqliteWork(IsAlone)
{
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _result;

    public Task<T> Task => _done.Task;

    public override void Run(SqliteSession session) => _result = Work(session);

    public override bool IsWanted() => !CancellationToken.IsCancellationRequested || !_done.TrySetCanceled(CancellationToken);

    public override void Complete() => _done.TrySetResult(_result!);

    public override void Fail(Exception failure) => _done.TrySetException(failure);
}
