using System.Text.Json.Nodes;
using Bot.Language.Measures;

namespace Bot.Language.Json;

/// <summary>Measures as JSON, in the shape scripts build on.</summary>
public static class MeasureJson
{
    public static JsonArray Write(IEnumerable<Measure> measures) => new([.. measures.Select(Write)]);

    public static JsonObject Write(Measure measure)
    {
        var json = new JsonObject
        {
            ["kind"] = JsonNames.Of(measure.Kind),
            ["text"] = measure.Text,
            ["start"] = measure.Span.Start,
            ["end"] = measure.Span.End,
            ["min"] = ProfileJson.Figure(measure.Min),
            ["max"] = measure.OpenEnded ? null : ProfileJson.Figure(measure.Max),
            ["unit"] = measure.Unit,
            ["currency"] = measure.Currency,
        };
        if (measure.Kind == MeasureKind.Duration)
        {
            json["minDays"] = ProfileJson.Figure(measure.MinDays);
            json["maxDays"] = measure.OpenEnded ? null : ProfileJson.Figure(measure.MaxDays);
        }

        if (measure.OpenEnded)
        {
            json["openEnded"] = ProfileJson.Figure(measure.Max);
        }

        if (measure.IsLoose)
        {
            json["approximate"] = true;
        }

        return json;
    }
}
