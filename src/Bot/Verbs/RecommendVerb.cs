using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Batch;
using Bot.Definitions;
using Bot.Dialogs;
using Bot.Language.Messages;
using Bot.Language.Profiles;
using Bot.Recommendations.Advice;
using Bot.Recommendations.Json;
using Bot.Terminal;

namespace Bot.Verbs;

/// <summary><c>bot recommend</c>: a profile, as JSON or in a buyer's words → cited advice.</summary>
internal static class RecommendVerb
{
    public static Command Create() => TextVerb.Create(
        "recommend",
        "A buyer's profile, as JSON or in plain words → cited advice. Example: bot recommend \"800 wall mirrors, no design of my own, $10k, 10 weeks\"",
        "profile",
        (folders, _) => Open(WorldLoader.Require(folders)));

    private static Answering Open(World world) => new(
        text => Json(Advise(world, Profile(world, text))),
        text => Print(Advise(world, Profile(world, text))),
        line => Json(Advise(world, Profile(line.Value("profile")))),
        "profile");

    private static Recommendation Advise(World world, Profile profile) => Recommender.Recommend(profile, world.Knowledge, world.Weights);

    private static Profile Profile(World world, string text)
    {
        if (!text.TrimStart().StartsWith('{'))
        {
            return MessageReader.Read(text, world.Knowledge.Vocabulary).Slots;
        }

        try
        {
            using var json = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 32, AllowDuplicateProperties = false });
            return Profile(json.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or BatchException)
        {
            throw new UsageException("the profile is not right: " + exception.Message);
        }
    }

    private static Profile Profile(JsonElement json)
    {
        try
        {
            return ProfileJson.Read(json);
        }
        catch (FormatException exception)
        {
            throw new BatchException(exception.Message);
        }
    }

    private static JsonObject Json(Recommendation advice) => JsonNode.Parse(RecommendationJson.Write(advice))!.AsObject();

    private static void Print(Recommendation advice)
    {
        Console.Out.WriteLine(advice.Text.Replace("**", "", StringComparison.Ordinal));
        Console.Out.WriteLine();
        Sources.Print(advice.Citations, Console.Out);
    }
}
