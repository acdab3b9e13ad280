using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Channels.Teams.Package;

/// <summary>The zip a Teams administrator uploads: a manifest for this bot at this host, and its two icons. Same input, same bytes.</summary>
public static class TeamsPackage
{
    private static readonly DateTimeOffset Epoch = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="host">As people reach it: <c>bot.example.org</c>; throws <see cref="FormatException"/> for what is no public https host.</param>
    public static void Write(Stream output, Guid appId, string host)
    {
        var manifest = Manifest(appId, Domain(host));
        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        Add(zip, "manifest.json", Encoding.UTF8.GetBytes(manifest.ToJsonString(Readable)));
        Add(zip, "color.png", BotIcon.Color());
        Add(zip, "outline.png", BotIcon.Outline());
    }

    private static string Domain(string host)
    {
        var text = host.Contains("://", StringComparison.Ordinal) ? host : "https://" + host;
        return Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri is { Scheme: "https", AbsolutePath: "/", Query: "", Fragment: "", UserInfo: "" }
            && uri.HostNameType == UriHostNameType.Dns && uri.Host.Contains('.', StringComparison.Ordinal) && !uri.Host.EndsWith('.')
            ? uri.Authority
            : throw new FormatException($"'{host}' is no public host (for example bot.example.org): Teams reaches the bot by https only");
    }

    private static JsonObject Manifest(Guid appId, string domain)
    {
        using var template = typeof(TeamsPackage).Assembly.GetManifestResourceStream("Bot.Channels.Teams.Package.manifest.json")!;
        var manifest = JsonNode.Parse(template)!.AsObject();
        var id = appId.ToString();
        manifest["id"] = id;
        manifest["bots"]![0]!["botId"] = id;
        manifest["composeExtensions"]![0]!["botId"] = id;
        manifest["developer"]!["websiteUrl"] = $"https://{domain}/";
        manifest["developer"]!["privacyUrl"] = $"https://{domain}{AboutPages.Privacy}";
        manifest["developer"]!["termsOfUseUrl"] = $"https://{domain}{AboutPages.Terms}";
        manifest["validDomains"] = new JsonArray(domain);
        return manifest;
    }

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.SmallestSize);
        entry.LastWriteTime = Epoch;
        using var stream = entry.Open();
        stream.Write(content);
    }
}
