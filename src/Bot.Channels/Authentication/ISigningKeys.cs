namespace Bot.Channels.Authentication;

/// <summary>Where the channel's published keys come from.</summary>
internal interface ISigningKeys
{
    /// <summary>The issuer that these keys belong to and the key of that id; null while neither is known.</summary>
    ValueTask<(string Issuer, SigningKey Key)?> FindAsync(string id, CancellationToken cancellationToken);
}
