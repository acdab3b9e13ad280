using System.Text.Json;
using Bot.Dialogs;
using Bot.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Bot.Channels.Hosting;

/// <summary>Alive: the process answers. Ready: turns can be stored, the knowledge is loaded, and the process is not about to stop.</summary>
public static class Health
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => Results.Content("{\"status\":\"live\"}", "application/json"));
        routes.MapGet("/health/ready", ReadyAsync);
    }

    private static async Task<IResult> ReadyAsync(IConversationStore store, Func<World> world, Draining draining, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Limit);
        var knowledge = world().Knowledge.Hash;
        if (draining.HasBegun)
        {
            return Answer("draining", knowledge, StatusCodes.Status503ServiceUnavailable);
        }

        try
        {
            await store.CheckAsync(limit.Token);
            return Answer("ready", knowledge, StatusCodes.Status200OK);
        }
        catch (StoreUnavailableException outage)
        {
            return Answer("storeUnavailable", knowledge, StatusCodes.Status503ServiceUnavailable, outage.Trouble);
        }
        catch (OperationCanceledException)
        {
            return Answer("storeUnavailable", knowledge, StatusCodes.Status503ServiceUnavailable, StoreTrouble.Slow);
        }
    }

    /// <param name="trouble">What kind of trouble, in one word: the addresses in its message are for the log.</param>
    private static IResult Answer(string status, string knowledge, int code, StoreTrouble? trouble = null)
    {
        var answer = new Dictionary<string, string>(StringComparer.Ordinal) { ["status"] = status, ["knowledge"] = knowledge };
        if (trouble is { } kind)
        {
            answer["trouble"] = JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());
        }

        return Results.Json(answer, statusCode: code);
    }
}
