using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Bot.Channels.DirectLine;

/// <summary>Direct Line 3.0 as its clients really use it.</summary>
public static class DirectLineRoutes
{
    public const string Prefix = "/v3/directline";

    public const string CorsPolicy = "directline";

    public static void MapDirectLine(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup(Prefix).RequireCors(CorsPolicy);
        group.MapPost("/tokens/generate", TokenRoutes.Generate);
        group.MapPost("/tokens/refresh", TokenRoutes.Refresh);
        group.MapPost("/conversations", ConversationRoutes.Start);
        group.MapGet("/conversations/{conversation}", ConversationRoutes.Resume);
        group.MapPost("/conversations/{conversation}/activities", ActivityRoutes.Post);
        group.MapGet("/conversations/{conversation}/activities", ActivityRoutes.Poll);
        group.MapPost("/conversations/{conversation}/upload", ActivityRoutes.Upload);
        group.MapGet("/conversations/{conversation}/stream", StreamRoute.Open);
        group.MapGet("/session/getsessionid", (HttpContext _) => Refusal.NotFound());
        routes.MapPost("/chat/token", PageTokenRoute.Issue);
    }
}
