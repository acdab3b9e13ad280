using Bot.Channels.DirectLine;
using Bot.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.Hosting;

/// <summary>Turns an unreachable store into 503 with Retry-After, on every route: it heals, so nobody's conversation ends.</summary>
public sealed class Outages(RequestDelegate next, ILogger<Outages> logger)
{
    private const string RetryAfterSeconds = "2";

    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (StoreUnavailableException outage) when (!context.Response.HasStarted)
        {
            logger.StoreUnavailable(outage.Message);
            context.Response.Headers.RetryAfter = RetryAfterSeconds;
            await Refusal.Of(StatusCodes.Status503ServiceUnavailable, "ServiceUnavailable", "The store cannot be reached; try again shortly.")
                .ExecuteAsync(context);
        }
        catch (BadHttpRequestException refused) when (!context.Response.HasStarted)
        {
            await Refusal.Of(refused.StatusCode, "BadArgument", "The request could not be read.").ExecuteAsync(context);
        }
    }
}
