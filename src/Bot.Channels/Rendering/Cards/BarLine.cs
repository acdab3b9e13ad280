using System.Text.Json.Nodes;

namespace Bot.Channels.Rendering.Cards;

/// <summary>A bar in a card, made of columns: no picture, so every client draws it and nothing is fetched. The words beside it say the same.</summary>
internal static class BarLine
{
    private const int Whole = 100;

    /// <param name="from">Where the bar begins, from 0 to 1.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="goesOn">The rest of the line is drawn lightly: there is no last word.</param>
    public static JsonObject Of(double from, double to, bool goesOn = false)
    {
        var start = Math.Clamp((int)Math.Round(from * Whole), 0, Whole - 1);
        var end = Math.Clamp((int)Math.Round(to * Whole), start + 1, Whole);
        return new JsonObject
        {
            ["type"] = "ColumnSet",
            ["spacing"] = "None",
            ["columns"] = new JsonArray([.. Parts(start, end, goesOn)]),
        };
    }

    private static IEnumerable<JsonObject> Parts(int start, int end, bool goesOn)
    {
        if (start > 0)
        {
            yield return Part(start, null);
        }

        yield return Part(end - start, "accent");
        if (end < Whole)
        {
            yield return Part(Whole - end, goesOn ? "emphasis" : null);
        }
    }

    private static JsonObject Part(int width, string? style)
    {
        var part = new JsonObject { ["type"] = "Column", ["width"] = width, ["spacing"] = "None", ["minHeight"] = "12px" };
        if (style is not null)
        {
            part["style"] = style;
        }

        return part;
    }
}
