using System.Collections.Immutable;
using Bot.Knowledge.Claims;
using Bot.Knowledge.Lexicons;

namespace Bot.Knowledge.Comparing;

/// <summary>A cell of the evidence page: one model's words on one criterion, by every document.</summary>
/// <param name="Remark">Agreement or disagreement in a sentence.</param>
public sealed record EvidenceCell(Evidence Evidence, string Remark);

/// <summary>A criterion's row, its cells in the order of models, null where no document speaks.</summary>
/// <param name="Note">What to mind when comparing ("risk" means several things); null mostly.</param>
/// <param name="Plot">The range plot as SVG text, or null where fewer than two documents give figures.</param>
public sealed record EvidenceRow(string Criterion, string Name, ImmutableArray<EvidenceCell?> Cells, string? Note, string? Plot);

/// <summary>Everything the page <c>/evidence</c> shows: model × criterion.</summary>
public sealed record EvidencePage(ImmutableArray<Model> Models, ImmutableArray<EvidenceRow> Rows)
{
    public static EvidencePage Of(KnowledgeBase knowledge)
    {
        ImmutableArray<Model> models = [Model.OEM, Model.ODM, Model.CM];
        var all = Evidences.All(knowledge).ToDictionary(e => (e.Model, e.Criterion));
        var rows = knowledge.Vocabulary.Concepts
            .Where(c => c.Kind == Language.Vocabularies.ConceptKind.Criterion && models.Any(m => all.ContainsKey((m, c.Id))))
            .Select(c => RowOf(knowledge.Lexicon.Criterion(c.Id), [.. models.Select(m => all.GetValueOrDefault((m, c.Id)))], knowledge));
        return new EvidencePage(models, [.. rows]);
    }

    private static EvidenceRow RowOf(CriterionRule rule, ImmutableArray<Evidence?> evidence, KnowledgeBase knowledge)
    {
        var cells = evidence.Select(e => e is null ? null : new EvidenceCell(e, EvidenceWords.Remark(e))).ToImmutableArray();
        var note = rule.Sense is { } sense ? $"\"{rule.Name}\" here is {sense}; other kinds of risk and control have rows of their own." : null;
        return new EvidenceRow(rule.Id, rule.Name, cells, note, RangePlot.Svg(rule, [.. evidence.OfType<Evidence>().SelectMany(e => e.Claims)], knowledge));
    }
}
