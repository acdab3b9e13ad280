using System.Collections.Immutable;

namespace Bot.Channels.Authentication;

/// <summary>
/// Keys from the channel's OpenID metadata: read when first needed, again after a day, and once for an unknown key id, but never
/// more often than every five minutes and never twice at a time. When reading fails the last good set stays in use.
/// </summary>
internal sealed class OpenIdKeys(OpenIdMetadata metadata, TimeProvider clock) : ISigningKeys, IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(24);
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim _oneReader = new(1, 1);
    private KeySet? _known;
    private DateTimeOffset _readAt = DateTimeOffset.MinValue;
    private DateTimeOffset _triedAt = DateTimeOffset.MinValue;

    public async ValueTask<(string Issuer, SigningKey Key)?> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (NeedsReading(id))
        {
            await ReadAsync(id, cancellationToken);
        }

        return _known is { } known && known.Keys.TryGetValue(id, out var key) ? (known.Issuer, key) : null;
    }

    public void Dispose() => _oneReader.Dispose();

    private bool NeedsReading(string id)
    {
        var now = clock.GetUtcNow();
        var wanted = _known is null || !_known.Keys.ContainsKey(id) || now - _readAt >= Fresh;
        return wanted && (_triedAt == DateTimeOffset.MinValue || now - _triedAt >= Pause);
    }

    private async Task ReadAsync(string id, CancellationToken cancellationToken)
    {
        await _oneReader.WaitAsync(cancellationToken);
        try
        {
            if (!NeedsReading(id))
            {
                return;
            }

            _triedAt = clock.GetUtcNow();
            if (await metadata.ReadAsync(cancellationToken) is { } read)
            {
                _known = read;
                _readAt = _triedAt;
            }
            else if (_known is null)
            {
                // Without any key every message would be refused for five minutes because of one hiccup at start.
                _triedAt = clock.GetUtcNow() - Pause + TimeSpan.FromSeconds(5);
            }
        }
        finally
        {
            _oneReader.Release();
        }
    }
}

/// <summary>An issuer and its keys by id.</summary>
internal sealed record KeySet(string Issuer, ImmutableDictionary<string, SigningKey> Keys);
