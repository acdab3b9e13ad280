namespace Bot.Channels.Connector;

/// <summary>
/// The bot's own token: kept until five minutes before its end, fetched by one caller while the others wait. A token that is still good
/// outlives an outage of whoever issues it.
/// </summary>
/// <param name="source">Null: this bot sends without a token, or not at all.</param>
internal sealed class AccessTokens(ITokenSource? source, TimeProvider clock)
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    // Less than a send may take: a token that does not come is then known not to have been sent with.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(6);

    private readonly Lock _gate = new();
    private AccessToken? _known;
    private Task<AccessToken?> _fetching = Task.FromResult<AccessToken?>(null);

    public bool HasCredential => source is not null;

    /// <summary>Null while none can be had.</summary>
    public async Task<string?> GetAsync(CancellationToken cancellationToken)
    {
        Task<AccessToken?> fetching;
        lock (_gate)
        {
            if (_known is { } known && clock.GetUtcNow() < known.Ends - Margin)
            {
                return known.Value;
            }

            fetching = _fetching.IsCompleted ? _fetching = FetchAsync() : _fetching;
        }

        var token = await fetching.WaitAsync(cancellationToken) ?? _known;
        return token is not null && clock.GetUtcNow() < token.Ends ? token.Value : null;
    }

    /// <summary>The channel refused this token: the next call fetches another.</summary>
    public void Drop(string token)
    {
        lock (_gate)
        {
            _known = _known?.Value == token ? null : _known;
        }
    }

    private async Task<AccessToken?> FetchAsync()
    {
        // The caller holds the gate: nothing of the fetching may run before it is let go.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        using var limit = new CancellationTokenSource(Patience, clock);
        if (await source!.FetchAsync(limit.Token) is not { } token)
        {
            return null;
        }

        lock (_gate)
        {
            return _known = token;
        }
    }
}
