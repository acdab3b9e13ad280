using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace Bot.Channels.Api;

/// <summary>What <c>/openapi/v1.json</c> says of a route.</summary>
internal static class RouteDescription
{
    private const string Json = "application/json";

    public static RouteHandlerBuilder Describes<TAnswer>(this RouteHandlerBuilder route, string summary) => route.WithSummary(summary)
        .Produces<TAnswer>(StatusCodes.Status200OK, Json)
        .Produces<ErrorBody>(StatusCodes.Status400BadRequest, Json)
        .Produces<ErrorBody>(StatusCodes.Status429TooManyRequests, Json);

    /// <summary>Any content type is taken, as before it was described: scripts forget to name theirs.</summary>
    public static RouteHandlerBuilder Takes<TBody>(this RouteHandlerBuilder route) => route
        .WithMetadata(new AcceptsMetadata([Json, "*/*"], typeof(TBody)))
        .Produces<ErrorBody>(StatusCodes.Status413PayloadTooLarge, Json);
}
