using System.Text.Json;
using Bot.Knowledge.Claims;

namespace Bot.Knowledge.Json;

/// <summary>Evidence on one model and criterion: one line of <c>knowledge evidence --json</c>.</summary>
public static class EvidenceJson
{
    public static string Of(Evidence evidence) => JsonLine.Of(writer =>
    {
        writer.WriteString("model", evidence.Model.ToString());
        writer.WriteString("criterion", evidence.Criterion);
        writer.WriteString("accord", JsonLine.Camel(evidence.Accord));
        writer.WriteBoolean("disagreement", evidence.Disagrees);
        writer.WriteBoolean("singleSource", evidence.IsSingleSource);
        writer.WriteList("explanations", Explained(evidence), writer.WriteStringValue);
        writer.WriteList("documents", evidence.Documents, writer.WriteStringValue);
        writer.WriteList("claims", evidence.Claims, claim =>
        {
            writer.WriteStartObject();
            ClaimJson.WriteMembers(writer, claim);
            writer.WriteEndObject();
        });
    });

    private static IEnumerable<string> Explained(Evidence evidence) =>
        new[] { Explanations.OtherIndustry, Explanations.OtherScope }.Where(e => evidence.Explanations.HasFlag(e)).Select(e => JsonLine.Camel(e));
}
