using System.Text.Json;
using Bot.Recommendations.Advice;

namespace Bot.Recommendations.Json;

/// <summary>What stands beside the ranking: conflicts, staged advice, notes and what the sources are.</summary>
internal static class AdviceExtrasJson
{
    public static void Write(Utf8JsonWriter writer, Recommendation advice)
    {
        writer.WriteStartArray("conflicts");
        foreach (var conflict in advice.Conflicts)
        {
            writer.WriteStartObject();
            writer.WriteString("wanted", conflict.Wanted.ToString());
            writer.WriteString("reachable", conflict.Reachable.ToString());
            writer.WriteString("text", conflict.Text);
            writer.WriteStartArray("waysOut");
            foreach (var way in new[] { conflict.KeepWishes, conflict.KeepMeans }.OfType<Relaxation>())
            {
                RecommendationJson.WriteWay(writer, way);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        if (advice.Staged is { } staged)
        {
            writer.WriteStartObject("staged");
            writer.WriteString("now", staged.Now.ToString());
            writer.WriteString("then", staged.Then.ToString());
            writer.WritePropertyName("when");
            ProfileJson.Write(writer, staged.When);
            writer.WriteString("text", staged.Text);
            writer.WriteEndObject();
        }

        writer.WriteStartArray("notes");
        foreach (var note in advice.Notes)
        {
            writer.WriteStringValue(note);
        }

        writer.WriteEndArray();
        writer.WriteString("sources", advice.Sources);
    }
}
