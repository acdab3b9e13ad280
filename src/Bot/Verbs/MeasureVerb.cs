using System.CommandLine;
using System.Text.Json.Nodes;
using Bot.Batch;
using Bot.Language.Json;
using Bot.Language.Measures;

namespace Bot.Verbs;

/// <summary><c>bot measure "…"</c>: raw numbers, ranges, money and durations with their offsets.</summary>
internal static class MeasureVerb
{
    public static Command Create() => TextVerb.Create(
        "measure", "Numbers, ranges, money and durations of a text, with offsets. Example: bot measure \"2k pcs at $4 each in 10 weeks\"", "text",
        (_, _) => new Answering(Json, Print, line => Json(line.Text("text")), "text"));

    private static JsonObject Json(string text) => new() { ["measures"] = MeasureJson.Write(MeasureReader.ReadAll(text)) };

    private static void Print(string text)
    {
        foreach (var measure in MeasureJson.Write(MeasureReader.ReadAll(text)))
        {
            Console.Out.WriteLine(JsonText.Of(measure!));
        }
    }
}
