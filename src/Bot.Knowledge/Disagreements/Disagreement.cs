using System.Collections.Immutable;
using Bot.Knowledge.Claims;
using Bot.Knowledge.Documents;

namespace Bot.Knowledge.Disagreements;

/// <summary>How documents disagree; several may hold at once.</summary>
public enum DisagreementKind
{
    /// <summary>They speak of different industries.</summary>
    OtherIndustry,
    /// <summary>Their figures count different things.</summary>
    OtherScope,
    /// <summary>They cannot both be true: figures that share nothing, another holder of the same right.</summary>
    Contradiction,
    /// <summary>Words against words, or words against a figure.</summary>
    OnlyWords,
    /// <summary>One document's figures for one model are another's for another model.</summary>
    Overlap,
    /// <summary>A document differs from itself.</summary>
    WithinOneDocument,
    /// <summary>Some documents say it, others that speak of the matter do not.</summary>
    Silence,
    /// <summary>One word for different things: no disagreement at all.</summary>
    Apparent,
}

/// <summary>Something the documents do not say alike.</summary>
/// <param name="Criteria">Usually one; several where one word stands for all of them ("risk").</param>
/// <param name="Kinds">In the order of the enum; never empty.</param>
/// <param name="Remark">In a few plain words.</param>
/// <param name="Words">What the documents say, each stretch once.</param>
/// <param name="Silent">Documents that say nothing where the others do.</param>
public sealed record Disagreement(
    ImmutableArray<string> Criteria, ImmutableArray<Model> Models, ImmutableArray<DisagreementKind> Kinds, string Remark,
    ImmutableArray<Citation> Words, ImmutableArray<string> Silent)
{
    public bool IsApparent => Kinds.Contains(DisagreementKind.Apparent);

    public bool Concerns(Model model, string criterion) => Models.Contains(model) && Criteria.Contains(criterion, StringComparer.Ordinal);
}
