using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Dialogs.Definitions;
using Bot.Dialogs.Turns;
using Bot.Knowledge.Documents;
using Bot.Language.Profiles;
using Bot.Recommendations.Json;

namespace Bot.Dialogs.Replies;

/// <summary>A turn as <c>chat --json</c> prints it.</summary>
public static class TurnJson
{
    public static JsonObject Write(TurnResult result)
    {
        var turn = new JsonObject
        {
            ["turn"] = result.After.Turn,
            ["replies"] = new JsonArray([.. result.Replies.Select(reply => Write(reply))]),
        };
        if (result.After.Flow is { } flow)
        {
            turn["flow"] = flow.Flow;
        }

        turn["slots"] = Slots(result.After.Profile);
        if (!result.Effects.IsEmpty)
        {
            turn["effects"] = new JsonArray([.. result.Effects.Select(effect => JsonValue.Create(Camel(effect.ToString())))]);
        }

        return turn;
    }

    public static JsonObject Write(Reply reply)
    {
        var json = new JsonObject { ["kind"] = Camel(reply.Kind.ToString()), ["text"] = reply.Text };
        if (reply.Asks is { } slot)
        {
            json["asks"] = SlotNames.Of(slot);
        }

        json["choices"] = new JsonArray([.. reply.Choices.Select(choice => JsonValue.Create(choice))]);
        json["citations"] = new JsonArray([.. reply.Citations.Select(Write)]);
        if (reply.Recommendation is { } recommendation)
        {
            json["recommendation"] = JsonNode.Parse(RecommendationJson.Write(recommendation));
        }

        if (reply.BriefKey is { } key)
        {
            json["brief"] = key;
        }

        if (reply.Table is { } table)
        {
            json["table"] = new JsonObject { ["header"] = Row(table.Header), ["rows"] = new JsonArray([.. table.Rows.Select(Row)]) };
        }

        return json;
    }

    public static JsonObject Write(Citation citation) => new()
    {
        ["n"] = citation.N,
        ["document"] = citation.Document,
        ["origin"] = citation.Origin,
        ["line"] = citation.Line,
        ["start"] = citation.Start,
        ["end"] = citation.End,
        ["quote"] = citation.Quote,
        ["industry"] = citation.Industry,
        ["audience"] = citation.Audience,
    };

    internal static JsonNode? Slots(Profile profile)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            ProfileJson.Write(writer, profile);
        }

        return JsonNode.Parse(buffer.WrittenSpan);
    }

    private static JsonArray Row(System.Collections.Immutable.ImmutableArray<string> cells) => [.. cells.Select(cell => JsonValue.Create(cell))];

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
