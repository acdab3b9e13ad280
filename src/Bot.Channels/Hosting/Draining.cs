using Microsoft.Extensions.Hosting;

namespace Bot.Channels.Hosting;

/// <summary>Whether this process is about to stop: it still answers, but no longer says that it is ready, so that nothing new is sent to it.</summary>
public sealed class Draining(IHostApplicationLifetime lifetime)
{
    private volatile bool _hasBegun;

    public bool HasBegun => _hasBegun || lifetime.ApplicationStopping.IsCancellationRequested;

    public void Begin() => _hasBegun = true;
}
