using System.Net.Sockets;
using Bot.Channels.Hosting;
using Bot.Channels.Pages;
using Bot.Definitions;
using Bot.Dialogs;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Turns;
using Bot.Settings;
using Bot.Storage;
using Microsoft.AspNetCore.Connections;

namespace Bot.Serving;

/// <summary>The running web host, from settings to the last request.</summary>
internal static class BotServer
{
    /// <summary>Returns when the host was asked to stop.</summary>
    public static async Task<int> RunAsync(BotSettings settings, DefinitionFolders folders, CancellationToken cancellationToken)
    {
        folders = folders with { Contact = settings.Contact };
        var opening = StoreOpening.OpenAsync(settings.Store, settings.Host, cancellationToken);
        World world;
        try
        {
            world = WorldLoader.Require(folders);
        }
        catch (UsageException)
        {
            await CloseAsync(opening);
            throw;
        }

        await using var store = await opening;
        using var telemetry = Telemetry.Start(settings.Telemetry);
        WatchedWorld? watched = null;
        await using var app = BotHost.Build(settings.Host, () => watched?.Current ?? world, store, builder =>
        {
            Configure(builder, settings);
            builder.Services.AddOpenApi(Describe);
            builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.Strict);
            builder.Services.AddHostedService(services => new NightlyUpkeep(store, settings.Store, services.GetRequiredService<ILogger<NightlyUpkeep>>()));
            if (settings.Store.Kind == StoreKind.Sqlite)
            {
                builder.Services.AddHostedService(services => new DataDoor(store, settings.Host.DataFolder, services.GetRequiredService<ILogger<DataDoor>>()));
            }
        });
        app.MapOpenApi();
        using var watching = watched = new WatchedWorld(world, folders, app.Services.GetRequiredService<ILogger<WatchedWorld>>());
        await StartAsync(app, cancellationToken);
        _ = app.Services.GetRequiredService<PageAssets>(); // says at start where Web Chat comes from
        Console.Out.WriteLine($"Sourcing assistant: {string.Join("  ", app.Urls)}   (Ctrl+C stops it)");
        var logger = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Bot.Serving.BotServer");
        Tell(logger, settings, world, app);
        _ = Task.Run(() => WarmUp(world), cancellationToken);
        await app.WaitForShutdownAsync(cancellationToken);
        logger.Stopped();
        return ExitCode.Fine;
    }

    private static void Tell(ILogger logger, BotSettings settings, World world, WebApplication app)
    {
        var version = typeof(BotServer).Assembly.GetName().Version?.ToString(3) ?? "";
        logger.Started(version, settings.Store.Kind.ToString(), world.Knowledge.Hash, string.Join(' ', app.Urls));
        if (settings is { Store.Kind: StoreKind.Postgres, Host.DirectLine.Secret: null })
        {
            logger.NoSharedSecret();
        }
    }

    /// <summary>A turn that nobody sees, so that the first person does not wait for code to be compiled; a turn has no side effects.</summary>
    private static void WarmUp(World world)
    {
        var said = new UserSaid(SaidKind.Joined, null, null, "warm-up", "", "", DateTimeOffset.UnixEpoch, "");
        var before = Turn.Run(Conversation.Start, said, world).After;
        Turn.Run(before, said with { Kind = SaidKind.Said, Text = "800 wall mirrors, no design of my own, $10k, 10 weeks, what is the MOQ for ODM?" }, world);
    }

    /// <summary>The JSON routes; the channels' own are described by their protocols.</summary>
    private static void Describe(Microsoft.AspNetCore.OpenApi.OpenApiOptions api)
    {
        api.ShouldInclude = route => route.RelativePath is { } path && path.StartsWith("api/", StringComparison.Ordinal) && path != "api/messages";
        api.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "Sourcing assistant";
            return Task.CompletedTask;
        });
    }

    private static void Configure(WebApplicationBuilder builder, BotSettings settings)
    {
        builder.WebHost.UseUrls([.. settings.Urls]);
        builder.Logging.ClearProviders();
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting", LogLevel.Critical); // a failed start is said in one sentence
        builder.Logging.AddJsonConsole(json => (json.UseUtcTimestamp, json.TimestampFormat) = (true, "yyyy-MM-ddTHH:mm:ss.fff'Z'"));
        builder.Services.PostConfigure<LoggerFilterOptions>(KeepAddressesOut);
        builder.Services.AddSingleton(new DrainTime(settings.Drain));
        builder.Services.AddSingleton<IHostLifetime, Stopping>();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = Stopping.Limit);
        builder.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
    }

    /// <summary>Whatever the settings ask for: below a warning the web server tells the addresses of requests, and those hold tickets and keys.</summary>
    private static void KeepAddressesOut(LoggerFilterOptions options)
    {
        const string server = "Microsoft.AspNetCore";
        for (var i = options.Rules.Count - 1; i >= 0; i--)
        {
            if (options.Rules[i].CategoryName?.StartsWith(server, StringComparison.OrdinalIgnoreCase) == true)
            {
                options.Rules.RemoveAt(i);
            }
        }

        options.Rules.Add(new LoggerFilterRule(null, server, LogLevel.Warning, null));
    }

    private static async Task StartAsync(WebApplication app, CancellationToken cancellationToken)
    {
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (IOException exception) when (exception.InnerException is AddressInUseException)
        {
            throw new UsageException(exception.Message.TrimEnd('.') + ": choose another with --urls http://localhost:PORT");
        }
        catch (SocketException exception)
        {
            throw new UsageException($"cannot listen on {string.Join(", ", app.Urls)}: {exception.Message}");
        }
    }

    private static async Task CloseAsync(Task<IStore> opening)
    {
        try
        {
            await (await opening).DisposeAsync();
        }
        catch (UsageException)
        {
            // the definitions' problems are said first
        }
    }
}
