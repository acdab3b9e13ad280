using System.Globalization;
using Bot.Protocol;
using Bot.Protocol.DirectLine;
using Microsoft.AspNetCore.Http;

namespace Bot.Channels.DirectLine;

/// <summary>
/// How a Direct Line route says no. 403 and 404 end a client's conversation, so they are only for what cannot heal;
/// whatever can is a 503. Messages never echo what was sent.
/// </summary>
public static class Refusal
{
    public static IResult BadRequest(string message) => Of(StatusCodes.Status400BadRequest, "BadArgument", message);

    public static IResult Unauthorized() =>
        Of(StatusCodes.Status401Unauthorized, "Unauthorized", "Send 'Authorization: Bearer' with a token.");

    public static IResult Forbidden(string message) => Of(StatusCodes.Status403Forbidden, "Forbidden", message);

    public static IResult Expired() => Of(StatusCodes.Status403Forbidden, "TokenExpired", "The token has expired.");

    public static IResult NotFound() => Of(StatusCodes.Status404NotFound, "ResourceNotFound", "There is no such conversation.");

    public static IResult TooLarge() => Of(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", "The body is larger than 256 KB.");

    public static IResult NoAttachments() =>
        Of(StatusCodes.Status415UnsupportedMediaType, "AttachmentsNotSupported", "This bot reads text only; nothing was stored.");

    public static IResult TooMany(HttpContext context, TimeSpan wait)
    {
        context.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return Of(StatusCodes.Status429TooManyRequests, "TooManyRequests", "Too many requests from this address or for this conversation; try again shortly.");
    }

    public static IResult Of(int status, string code, string message) =>
        Results.Json(new ErrorAnswer(new ErrorDetails(code, message)), ProtocolJson.Default.ErrorAnswer, statusCode: status);
}
