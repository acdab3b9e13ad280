using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.Pages;

/// <summary>A file of the page as it goes over the wire, small by gzip and checked by its tag.</summary>
public sealed record Asset(string ContentType, byte[] Plain, byte[] Compressed, string Tag)
{
    public static Asset Of(string contentType, byte[] plain)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(plain);
        }

        return new Asset(contentType, plain, compressed.ToArray(), $"\"{Convert.ToHexStringLower(SHA256.HashData(plain).AsSpan(0, 12))}\"");
    }
}

/// <summary>The page's files: our own from the assembly, Web Chat from beside the program, or from the CDN when it is not there.</summary>
public sealed class PageAssets
{
    public const string CdnAddress = "https://cdn.botframework.com/botframework-webchat/4.18.1/webchat.js";

    /// <summary>Serves the files of the npm package as they are.</summary>
    public const string OtherCdnAddress = "https://unpkg.com/botframework-webchat@4.18.1/dist/webchat.js";

    /// <summary>Digest of the bundle in the npm package; a browser runs nothing else from outside.</summary>
    public const string CdnIntegrity = "sha384-AHFvk4Hi30kPlGug5u1RCA9gNO18GRKqhYcFtulI9sUUUp3HBpyjyTUf2/GVUHHb";

    private const string Script = "text/javascript; charset=utf-8";

    private readonly Dictionary<string, Lazy<Asset>> _assets;

    public PageAssets(ILogger<PageAssets> logger)
    {
        _assets = new(StringComparer.Ordinal)
        {
            ["page.css"] = Embedded("page.css", "text/css; charset=utf-8"),
            ["chat.css"] = Embedded("chat.css", "text/css; charset=utf-8"),
            ["page.js"] = Embedded("page.js", Script),
            ["around.js"] = Embedded("around.js", Script),
            ["way.js"] = Embedded("way.js", Script),
            ["look.js"] = Embedded("look.js", Script),
            ["outbox.js"] = Embedded("outbox.js", Script),
            ["transcript.js"] = Embedded("transcript.js", Script),
            ["document.js"] = Embedded("document.js", Script),
            ["icon.svg"] = Embedded("icon.svg", "image/svg+xml"),
        };
        var bundle = Path.Combine(AppContext.BaseDirectory, "webchat", "webchat.js");
        HasWebChat = File.Exists(bundle);
        if (HasWebChat)
        {
            _assets["webchat.js"] = new(() => Asset.Of(Script, File.ReadAllBytes(bundle)));
            logger.WebChatIsLocal(bundle);
        }
        else
        {
            logger.WebChatIsRemote(CdnAddress);
        }
    }

    /// <summary>Web Chat's bundle lies beside the program; otherwise the page takes it from <see cref="CdnAddress"/>.</summary>
    public bool HasWebChat { get; }

    public Asset? Find(string name) => _assets.TryGetValue(name, out var asset) ? asset.Value : null;

    /// <summary>A text embedded in this assembly.</summary>
    public static string Template(string name)
    {
        using var stream = Open(name);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    public static IResult Answer(HttpContext context, Asset asset)
    {
        context.Response.Headers.ETag = asset.Tag;
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Headers.Vary = "Accept-Encoding";
        if (context.Request.Headers.IfNoneMatch.ToString() == asset.Tag)
        {
            return Results.StatusCode(StatusCodes.Status304NotModified);
        }

        if (!context.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.OrdinalIgnoreCase))
        {
            return Results.Bytes(asset.Plain, asset.ContentType);
        }

        context.Response.Headers.ContentEncoding = "gzip";
        return Results.Bytes(asset.Compressed, asset.ContentType);
    }

    private static Lazy<Asset> Embedded(string name, string contentType) => new(() =>
    {
        using var stream = Open(name);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return Asset.Of(contentType, copy.ToArray());
    });

    private static Stream Open(string name) =>
        typeof(PageAssets).Assembly.GetManifestResourceStream(name)
        ?? throw new InvalidOperationException($"{name} is not embedded in {typeof(PageAssets).Assembly.GetName().Name}");
}
