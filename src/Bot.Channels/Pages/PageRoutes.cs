using Bot.Channels.Pages.Evidence;
using Bot.Dialogs;
using Bot.Knowledge;
using Bot.Knowledge.Documents;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Bot.Channels.Pages;

/// <summary>What a person opens in a browser.</summary>
public static class PageRoutes
{
    private const string ContentType = "text/html; charset=utf-8";

    public static void MapPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", Home);
        routes.MapGet("/assets/{name}", (HttpContext context, string name, PageAssets assets) =>
            assets.Find(name) is { } asset ? PageAssets.Answer(context, asset) : Results.NotFound());
        routes.MapGet("/documents/{id}", ShowDocument);
        routes.MapGet("/evidence", ShowEvidence);
    }

    private static IResult Home(HttpContext context, PageAssets assets, Func<World> world)
    {
        context.Response.Headers.ContentSecurityPolicy = HomePage.Policy(context.Request, assets.HasWebChat);
        context.Response.Headers.CacheControl = "no-cache";
        return Results.Content(HomePage.Write(assets.HasWebChat, world().Knowledge), ContentType);
    }

    private static IResult ShowEvidence(HttpContext context, Func<World> world)
    {
        context.Response.Headers.ContentSecurityPolicy = DocumentPage.Policy;
        return Results.Content(EvidencePage.Write(world().Knowledge), ContentType);
    }

    private static IResult ShowDocument(HttpContext context, string id, string? line, string? start, string? end, Func<World> world)
    {
        context.Response.Headers.ContentSecurityPolicy = DocumentPage.Policy;
        return world().Knowledge.Document(id) is { } document
            ? Results.Content(DocumentPage.Write(document, CitedSpan.Read(document, line, start, end), HeadingsOf(document, world().Knowledge)), ContentType)
            : Results.Content(DocumentPage.WriteMissing(world().Knowledge), ContentType, statusCode: StatusCodes.Status404NotFound);
    }

    private static HashSet<int> HeadingsOf(Document document, KnowledgeBase knowledge) =>
        [.. knowledge.Passages.Where(p => p.Document.Id == document.Id && p.Kind == PassageKind.Heading).Select(p => p.Line)];
}
