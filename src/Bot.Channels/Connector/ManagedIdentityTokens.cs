using Bot.Channels.BotFramework;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace Bot.Channels.Connector;

/// <summary>A token by the managed identity of the Azure machine the bot runs on: no secret to keep.</summary>
internal sealed class ManagedIdentityTokens(BotFrameworkSettings settings, IMsalHttpClientFactory? http = null) : ITokenSource
{
    private readonly Lazy<IManagedIdentityApplication> _identity = new(() => Build(settings, http));

    public async Task<AccessToken?> FetchAsync(CancellationToken cancellationToken)
    {
        try
        {
            var token = await _identity.Value.AcquireTokenForManagedIdentity(settings.TokenAudience).ExecuteAsync(cancellationToken);
            return new AccessToken(token.AccessToken, token.ExpiresOn);
        }
        catch (Exception outage) when (outage is MsalException or HttpRequestException or OperationCanceledException)
        {
            return null;
        }
    }

    private static IManagedIdentityApplication Build(BotFrameworkSettings settings, IMsalHttpClientFactory? http)
    {
        var builder = ManagedIdentityApplicationBuilder.Create(ManagedIdentityId.WithUserAssignedClientId(settings.AppId));
        return (http is null ? builder : builder.WithHttpClientFactory(http)).Build();
    }
}
