using System.Collections.Immutable;
using Bot.Knowledge.Claims;

namespace Bot.Recommendations.Evidence;

/// <summary>What one document says of one model for one answer.</summary>
/// <param name="Value">For (up to 1000) or against, in thousandths.</param>
/// <param name="Weight">How much this document counts, by its scope and hedges, in thousandths.</param>
/// <param name="Claims">The statements it rests on; never empty.</param>
/// <param name="HasFigure">A figure of its own was compared.</param>
/// <param name="IsNeutral">It calls the matter flexible: neither met nor missed.</param>
internal sealed record Verdict(int Value, int Weight, ImmutableArray<Claim> Claims, bool HasFigure = false, bool IsNeutral = false)
{
    public string Document => Claims[0].Document;
}

/// <summary>A reason about to be told, before priorities.</summary>
/// <param name="Says">The answer in the buyer's terms; empty for figures.</param>
internal sealed record ReasonSeed(Model Model, string Criterion, int Effect, string Says, ImmutableArray<Verdict> Verdicts)
{
    /// <summary>Documents stand on both sides.</summary>
    public bool IsSplit { get; } = Verdicts.Any(verdict => verdict.Value > 0) && Verdicts.Any(verdict => verdict.Value < 0);
}

/// <summary>One possible answer to a slot: a choice, or a stretch of a number line in which no document's verdict changes.</summary>
/// <param name="Start">The stretch's lowest whole number; the choice's index otherwise.</param>
/// <param name="Excludes">A bit per model, by its enum value.</param>
internal sealed record OptionEvidence(long Start, ImmutableArray<ReasonSeed> Seeds, int Excludes)
{
    /// <summary>The first seed on the same model and criterion, or null.</summary>
    public ReasonSeed? Like(ReasonSeed other)
    {
        foreach (var seed in Seeds)
        {
            if (seed.Model == other.Model && string.Equals(seed.Criterion, other.Criterion, StringComparison.Ordinal))
            {
                return seed;
            }
        }

        return null;
    }
}

/// <summary>Everything the documents say about one slot.</summary>
internal sealed record SlotEvidence(Bot.Language.Profiles.Slot Slot, ImmutableArray<OptionEvidence> Options)
{
    /// <summary>The stretch a number falls into.</summary>
    public int OptionOf(long value)
    {
        var option = 0;
        while (option + 1 < Options.Length && Options[option + 1].Start <= value)
        {
            option++;
        }

        return option;
    }
}
