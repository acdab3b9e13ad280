using System.Text.Json;
using Bot.Knowledge.Documents;

namespace Bot.Knowledge.Json;

/// <summary>A citation in the public shape.</summary>
public static class CitationJson
{
    public static void Write(Utf8JsonWriter writer, Citation citation)
    {
        ArgumentNullException.ThrowIfNull(writer);
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
}
