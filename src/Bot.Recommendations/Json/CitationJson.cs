using System.Collections.Immutable;
using System.Text.Json;
using Bot.Knowledge.Documents;

namespace Bot.Recommendations.Json;

/// <summary>Citations in the public shape.</summary>
internal static class CitationJson
{
    public static void Write(Utf8JsonWriter writer, string name, ImmutableArray<Citation> citations)
    {
        writer.WriteStartArray(name);
        foreach (var citation in citations)
        {
            writer.WriteStartObject();
            writer.WriteNumber("n", citation.N);
            writer.WriteString("document", citation.Document);
            writer.WriteString("origin", citation.Origin);
            writer.WriteNumber("line", citation.Line);
            writer.WriteNumber("start", citation.Start);
            writer.WriteNumber("end", citation.End);
            writer.WriteString("quote", citation.Quote);
            writer.WriteString("industry", citation.Industry);
            writer.WriteString("audience", citation.Audience);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
