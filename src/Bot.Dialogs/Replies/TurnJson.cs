using System.Text.Json.Nodes;
using Bot.Dialogs.Definitions;
using Bot.Dialogs.Turns;
using Bot.Knowledge.Documents;
using Bot.Recommendations.Advice;

namespace Bot.Dialogs.Replies;

/// <summary>A turn as <c>chat --json</c> prints it.</summary>
public static class TurnJson
{
    /// <param name="advice">Writes a recommendation in the public form; without it a reply's recommendation is left out.</param>
    public static JsonObject Write(TurnResult result, Func<Recommendation, JsonNode?>? advice = null)
    {
        var turn = new JsonObject
        {
            ["turn"] = result.After.Turn,
            ["replies"] = new JsonArray([.. result.Replies.Select(reply => Write(reply, advice))]),
        };
        if (result.After.Flow is { } flow)
        {
            turn["flow"] = flow.Flow;
        }

        turn["slots"] = SlotsJson.Write(result.After.Profile);
        if (!result.Effects.IsEmpty)
        {
            turn["effects"] = new JsonArray([.. result.Effects.Select(effect => JsonValue.Create(Camel(effect.ToString())))]);
        }

        return turn;
    }

    public static JsonObject Write(Reply reply, Func<Recommendation, JsonNode?>? advice = null)
    {
        var json = new JsonObject { ["kind"] = Camel(reply.Kind.ToString()), ["text"] = reply.Text };
        if (reply.Asks is { } slot)
        {
            json["asks"] = SlotNames.Of(slot);
        }

        json["choices"] = new JsonArray([.. reply.Choices.Select(choice => JsonValue.Create(choice))]);
        json["citations"] = new JsonArray([.. reply.Citations.Select(Write)]);
        if (reply.Recommendation is { } recommendation && advice?.Invoke(recommendation) is { } written)
        {
            json["recommendation"] = written;
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

    private static JsonArray Row(System.Collections.Immutable.ImmutableArray<string> cells) => [.. cells.Select(cell => JsonValue.Create(cell))];

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
