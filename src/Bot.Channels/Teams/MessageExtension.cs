using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Channels.Hosting;
using Bot.Dialogs;
using Bot.Knowledge.Answers;
using Bot.Protocol.Wire;

namespace Bot.Channels.Teams;

/// <summary>
/// Search from the compose box: a question's cited answer first, then the passages that speak of it; whoever picks one puts it, with
/// its sources, into their message. Nothing is stored: a query is not part of a conversation.
/// </summary>
internal sealed class MessageExtension(Func<World> world)
{
    private const int MostResults = 25;
    private const int LongestQuery = 500;
    private const string Question = "question";
    private const string Passage = "passage";

    /// <param name="value">The invoke's value; clients leave out what they like.</param>
    public JsonObject Search(JsonElement? value, HostAddress host)
    {
        var query = QueryOf(value);
        var now = world();
        var found = query.Length == 0
            ? UsefulQuestions.All.Select(question => Answered(question, now, host) ?? Passages(question, now, host).FirstOrDefault())
            : [Answered(query, now, host), .. Passages(query, now, host)];
        ImmutableArray<JsonObject> results = [.. found.OfType<JsonObject>().DistinctBy(result => result.ToJsonString()).Take(MostResults)];
        return results.IsEmpty ? Say("Nothing in the documents speaks of that.") : Results(results);
    }

    /// <summary>One result by its <c>question</c> or <c>passage</c>. Our own results come whole and never ask; other front ends may.</summary>
    public JsonObject Select(JsonElement? value, HostAddress host)
    {
        var now = world();
        var picked = value?.Text(Question) is { } question ? Answered(question, now, host)
            : value?.Text(Passage) is { } id ? PassageOf(id, now, host)
            : null;
        return picked is null ? Say("That result is no longer there.") : Results([picked]);
    }

    private static string QueryOf(JsonElement? value)
    {
        var parameters = value?.Items("parameters").ToArray() ?? [];
        if (Array.Exists(parameters, parameter => parameter.Text("name") == "initialRun"))
        {
            return "";
        }

        var query = parameters.Select(parameter => parameter.Text("value")).FirstOrDefault(text => !string.IsNullOrWhiteSpace(text)) ?? "";
        return (query.Length > LongestQuery ? query[..LongestQuery] : query).Trim();
    }

    private static JsonObject? Answered(string question, World now, HostAddress host)
    {
        var answer = QuestionAnswerer.Answer(question, now.Knowledge, Topic.None);
        return answer.Status == AnswerStatus.Answered
            ? ExtensionResult.Of(answer, question, now.Knowledge, host)
            : null;
    }

    private static IEnumerable<JsonObject?> Passages(string query, World now, HostAddress host) =>
        now.Knowledge.Index.Search(query, MostResults).Select(hit => PassageOf(hit.Id, now, host));

    private static JsonObject? PassageOf(string id, World now, HostAddress host) =>
        now.Knowledge.Passages.FirstOrDefault(passage => passage.Id == id) is { } passage
            ? ExtensionResult.Of(passage, host)
            : null;

    private static JsonObject Results(ImmutableArray<JsonObject> attachments) => new()
    {
        ["composeExtension"] = new JsonObject
        {
            ["type"] = "result",
            ["attachmentLayout"] = "list",
            ["attachments"] = new JsonArray([.. attachments]),
        },
    };

    private static JsonObject Say(string text) => new()
    {
        ["composeExtension"] = new JsonObject { ["type"] = "message", ["text"] = text },
    };
}
