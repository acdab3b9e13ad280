using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Bot.Channels.Hosting;

namespace Bot.Settings;

/// <summary>Configuration → settings; every problem is listed at once.</summary>
internal sealed class SettingsReader
{
    public const string DefaultUrl = "http://localhost:3978";

    private readonly IConfiguration _configuration;
    private readonly List<string> _problems = [];

    private SettingsReader(IConfiguration configuration) => _configuration = configuration;

    public static BotSettings Read(IConfiguration configuration)
    {
        var reader = new SettingsReader(configuration);
        var settings = reader.ReadAll();
        return reader._problems.Count == 0 ? settings : throw new UsageException(string.Join('\n', reader._problems));
    }

    private BotSettings ReadAll()
    {
        _problems.AddRange(UnknownKeys.In(_configuration));
        var account = ReadAccount();
        var settings = new BotSettings(
            ReadUrls(), account, ReadStore(), ReadHost() with { BotFramework = account.ForChannels() }, ReadTelemetry(),
            TimeSpan.FromSeconds(Text("Http:DrainSeconds") == "0" ? 0 : Count("Http:DrainSeconds", 2)))
        {
            Contact = ReadContact(),
        };
        CheckTogether(settings);
        return settings;
    }

    private AccountSettings ReadAccount()
    {
        var appId = Text("Bot:AppId");
        if (appId is not null && !Guid.TryParse(appId, out _))
        {
            _problems.Add($"Bot:AppId '{appId}' is no GUID");
        }

        return new AccountSettings(
            appId, Text("Bot:AppPassword"), Text("Bot:TenantId"), Choice("Bot:Auth", AuthMode.Required),
            SecureUri("Bot:OpenIdMetadata"), SecureUri("Bot:TokenEndpoint"), ReadServiceHosts(), Choice("Bot:ManagedIdentity", Answer.False) == Answer.True,
            ReadUnendorsedChannels());
    }

    private string? ReadContact()
    {
        const int Longest = 200;
        var contact = Text("Handoff:Contact");
        if (contact is not null && (contact.Length > Longest || contact.Any(char.IsControl) || contact.Contains('[', StringComparison.Ordinal)))
        {
            _problems.Add($"Handoff:Contact must be one line of at most {Longest} characters, without [");
        }

        return contact;
    }

    private StoreSettings ReadStore() => new(
        Choice("Store:Kind", StoreKind.Sqlite), Text("Store:ConnectionString"),
        Text("Store:KeepDays") is null ? null : Count("Store:KeepDays", 0), Text("Store:Backups") == "0" ? 0 : Count("Store:Backups", 7));

    private HostSettings ReadHost()
    {
        return new HostSettings(Text("Data") ?? "data")
        {
            DirectLine = new DirectLineSettings(Text("DirectLine:Secret")) { Origins = ReadOrigins() },
            Limits = ReadLimits(),
            Proxies = ReadProxies(),
            LogsHandoffs = Choice("Handoff:Log", Answer.False) == Answer.True,
            HandoffUrl = SecureUri("Handoff:Url"),
        };
    }

    private LimitSettings ReadLimits()
    {
        var standard = new LimitSettings();
        var limits = new LimitSettings(Count("Limits:TokensPerMinute", standard.TokensPerMinute), Count("Limits:PostsPerMinute", standard.PostsPerMinute));
        return limits with { PostsPerConversation = Count("Limits:PostsPerConversation", limits.PostsPerConversation) };
    }

