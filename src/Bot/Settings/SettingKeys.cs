namespace Bot.Settings;

/// <summary>Every key configuration may hold, with what it is for; each is also an option (<c>--Bot:AppId …</c>).</summary>
internal static class SettingKeys
{
    public static readonly (string Key, string Meaning)[] All =
    [
        ("Bot:AppId", "Microsoft app id of the bot (a GUID)"),
        ("Bot:AppPassword", "client secret of the app"),
        ("Bot:ManagedIdentity", "true: the Azure machine's managed identity instead of a secret"),
        ("Bot:TenantId", "tenant of a single-tenant app"),
        ("Bot:Auth", "Required (default) or Disabled (loopback only)"),
        ("Bot:OpenIdMetadata", "OpenID configuration of another cloud"),
        ("Bot:TokenEndpoint", "token endpoint of another cloud"),
        ("Bot:ServiceHosts", "more hosts replies may go to (list)"),
        ("Bot:UnendorsedChannels", "channels whose name the signing key need not carry (list; never msteams)"),
        ("Store:Kind", "Sqlite (default) or Postgres"),
        ("Store:ConnectionString", "PostgreSQL connection string"),
        ("Store:KeepDays", "days a silent conversation is kept (default: for ever)"),
        ("Store:Backups", "nightly copies of SQLite kept in the data folder (default 7; 0: none)"),
        ("DirectLine:Secret", "opens tokens/generate and signs tokens; the same on all replicas"),
        ("DirectLine:Origins", "other pages that may use Direct Line (list)"),
        ("Limits:TokensPerMinute", "tokens issued per address and minute (default 60)"),
        ("Limits:PostsPerMinute", "messages per address and minute (default 600)"),
        ("Limits:PostsPerConversation", "messages per conversation and minute (default: half of PostsPerMinute)"),
        ("Http:Proxies", "proxies whose X-Forwarded-* headers are believed (list of addresses or networks: 127.0.0.1, 10.0.0.0/8)"),
        ("Http:DrainSeconds", "after SIGTERM: how long to answer on while /health/ready says 503 (default 2)"),
        ("Handoff:Log", "true: what a person said who asks for a person goes into the log, for whoever takes over (default false: only which conversation)"),
        ("Handoff:Contact", "where a person can be reached, said to who wants one (sales@example.com, +49 30 1234)"),
        ("Handoff:Url", "where the conversation of who wants a person is posted as JSON (https; an address inside the house only when Bot:ServiceHosts lists it)"),
        ("Telemetry:Endpoint", "OTLP/HTTP collector for traces and metrics (http://localhost:4318; default: OTEL_EXPORTER_OTLP_ENDPOINT, else none)"),
        ("Telemetry:Seconds", "how often metrics are sent (default 30)"),
        ("Data", "data folder (default ./data)"),
    ];

    /// <summary>Sections that are ours alone: an unknown key in one of them is refused.</summary>
    public static readonly string[] Sections = ["Bot", "Store", "DirectLine", "Limits", "Http", "Handoff", "Telemetry"];
}
