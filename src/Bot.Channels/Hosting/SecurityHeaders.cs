using Microsoft.AspNetCore.Http;

namespace Bot.Channels.Hosting;

/// <summary>Headers that every answer carries; a page that shows something sets its own content policy before.</summary>
public sealed class SecurityHeaders(RequestDelegate next)
{
    private const string NothingAtAll = "default-src 'none'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers.ContentSecurityPolicy = NothingAtAll;
        return next(context);
    }
}
