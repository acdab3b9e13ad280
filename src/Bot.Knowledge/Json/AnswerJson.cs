using System.Collections.Immutable;
using System.Text.Json;
using Bot.Knowledge.Answers;

namespace Bot.Knowledge.Json;

/// <summary>Answers in the public shape of <c>ask</c>.</summary>
public static class AnswerJson
{
    /// <param name="id">The batch line's own id; left out when null.</param>
    public static string Of(Answer answer, string knowledgeHash, string? id = null) => JsonLine.Of(writer =>
    {
        WriteId(writer, id);
        WriteMembers(writer, answer, knowledgeHash);
    });

    /// <summary>The answers of one conversation.</summary>
    public static string Of(ImmutableArray<Answer> answers, string knowledgeHash, string? id = null) => JsonLine.Of(writer =>
    {
        WriteId(writer, id);
        writer.WriteList("answers", answers, answer =>
        {
            writer.WriteStartObject();
            WriteMembers(writer, answer, knowledgeHash);
            writer.WriteEndObject();
        });
    });

    private static void WriteId(Utf8JsonWriter writer, string? id)
    {
        if (id is not null)
        {
            writer.WriteString("id", id);
        }
    }

    private static void WriteMembers(Utf8JsonWriter writer, Answer answer, string knowledgeHash)
    {
        writer.WriteString("status", JsonLine.Camel(answer.Status));
        writer.WriteString("text", answer.Text);
        writer.WriteList("figures", answer.Figures, figure => WriteFigure(writer, figure));
        writer.WriteBoolean("disagreement", answer.Disagreement);
        writer.WriteList("citations", answer.Citations, citation => CitationJson.Write(writer, citation));
        writer.WriteNumber("confidence", Math.Round(answer.Confidence, 3));
        writer.WriteList("followUps", answer.FollowUps, writer.WriteStringValue);
        writer.WriteString("knowledge", knowledgeHash);
    }

    private static void WriteFigure(Utf8JsonWriter writer, AnswerFigure figure)
    {
        writer.WriteStartObject();
        writer.WriteString("model", figure.Model.ToString());
        writer.WriteString("criterion", figure.Criterion);
        writer.WriteString("text", figure.Text);
        writer.WriteNumber("min", figure.Min);
        writer.WriteNumber("max", figure.Max);
        writer.WriteString("unit", figure.Unit);
        writer.WriteString("industry", figure.Industry);
        writer.WriteNumber("n", figure.N);
        writer.WriteEndObject();
    }
}
