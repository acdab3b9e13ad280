using Bot.Channels.Hosting;
using Bot.Channels.Pages.Briefs;
using Bot.Channels.Running;
using Bot.Dialogs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Bot.Channels.Pages;

/// <summary><c>/brief/{key}</c> as a page and <c>/brief/{key}.md</c> as Markdown. The key is the only way in.</summary>
public static class BriefRoutes
{
    private const string MarkdownEnding = ".md";

    public static void MapBriefs(this IEndpointRouteBuilder routes) => routes.MapGet("/brief/{key}", ShowAsync);

    private static async Task<IResult> ShowAsync(HttpContext context, string key, Running.Briefs briefs, Func<World> world)
    {
        context.Response.Headers.ContentSecurityPolicy = DocumentPage.Policy;
        context.Response.Headers.CacheControl = "private, no-store";
        context.Response.Headers["X-Robots-Tag"] = "noindex";
        var isMarkdown = key.EndsWith(MarkdownEnding, StringComparison.Ordinal);
        var brief = await briefs.FindAsync(isMarkdown ? key[..^MarkdownEnding.Length] : key, context.RequestAborted);
        if (brief is null)
        {
            return Results.Content(DocumentPage.WriteMissingBrief(world().Knowledge), "text/html; charset=utf-8", statusCode: StatusCodes.Status404NotFound);
        }

        var host = HostAddress.Of(context.Request);
        return isMarkdown
            ? Results.Content(new BriefText(brief, world(), host).Write(withPlots: false), "text/markdown; charset=utf-8")
            : Results.Content(BriefPage.Write(brief, world(), host), "text/html; charset=utf-8");
    }
}
