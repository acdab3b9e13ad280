using Bot.Knowledge.Disagreements;

namespace Bot.Knowledge.Json;

/// <summary>One line of <c>knowledge disagreements --json</c>.</summary>
public static class DisagreementJson
{
    public static string Of(Disagreement disagreement) => JsonLine.Of(writer =>
    {
        writer.WriteList("criteria", disagreement.Criteria, writer.WriteStringValue);
        writer.WriteList("models", disagreement.Models.Select(m => m.ToString()), writer.WriteStringValue);
        writer.WriteList("kinds", disagreement.Kinds.Select(k => JsonLine.Camel(k)), writer.WriteStringValue);
        writer.WriteString("text", disagreement.Remark);
        writer.WriteList("silent", disagreement.Silent, writer.WriteStringValue);
        writer.WriteList("citations", disagreement.Words, citation => CitationJson.Write(writer, citation));
    });
}