    /// <summary>The collector's own variable is what its users know; ours wins.</summary>
    private TelemetrySettings ReadTelemetry()
    {
        var key = Text("Telemetry:Endpoint") is null ? "OTEL_EXPORTER_OTLP_ENDPOINT" : "Telemetry:Endpoint";
        var every = TimeSpan.FromSeconds(Count("Telemetry:Seconds", 30));
        if (Text(key) is not { } text)
        {
            return new TelemetrySettings(null, every);
        }

        if (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
        {
            return new TelemetrySettings(uri, every);
        }

        _problems.Add($"{key} '{text}' is no address of a collector (for example http://localhost:4318)");
        return new TelemetrySettings(null, every);
    }

    private ImmutableArray<IPNetwork> ReadProxies()
    {
        var proxies = ImmutableArray.CreateBuilder<IPNetwork>();
        foreach (var text in Texts("Http:Proxies"))
        {
            if (IPAddress.TryParse(text, out var address))
            {
                proxies.Add(new IPNetwork(address, address.AddressFamily == AddressFamily.InterNetwork ? 32 : 128));
            }
            else if (IPNetwork.TryParse(text, out var network))
            {
                proxies.Add(network);
            }
            else
            {
                _problems.Add($"Http:Proxies holds '{text}', which is no address or network (for example 127.0.0.1 or 10.0.0.0/8)");
            }
        }

        return proxies.ToImmutable();
    }

    private void CheckTogether(BotSettings settings)
    {
        if (settings.Account.Auth == AuthMode.Disabled && settings.Urls.FirstOrDefault(url => !IsLoopback(url)) is { } open)
        {
            _problems.Add($"Bot:Auth is Disabled, which is only allowed on loopback, but the bot would listen on {open}");
        }

        if (settings.Account.AppPassword is not null && settings.Account.AppId is null)
        {
            _problems.Add("Bot:AppPassword is set without Bot:AppId");
        }

        if (settings.Store.Kind == StoreKind.Postgres && settings.Store.ConnectionString is null)
        {
            _problems.Add("Store:Kind is Postgres, which needs Store:ConnectionString");
        }
    }

    private ImmutableArray<string> ReadUrls()
    {
        ImmutableArray<string> list = [.. (Text("urls") ?? DefaultUrl).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
        foreach (var url in list.Where(url => !TryUrl(url, out _)))
        {
            _problems.Add($"'{url}' is no address to listen on (for example http://localhost:3978)");
        }

        return list;
    }

    private ImmutableArray<string> ReadOrigins()
    {
        var origins = Texts("DirectLine:Origins");
        foreach (var origin in origins)
        {
            if (!Uri.TryCreate(origin, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.GetLeftPart(UriPartial.Authority) != origin)
            {
                _problems.Add($"DirectLine:Origins holds '{origin}', which is no origin (for example https://shop.example.org)");
            }
        }

        return origins;
    }

    private ImmutableArray<string> ReadUnendorsedChannels()
    {
        var channels = Texts("Bot:UnendorsedChannels");
        if (channels.Contains("msteams", StringComparer.OrdinalIgnoreCase))
        {
            _problems.Add("Bot:UnendorsedChannels may not hold msteams: its endorsement is always demanded");
        }

        return channels;
    }

    private ImmutableArray<string> ReadServiceHosts()
    {
        var hosts = Texts("Bot:ServiceHosts");
        foreach (var host in hosts.Where(host => !Uri.TryCreate("https://" + host, UriKind.Absolute, out var uri) || uri.AbsolutePath != "/" || uri.UserInfo.Length > 0 || host.Contains('/', StringComparison.Ordinal)))
        {
            _problems.Add($"Bot:ServiceHosts holds '{host}', which is no host or host:port");
        }

        return hosts;
    }

    private Uri? SecureUri(string key)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme == "https" || (uri.Scheme == "http" && uri.IsLoopback)))
        {
            return uri;
        }

        _problems.Add($"{key} '{text}' must be an https address");
        return null;
    }

    private enum Answer
    {
        False,
        True,
    }

    private T Choice<T>(string key, T otherwise)
        where T : struct, Enum
    {
        if (Text(key) is not { } text)
        {
            return otherwise;
        }

        if (Enum.GetNames<T>().FirstOrDefault(name => name.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } name)
        {
            return Enum.Parse<T>(name);
        }

        _problems.Add($"{key} is '{text}', which is none of {string.Join(", ", Enum.GetNames<T>())}");
        return otherwise;
    }

    private int Count(string key, int otherwise)
    {
        if (Text(key) is not { } text)
        {
            return otherwise;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0)
        {
            return count;
        }

        _problems.Add($"{key} is '{text}', which is no positive whole number");
        return otherwise;
    }

    private string? Text(string key) => _configuration[key] is { Length: > 0 } text ? text : null;

    /// <summary>A list as <c>Section:0</c>, <c>Section:1</c> … or one comma-separated value.</summary>
    private ImmutableArray<string> Texts(string key) =>
    [
        .. (Text(key)?.Split(',') ?? []).Concat(_configuration.GetSection(key).GetChildren().Select(child => child.Value ?? ""))
            .Select(text => text.Trim())
            .Where(text => text.Length > 0),
    ];

    private static bool TryUrl(string url, out Uri? uri) =>
        Uri.TryCreate(url.Replace("*", "0.0.0.0", StringComparison.Ordinal).Replace("+", "0.0.0.0", StringComparison.Ordinal), UriKind.Absolute, out uri)
        && uri.Scheme is "http" or "https";

    private static bool IsLoopback(string url) =>
        TryUrl(url, out var uri) && (uri!.IsLoopback || (IPAddress.TryParse(uri.Host, out var address) && IPAddress.IsLoopback(address)));
}
