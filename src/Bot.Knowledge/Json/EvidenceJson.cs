using Bot.Knowledge.Claims;
using Bot.Knowledge.Disagreements;

namespace Bot.Knowledge.Json;

/// <summary>Evidence on one model and criterion: one line of <c>knowledge evidence --json</c>.</summary>
public static class EvidenceJson
{
    public static IEnumerable<string> All(KnowledgeBase knowledge)
    {
        var disagreements = AllDisagreements.Of(knowledge);
        return Evidences.All(knowledge).Select(e => Of(e, disagreements.Where(d => d.Concerns(e.Model, e.Criterion))));
    }

    private static string Of(Evidence evidence, IEnumerable<Disagreement> disagreements) => JsonLine.Of(writer =>
    {
        var found = disagreements.ToList();
        writer.WriteString("model", evidence.Model.ToString());
        writer.WriteString("criterion", evidence.Criterion);
        writer.WriteString("accord", JsonLine.Camel(evidence.Accord));
        writer.WriteBoolean("disagreement", found.Any(d => !d.IsApparent));
        writer.WriteBoolean("singleSource", evidence.IsSingleSource);
        writer.WriteList("explanations", Explained(evidence), writer.WriteStringValue);
        writer.WriteList("kinds", found.SelectMany(d => d.Kinds).Distinct().Order().Select(k => JsonLine.Camel(k)), writer.WriteStringValue);
        writer.WriteList("documents", evidence.Documents, writer.WriteStringValue);
        writer.WriteList("claims", evidence.Claims, claim =>
        {
            writer.WriteStartObject();
            ClaimJson.WriteMembers(writer, claim);
            writer.WriteEndObject();
        });
    });

    private static IEnumerable<string> Explained(Evidence evidence) =>
        Enum.GetValues<Explanations>().Where(e => e != Explanations.None && evidence.Explanations.HasFlag(e)).Select(e => JsonLine.Camel(e));
}
