using System.Net;
using Bot.Channels.Authentication;
using Bot.Channels.Connector;
using Bot.Channels.Teams;
using Bot.Channels.Teams.Package;
using Bot.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bot.Channels.BotFramework;

/// <summary>Puts the Bot Framework endpoint into the host.</summary>
public static class BotFrameworkHost
{
    private const string Route = "/api/messages";
    private static readonly Uri PublicMetadata = new("https://login.botframework.com/v1/.well-known/openidconfiguration");

    public static void AddBotFramework(this IServiceCollection services, BotFrameworkSettings settings, IConversationStore store)
    {
        services.AddSingleton(settings);
        services.AddSingleton(_ => store as IStore ?? throw new NotSupportedException("This store keeps no outbox."));
        services.AddSingleton<ChannelMetrics>().AddSingleton<ServiceHosts>().AddSingleton<ChannelDoor>().AddSingleton<MessagesEndpoint>();
        services.AddSingleton<ISigningKeys>(provider => new OpenIdKeys(
            new OpenIdMetadata(PlainClient(), settings.OpenIdMetadata ?? PublicMetadata), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IncomingActivities>().AddSingleton<Invokes>().AddSingleton<Opinions>().AddSingleton<InlineReplies>();
        services.AddSingleton<OutgoingReply>().AddSingleton<MessageExtension>();
        if (store is IStore)
        {
            services.AddSending(settings);
        }
    }

    private static void AddSending(this IServiceCollection services, BotFrameworkSettings settings)
    {
        services.TryAddSingleton<ResolveHost>(_ => (host, cancellationToken) => Dns.GetHostAddressesAsync(host, cancellationToken));
        services.AddSingleton<ServiceHttp>().AddSingleton<SendingRates>().AddSingleton<ReplyDelivery>();
        services.AddSingleton(provider => new AccessTokens(TokenSourceOf(settings, provider), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new ConnectorClient(
            provider.GetRequiredService<ServiceHttp>().CreateClient(), provider.GetRequiredService<ServiceHosts>(),
            provider.GetRequiredService<AccessTokens>(), provider.GetRequiredService<TimeProvider>()));
        services.AddHostedService<ReplySender>();
    }

    public static void MapBotFramework(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(Route, (HttpContext context, IServiceProvider services) => services.GetRequiredService<MessagesEndpoint>().PostAsync(context));

        // The Playground looks whether somebody is there before it sends anything.
        routes.MapMethods(Route, [HttpMethods.Head], () => Results.Ok());
        routes.MapAboutPages();
    }

    private static ITokenSource? TokenSourceOf(BotFrameworkSettings settings, IServiceProvider provider) => settings switch
    {
        { HasCredential: false } => null,
        { UsesManagedIdentity: true } => new ManagedIdentityTokens(settings),
        _ => new ClientSecretTokens(settings, PlainClient(), provider.GetRequiredService<TimeProvider>()),
    };

    /// <summary>For addresses that only configuration can name.</summary>
    private static HttpClient PlainClient() => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
    {
        Timeout = TimeSpan.FromSeconds(10),
    };
}
