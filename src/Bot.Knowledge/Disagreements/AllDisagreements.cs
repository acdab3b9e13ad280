using System.Collections.Immutable;
using Bot.Knowledge.Claims;

namespace Bot.Knowledge.Disagreements;

/// <summary>Everything the documents do not say alike, found by rules that know no document.</summary>
public static class AllDisagreements
{
    /// <summary>Ordered by criterion, then model; apparent ones among them.</summary>
    public static ImmutableArray<Disagreement> Of(KnowledgeBase knowledge)
    {
        var all = Evidences.All(knowledge).Where(e => e.Disagrees).Select(OfEvidence.Of)
            .Concat(OverlappingModels.Of(knowledge))
            .Concat(OneWordForSeveral.Of(knowledge))
            .Concat(ModelsLeftUnsaid.Of(knowledge))
            .Concat(Namings.Of(knowledge));
        return
        [
            .. all.OrderBy(d => d.Criteria[0], StringComparer.Ordinal).ThenBy(d => d.Models[0]).ThenBy(d => d.Kinds[0])
                .ThenBy(d => d.Remark, StringComparer.Ordinal),
        ];
    }
}
