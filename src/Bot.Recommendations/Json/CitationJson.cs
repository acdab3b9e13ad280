using System.Collections.Immutable;
using System.Text.Json;
using Bot.Knowledge.Documents;

namespace Bot.Recommendations.Json;

/// <summary>Lists of citations in the public shape.</summary>
internal static class CitationJson
{
    public static void Write(Utf8JsonWriter writer, string name, ImmutableArray<Citation> citations)
    {
        writer.WriteStartArray(name);
        foreach (var citation in citations)
        {
            Knowledge.Json.CitationJson.Write(writer, citation);
        }

        writer.WriteEndArray();
    }
}
