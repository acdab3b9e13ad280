using System.Net;
using Bot.Channels.Running;
using Bot.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.Connector;

/// <summary>Puts the posting of hand-offs into the host, when the settings name an address.</summary>
internal static class HandoffHost
{
    public static void AddHandoff(this IServiceCollection services, Uri? url)
    {
        if (url is null)
        {
            return;
        }

        services.TryAddSingleton<ResolveHost>(_ => (host, cancellationToken) => Dns.GetHostAddressesAsync(host, cancellationToken));
        services.AddSingleton<HandoffQueue>();
        services.AddHostedService(provider => new HandoffSender(
            provider.GetRequiredService<HandoffQueue>(), url, ClientFor(url, provider), provider.GetRequiredService<IConversationStore>(),
            provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<HandoffSender>>()));
    }

    /// <summary>The way replies leave by: an address inside the house only when it is this machine or listed.</summary>
    private static HttpClient ClientFor(Uri url, IServiceProvider provider)
    {
        var hosts = provider.GetRequiredService<ServiceHosts>();
        var own = url.IsLoopback ? Reach.Loopback : Reach.Public;
        return new ServiceHttp((host, port) => hosts.ReachOf(host, port) ?? own, provider.GetRequiredService<ResolveHost>()).CreateClient();
    }
}
