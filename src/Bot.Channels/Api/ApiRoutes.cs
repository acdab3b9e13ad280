using System.Text.Json;
using Bot.Channels.Hosting;
using Bot.Dialogs;
using Bot.Knowledge.Answers;
using Bot.Knowledge.Json;
using Bot.Protocol.Wire;
using Bot.Recommendations.Advice;
using Bot.Recommendations.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Bot.Channels.Api;

/// <summary>The same answers as the command line's, over HTTP. Nothing is stored.</summary>
public static class ApiRoutes
{
    private const string Json = "application/json; charset=utf-8";
    private const int LongestQuestion = 4000;
    private const int MostHits = 100;

    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api").WithTags("Sourcing");
        group.AddEndpointFilter(async (call, next) =>
            call.HttpContext.RequestServices.GetService(typeof(AddressLimits)) is AddressLimits limits && limits.WaitForPost(call.HttpContext) is { } wait
                ? ApiError.TooMany(call.HttpContext, wait)
                : await next(call));
        group.MapGet("/ask", Ask).WithSummary("A question → a cited answer, or an honest \"not in my documents\".");
        group.MapPost("/recommend", RecommendAsync).WithSummary("A buyer's profile (slots) → cited advice.");
        group.MapGet("/search", Search).WithSummary("Words → ranked passages.");
    }

    private static IResult Ask(string? q, Func<World> world) => IsQuestion(q)
        ? Answer(AnswerJson.Of(QuestionAnswerer.Answer(q!, world().Knowledge, Topic.None), world().Knowledge.Hash))
        : ApiError.BadRequest("q: a question of at most 4000 characters is missing");

    private static IResult Search(string? q, string? top, Func<World> world)
    {
        var hits = 10;
        if (!IsQuestion(q) || (top is not null && (!int.TryParse(top, System.Globalization.NumberStyles.None, null, out hits) || hits is < 1 or > MostHits)))
        {
            return ApiError.BadRequest("q: words of at most 4000 characters; top: 1 to 100");
        }

        return Answer(SearchJson.Of(world().Knowledge.Index.Search(q!, hits)));
    }

    private static async Task<IResult> RecommendAsync(HttpContext context, Func<World> world)
    {
        if (await RequestBody.ReadAsync(context.Request, context.RequestAborted) is not { } body)
        {
            return ApiError.Of(StatusCodes.Status413PayloadTooLarge, "the body is larger than 256 KB");
        }

        if (WireJson.ReadObject(body) is not { } json)
        {
            return ApiError.BadRequest("the body is no JSON object");
        }

        // A line of the command line's --batch is taken as it is.
        var profile = json.TryGetProperty("profile", out var wrapped) ? wrapped : json;
        try
        {
            return Answer(RecommendationJson.Write(
                Recommender.Recommend(ProfileJson.Read(profile), world().Knowledge, world().Weights), IdOf(json)));
        }
        catch (FormatException wrong)
        {
            return ApiError.BadRequest(wrong.Message);
        }
    }

    private static string? IdOf(JsonElement json) =>
        json.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String ? id.GetString() : null;

    private static bool IsQuestion(string? text) => !string.IsNullOrWhiteSpace(text) && text.Length <= LongestQuestion;

    private static IResult Answer(string json) => Results.Content(json, Json);
}
