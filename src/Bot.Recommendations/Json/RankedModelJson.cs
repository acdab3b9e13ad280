using System.Text.Json;
using Bot.Recommendations.Advice;

namespace Bot.Recommendations.Json;

/// <summary>One model of a ranking in the public shape.</summary>
internal static class RankedModelJson
{
    public static void Write(Utf8JsonWriter writer, RankedModel model)
    {
        writer.WriteStartObject();
        writer.WriteString("model", model.Model.ToString());
        writer.WriteNumber("base", model.Base.Value);
        writer.WriteNumber("score", model.Score.Value);
        writer.WriteNumber("lowest", model.Lowest.Value);
        writer.WriteNumber("highest", model.Highest.Value);
        writer.WriteBoolean("excluded", model.Excluded);
        writer.WriteStartArray("exclusions");
        foreach (var exclusion in model.Exclusions)
        {
            writer.WriteStartObject();
            writer.WriteString("criterion", exclusion.Criterion);
            writer.WriteString("slot", SlotNames.Of(exclusion.Slot));
            writer.WriteString("text", exclusion.Text);
            CitationJson.Write(writer, "citations", exclusion.Citations);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("reasons");
        foreach (var reason in model.Reasons)
        {
            writer.WriteStartObject();
            writer.WriteString("criterion", reason.Criterion);
            writer.WriteString("slot", SlotNames.Of(reason.Slot));
            writer.WriteNumber("effect", reason.Effect.Value);
            writer.WriteString("text", reason.Text);
            CitationJson.Write(writer, "citations", reason.Citations);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
