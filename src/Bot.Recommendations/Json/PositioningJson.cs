using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Bot.Recommendations.Positioning;

namespace Bot.Recommendations.Json;

/// <summary>Positioning in the public shape of the <c>position</c> verb.</summary>
public static class PositioningJson
{
    /// <summary>One line of JSON; <paramref name="id"/> stands first when there is one.</summary>
    public static string Write(Positioned positioned, string? id = null)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, RecommendationJson.Options))
        {
            Write(writer, positioned, id);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static void Write(Utf8JsonWriter writer, Positioned positioned, string? id = null)
    {
        writer.WriteStartObject();
        if (id is not null)
        {
            writer.WriteString("id", id);
        }

        writer.WriteString("status", RecommendationJson.Camel(positioned.Status.ToString()));
        writer.WriteStartArray("positions");
        foreach (var position in positioned.Positions)
        {
            writer.WriteStartObject();
            writer.WriteString("model", position.Model.ToString());
            writer.WriteString("fit", RecommendationJson.Camel(position.Fit.ToString()));
            WriteTexts(writer, "reasons", position.Reasons);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteString("ask", positioned.Ask);
        WriteCorrections(writer, positioned.Corrections);
        WriteTexts(writer, "attracts", positioned.Attracts);
        writer.WriteString("listing", positioned.Listing?.Text);
        CitationJson.Write(writer, "listingCitations", positioned.Listing?.Citations ?? []);
        writer.WriteString("text", positioned.Text);
        CitationJson.Write(writer, "citations", positioned.Citations);
        writer.WriteString("knowledge", positioned.Knowledge);
        writer.WriteEndObject();
    }

    private static void WriteCorrections(Utf8JsonWriter writer, ImmutableArray<Correction> corrections)
    {
        writer.WriteStartArray("corrections");
        foreach (var correction in corrections)
        {
            writer.WriteStartObject();
            writer.WriteString("said", correction.Said.ToString());
            writer.WriteString("means", correction.Means.ToString());
            writer.WriteString("text", correction.Text.Text);
            CitationJson.Write(writer, "citations", correction.Text.Citations);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteTexts(Utf8JsonWriter writer, string name, ImmutableArray<CitedText> texts)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts)
        {
            writer.WriteStartObject();
            writer.WriteString("text", text.Text);
            CitationJson.Write(writer, "citations", text.Citations);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
