using System.Collections.Immutable;
using Bot.Language.Profiles;
using Bot.Recommendations.Weighing;

namespace Bot.Recommendations.Evidence;

/// <summary>What the documents say about every possible answer, for buyers of one industry.</summary>
/// <param name="Slots">In the order of <see cref="SlotNames.Facts"/>.</param>
internal sealed record EvidenceTable(DocumentScope Scope, ImmutableArray<SlotEvidence> Slots)
{
    public static EvidenceTable Build(ImmutableArray<ReadClaim> claims, DocumentScope scope, Weights weights)
    {
        var covered = claims.Where(read => scope.Covers(read.Claim)).ToImmutableArray();
        return new EvidenceTable(scope, [.. SlotNames.Facts.Select(slot => SlotNames.IsNumeric(slot)
            ? FigureEvidence.Build(slot, covered, scope, weights)
            : ChoiceEvidence.Build(slot, covered, scope, weights))]);
    }

    public SlotEvidence Of(Slot slot) => Slots[SlotNames.NumberOf(slot)];
}
