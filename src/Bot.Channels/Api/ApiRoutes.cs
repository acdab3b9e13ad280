using System.Text.Json;
using Bot.Channels.Hosting;
using Bot.Dialogs;
using Bot.Knowledge.Answers;
using Bot.Knowledge.Json;
using Bot.Protocol.Wire;
using Bot.Recommendations.Advice;
using Bot.Recommendations.Json;
using Bot.Recommendations.Positioning;
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
            call.HttpContext.RequestServices.GetService(typeof(RequestLimits)) is RequestLimits limits && limits.WaitForPost(call.HttpContext) is { } wait
                ? ApiError.TooMany(call.HttpContext, wait)
                : await next(call));
        group.MapGet("/ask", Ask).Describes<AnswerBody>("A question → a cited answer, or an honest \"not in my documents\".");
        group.MapPost("/recommend", RecommendAsync).Takes<ProfileBody>().Describes<AdviceBody>("A buyer's profile (slots) → cited advice.");
        group.MapPost("/position", PositionAsync).Takes<SupplierBody>().Describes<PositioningBody>("A supplier's own words ({\"text\"}) → how to position.");
        group.MapGet("/search", Search).Describes<HitsBody>("Words → ranked passages.");
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
        var (body, refusal) = await BodyAsync(context);
        if (body is not { } json)
        {
            return refusal!;
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

    private static async Task<IResult> PositionAsync(HttpContext context, Func<World> world)
    {
        var (body, refusal) = await BodyAsync(context);
        if (body is not { } json)
        {
            return refusal!;
        }

        return IsQuestion(json.Text("text"))
            ? Answer(PositioningJson.Write(Positioner.Position(json.Text("text")!, world().Knowledge), IdOf(json)))
            : ApiError.BadRequest("text: a supplier's own words, at most 4000 characters, are missing");
    }

    private static async Task<(JsonElement? Json, IResult? Refusal)> BodyAsync(HttpContext context)
    {
        if (await RequestBody.ReadAsync(context.Request, context.RequestAborted) is not { } body)
        {
            return (null, ApiError.Of(StatusCodes.Status413PayloadTooLarge, "the body is larger than 256 KB"));
        }

        return WireJson.ReadObject(body) is { } json ? (json, null) : (null, ApiError.BadRequest("the body is no JSON object"));
    }

    private static string? IdOf(JsonElement json) =>
        json.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String ? id.GetString() : null;

    private static bool IsQuestion(string? text) => !string.IsNullOrWhiteSpace(text) && text.Length <= LongestQuestion;

    private static IResult Answer(string json) => Results.Content(json, Json);
}
