using System.Text.Json;
using Bot.Knowledge.Claims;

namespace Bot.Knowledge.Json;

/// <summary>A claim in the public shape: one line of <c>knowledge claims --json</c>.</summary>
public static class ClaimJson
{
    public static string Of(Claim claim) => JsonLine.Of(writer => WriteMembers(writer, claim));

    internal static void WriteMembers(Utf8JsonWriter writer, Claim claim)
    {
        writer.WriteString("model", claim.Model.ToString());
        writer.WriteString("criterion", claim.Criterion);
        writer.WriteString("statement", claim.Statement);
        WriteFigure(writer, claim.Figure);
        writer.WriteString("direction", claim.Direction is { } direction ? JsonLine.Camel(direction) : null);
        writer.WriteString("hedge", claim.Hedge);
        writer.WriteString("counts", claim.Counts);
        writer.WriteString("industry", claim.Industry);
        writer.WriteString("audience", claim.Source.Audience);
        writer.WriteString("document", claim.Document);
        writer.WriteString("origin", claim.Source.Origin);
        writer.WriteNumber("line", claim.Source.Line);
        writer.WriteNumber("start", claim.Source.Start);
        writer.WriteNumber("end", claim.Source.End);
        writer.WriteString("quote", claim.Source.Quote);
        if (claim.Flexible)
        {
            writer.WriteBoolean("flexible", true);
        }
    }

    private static void WriteFigure(Utf8JsonWriter writer, Figure? figure)
    {
        if (figure is null)
        {
            writer.WriteNull("figure");
            return;
        }

        writer.WriteStartObject("figure");
        writer.WriteNumber("min", figure.Min);
        writer.WriteNumber("max", figure.Max);
        writer.WriteString("unit", figure.Unit);
        writer.WriteString("currency", figure.Currency);
        writer.WriteNumber("minDays", figure.MinDays);
        writer.WriteNumber("maxDays", figure.MaxDays);
        if (figure.OpenEnded)
        {
            writer.WriteBoolean("openEnded", true);
        }

        writer.WriteEndObject();
    }
}
