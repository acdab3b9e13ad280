using Bot.Dialogs;
using Bot.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Bot.Channels.Hosting;

/// <summary>Alive: the process answers. Ready: the store can be read and the knowledge is loaded.</summary>
public static class Health
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => Results.Content("{\"status\":\"live\"}", "application/json"));
        routes.MapGet("/health/ready", ReadyAsync);
    }

    private static async Task<IResult> ReadyAsync(IConversationStore store, Func<World> world, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Limit);
        var knowledge = world().Knowledge.Hash;
        try
        {
            await store.CheckAsync(limit.Token);
            return Answer("ready", knowledge, StatusCodes.Status200OK);
        }
        catch (Exception outage) when (outage is StoreUnavailableException or OperationCanceledException)
        {
            return Answer("storeUnavailable", knowledge, StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static IResult Answer(string status, string knowledge, int code) => Results.Json(
        new Dictionary<string, string>(StringComparer.Ordinal) { ["status"] = status, ["knowledge"] = knowledge }, statusCode: code);
}
