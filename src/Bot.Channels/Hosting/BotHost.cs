using Bot.Channels.BotFramework;
using Bot.Channels.Api;
using Bot.Channels.Connector;
using Bot.Channels.DirectLine;
using Bot.Channels.Pages;
using Bot.Channels.Running;
using Bot.Dialogs;
using Bot.Dialogs.Turns;
using Bot.Protocol.Wire;
using Bot.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.Hosting;

/// <summary>Builds the web host: every route of the bot over one world and one store.</summary>
public static class BotHost
{
    /// <param name="world">The snapshot to use for the next turn or page.</param>
    /// <param name="configure">The shell's own: addresses, logging, telemetry.</param>
    public static WebApplication Build(
        HostSettings settings, Func<World> world, IConversationStore store, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        // The framework would otherwise let everybody's forwarded headers in when an environment variable says so.
        builder.Configuration["ForwardedHeaders_Enabled"] = "false";
        builder.Services.AddBot(settings, world, store);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 2 * WireJson.MaxBytes;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
            kestrel.Limits.MaxConcurrentUpgradedConnections = 10_000;
        });
        configure?.Invoke(builder);
        var app = builder.Build();
        app.MapBot();
        return app;
    }

    public static void AddBot(this IServiceCollection services, HostSettings settings, Func<World> world, IConversationStore store)
    {
        services.AddSingleton(settings);
        services.AddSingleton(world);
        services.AddSingleton(store);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(provider => new GuardedTurn(Turn.Run, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new TurnRunner(
            store, world, provider.GetRequiredService<GuardedTurn>(), provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<TurnRunner>>(), provider.GetService<HandoffQueue>(),
            provider.GetRequiredService<RecentTurns>()) { LogsHandoffs = settings.LogsHandoffs });
        services.AddSingleton(TokenKey.Open(settings));
        services.AddSingleton<DirectLineTokens>().AddSingleton<StreamTickets>().AddSingleton<Doorkeeper>().AddSingleton<Connections>();
        services.AddSingleton(_ => new RecentTurns());
        services.AddSingleton<ActivityFeed>().AddSingleton<StreamSessions>().AddSingleton<StreamLimits>().AddSingleton<StreamDoor>();
        services.AddSingleton<Draining>().AddSingleton<StoreCondition>().AddSingleton<HostMetrics>().AddHostedService<Watch>();
        services.AddSingleton(provider => new DiskSpace(() => DiskSpace.FreeBytesAt(settings.DataFolder), provider.GetRequiredService<ILogger<DiskSpace>>()));
        services.AddSingleton<PostedActivities>().AddSingleton<Thumbs>().AddSingleton<Briefs>().AddSingleton<RequestLimits>().AddSingleton<PageAssets>();
        services.AddBotFramework(settings.BotFramework, store);
        services.AddHandoff(settings.HandoffUrl);
        services.AddCors(cors => cors.AddPolicy(DirectLineRoutes.CorsPolicy, policy => policy
            .WithOrigins([.. settings.DirectLine.Origins])
            .WithHeaders("authorization", "content-type", "x-ms-bot-agent")
            .WithMethods("GET", "POST")));
    }

    public static void MapBot(this WebApplication app)
    {
        app.UseProxies(app.Services.GetRequiredService<HostSettings>().Proxies);
        app.UseMiddleware<RequestTrace>();
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<Outages>();
        app.UseRouting();
        app.UseCors();
        app.UseWebSockets();
        app.MapDirectLine();
        app.MapPages();
        app.MapBriefs();
        app.MapApi();
        app.MapHealth();
        app.MapBotFramework();
    }
}
