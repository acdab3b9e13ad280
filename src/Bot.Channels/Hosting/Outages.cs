using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Bot.Channels.DirectLine;
using Bot.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.Hosting;

/// <summary>
/// The one place where the world's failures end: an unreachable store is 503 with Retry-After on every route, because it heals; what
/// nobody foresaw is 500, told in one line without the words that it was about.
/// </summary>
public sealed class Outages(RequestDelegate next, StoreCondition condition, HostMetrics metrics, ILogger<Outages> logger)
{
    private const string RetryAfterSeconds = "2";

    [SuppressMessage("Design", "CA1031", Justification = "The last resort: whatever is not caught here ends as a stack trace with a message in it.")]
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (StoreUnavailableException outage)
        {
            condition.Failed(outage);
            metrics.Unavailable();
            context.Response.Headers.RetryAfter = RetryAfterSeconds;
            await AnswerAsync(
                context, Refusal.Of(StatusCodes.Status503ServiceUnavailable, "ServiceUnavailable", "The store cannot be reached; try again shortly."));
        }
        catch (BadHttpRequestException refused) when (!context.Response.HasStarted)
        {
            await Refusal.Of(refused.StatusCode, "BadArgument", "The request could not be read.").ExecuteAsync(context);
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            context.Abort(); // whoever asked has gone
        }
        catch (Exception failure)
        {
            var kind = failure.GetType().Name;
            metrics.Broken(kind);
            logger.RequestBroken(kind, PlaceOf(failure));
            await AnswerAsync(context, Refusal.Of(StatusCodes.Status500InternalServerError, "InternalError", "Something went wrong here."));
        }
    }

    private static async Task AnswerAsync(HttpContext context, IResult answer)
    {
        if (context.Response.HasStarted)
        {
            context.Abort();
        }
        else
        {
            await answer.ExecuteAsync(context);
        }
    }

    /// <summary>Where it happened, our own frames only: an exception's message may hold what somebody wrote.</summary>
    private static string PlaceOf(Exception failure) => string.Join(
        " < ",
        new StackTrace(failure, fNeedFileInfo: false).GetFrames()
            .Select(frame => frame.GetMethod())
            .Where(method => method?.DeclaringType?.Namespace?.StartsWith("Bot.", StringComparison.Ordinal) == true)
            .Take(6)
            .Select(method => $"{method!.DeclaringType!.FullName}.{method.Name}"));
}
