using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Bot.Language.Profiles;
using Bot.Recommendations.Advice;

namespace Bot.Recommendations.Json;

/// <summary>Advice in the public shape of the <c>recommend</c> verb.</summary>
public static class RecommendationJson
{
    internal static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One line of JSON; <paramref name="id"/> stands first when there is one.</summary>
    public static string Write(Recommendation advice, string? id = null)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            Write(writer, advice, id);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static void Write(Utf8JsonWriter writer, Recommendation advice, string? id = null)
    {
        writer.WriteStartObject();
        if (id is not null)
        {
            writer.WriteString("id", id);
        }

        writer.WriteString("status", Camel(advice.Status.ToString()));
        writer.WriteStartArray("ranking");
        foreach (var model in advice.Ranking)
        {
            RankedModelJson.Write(writer, model);
        }

        writer.WriteEndArray();
        writer.WriteString("strength", Camel(advice.Strength.ToString()));
        writer.WriteString("certainty", Camel(advice.Certainty.ToString()));
        writer.WriteStartObject("ifDropped");
        foreach (var (origin, model) in advice.IfDropped)
        {
            writer.WriteString(origin, model.ToString());
        }

        writer.WriteEndObject();
        WriteChanges(writer, advice);
        writer.WriteStartArray("next");
        foreach (var slot in advice.Next)
        {
            writer.WriteStringValue(SlotNames.Of(slot));
        }

        writer.WriteEndArray();
        AdviceExtrasJson.Write(writer, advice);
        writer.WriteString("text", advice.Text);
        CitationJson.Write(writer, "citations", advice.Citations);
        writer.WriteString("knowledge", advice.Knowledge);
        writer.WriteEndObject();
    }

    /// <summary><c>NeedMore</c> → <c>needMore</c>.</summary>
    internal static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private static void WriteChanges(Utf8JsonWriter writer, Recommendation advice)
    {
        writer.WriteStartArray("flips");
        foreach (var flip in advice.Flips)
        {
            writer.WriteStartObject();
            writer.WriteString("slot", SlotNames.Of(flip.Slot));
            writer.WritePropertyName("to");
            ProfileJson.WriteSlot(writer, flip.Slot, flip.To);
            writer.WriteString("model", flip.Model.ToString());
            writer.WriteString("text", flip.Text);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("relaxations");
        foreach (var way in advice.Relaxations)
        {
            WriteWay(writer, way);
        }

        writer.WriteEndArray();
    }

    internal static void WriteWay(Utf8JsonWriter writer, Relaxation way)
    {
        writer.WriteStartObject();
        writer.WriteString("model", way.Model.ToString());
        writer.WriteStartArray("slots");
        foreach (var slot in way.Slots)
        {
            writer.WriteStringValue(SlotNames.Of(slot));
        }

        writer.WriteEndArray();
        writer.WritePropertyName("to");
        ProfileJson.Write(writer, way.To);
        writer.WriteString("text", way.Text);
        writer.WriteEndObject();
    }
}
