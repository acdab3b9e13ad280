using Bot.Dialogs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Bot.Channels.Pages;

/// <summary>What a person opens in a browser.</summary>
public static class PageRoutes
{
    private const string Html = "text/html; charset=utf-8";

    public static void MapPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", Home);
        routes.MapGet("/assets/{name}", (HttpContext context, string name, PageAssets assets) =>
            assets.Find(name) is { } asset ? PageAssets.Answer(context, asset) : Results.NotFound());
        routes.MapGet("/documents/{id}", Document);
    }

    private static IResult Home(HttpContext context, PageAssets assets, Func<World> world)
    {
        context.Response.Headers.ContentSecurityPolicy = HomePage.Policy(context.Request, assets.HasWebChat);
        context.Response.Headers.CacheControl = "no-cache";
        return Results.Content(HomePage.Write(assets.HasWebChat, world().Knowledge), Html);
    }

    private static IResult Document(HttpContext context, string id, string? line, string? start, string? end, Func<World> world)
    {
        context.Response.Headers.ContentSecurityPolicy = DocumentPage.Policy;
        return world().Knowledge.Document(id) is { } document
            ? Results.Content(DocumentPage.Write(document, CitedSpan.Read(document, line, start, end)), Html)
            : Results.Content(DocumentPage.WriteMissing(world().Knowledge), Html, statusCode: StatusCodes.Status404NotFound);
    }
}
