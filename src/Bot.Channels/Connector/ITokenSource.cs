namespace Bot.Channels.Connector;

/// <summary>Who vouches for the bot: a secret, or the machine it runs on.</summary>
internal interface ITokenSource
{
    /// <summary>Null when none can be had now.</summary>
    Task<AccessToken?> FetchAsync(CancellationToken cancellationToken);
}

internal sealed record AccessToken(string Value, DateTimeOffset Ends);
