using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Bot.Channels.Api;

/// <summary>How the API says no: <c>{"error":"…"}</c>, as the command line's batch lines do.</summary>
public static class ApiError
{
    public static IResult BadRequest(string message) => Of(StatusCodes.Status400BadRequest, message);

    public static IResult TooMany(HttpContext context, TimeSpan wait)
    {
        context.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return Of(StatusCodes.Status429TooManyRequests, "too many requests from this address");
    }

    public static IResult Of(int status, string message) =>
        Results.Content(new JsonObject { ["error"] = message }.ToJsonString(), "application/json; charset=utf-8", statusCode: status);
}
