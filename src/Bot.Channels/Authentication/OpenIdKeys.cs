using System.Collections.Immutable;

namespace Bot.Channels.Authentication;

/// <summary>
/// Keys from the channel's OpenID metadata: read when first needed, again after a day, and once for an unknown key id, but never
/// more often than every five minutes and never twice at a time. When reading fails the last good set stays in use, and a token
/// whose key is known never waits for a reading.
/// </summary>
internal sealed class OpenIdKeys(OpenIdMetadata metadata, TimeProvider clock) : ISigningKeys, IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(24);
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    // Without any key every message would be refused for five minutes because of one hiccup at start.
    private static readonly TimeSpan PauseWithoutKeys = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource _closing = new();
    private readonly Lock _gate = new();
    private volatile Readings _readings = new(null, DateTimeOffset.MinValue, DateTimeOffset.MinValue);
    private Task _reading = Task.CompletedTask;

    public async ValueTask<(string Issuer, SigningKey Key)?> FindAsync(string id, CancellationToken cancellationToken)
    {
        var readings = _readings;
        if (readings.Find(id) is { } found)
        {
            if (clock.GetUtcNow() - readings.ReadAt >= Fresh)
            {
                _ = ReadOnceAsync();
            }

            return found;
        }

        await ReadOnceAsync().WaitAsync(cancellationToken);
        return _readings.Find(id);
    }

    public void Dispose()
    {
        _closing.Cancel();
        _closing.Dispose();
    }

    /// <summary>Joins the reading under way, or begins one when the pause since the last is over.</summary>
    private Task ReadOnceAsync()
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            var pause = _readings.Set is null ? PauseWithoutKeys : Pause;
            if (!_reading.IsCompleted || (_readings.TriedAt != DateTimeOffset.MinValue && now - _readings.TriedAt < pause))
            {
                return _reading;
            }

            _readings = _readings with { TriedAt = now };
            return _reading = ReadAsync(now);
        }
    }

    private async Task ReadAsync(DateTimeOffset now)
    {
        // The caller holds the gate: nothing of the reading may run before it is let go.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        if (await metadata.ReadAsync(_closing.Token) is { } set)
        {
            lock (_gate)
            {
                _readings = _readings with { Set = set, ReadAt = now };
            }
        }
    }

    private sealed record Readings(KeySet? Set, DateTimeOffset ReadAt, DateTimeOffset TriedAt)
    {
        public (string Issuer, SigningKey Key)? Find(string id) =>
            Set is { } set && set.Keys.TryGetValue(id, out var key) ? (set.Issuer, key) : null;
    }
}

/// <summary>An issuer and its keys by id.</summary>
internal sealed record KeySet(string Issuer, ImmutableDictionary<string, SigningKey> Keys);
