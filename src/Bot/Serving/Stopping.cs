using System.Runtime.InteropServices;
using Bot.Channels.Hosting;

namespace Bot.Serving;

/// <summary>
/// How the host is asked to stop. SIGTERM (systemd, a rolling restart) drains first: readiness is taken back and requests are answered
/// for a while, so that a proxy can look elsewhere; then, as at once with Ctrl+C or a second signal, sockets are closed as going away
/// and requests under way are finished.
/// </summary>
internal sealed class Stopping(IHostApplicationLifetime lifetime, Draining draining, DrainTime drain, ILogger<Stopping> logger)
    : IHostLifetime, IDisposable
{
    /// <summary>How long requests under way may take after the draining.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    private readonly List<PosixSignalRegistration> _signals = [];

    public Task WaitForStartAsync(CancellationToken cancellationToken)
    {
        _signals.Add(PosixSignalRegistration.Create(PosixSignal.SIGTERM, DrainFirst));
        _signals.Add(PosixSignalRegistration.Create(PosixSignal.SIGINT, StopNow));
        _signals.Add(PosixSignalRegistration.Create(PosixSignal.SIGQUIT, StopNow));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        _signals.ForEach(signal => signal.Dispose());
        _signals.Clear();
    }

    private void DrainFirst(PosixSignalContext signal)
    {
        signal.Cancel = true;
        if (draining.HasBegun)
        {
            lifetime.StopApplication();
            return;
        }

        draining.Begin();
        logger.Draining((long)drain.Time.TotalSeconds);
        _ = Task.Delay(drain.Time).ContinueWith(_ => lifetime.StopApplication(), TaskScheduler.Default);
    }

    private void StopNow(PosixSignalContext signal)
    {
        signal.Cancel = true;
        lifetime.StopApplication();
    }
}

internal sealed record DrainTime(TimeSpan Time);
