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

    // One document's band for ODM may lie within another's for OEM.
    private static bool Overlap(ImmutableArray<Evidence?> evidence)
    {
        var figures = evidence.OfType<Evidence>().SelectMany(e => e.Claims).Where(c => c.Figure is not null).ToImmutableArray();
        return figures.Any(a => figures.Any(b => a.Model < b.Model && a.Document != b.Document && From(a) <= To(b) && From(b) <= To(a)));
    }

    private static decimal From(Claim claim) => claim.Figure!.MinDays ?? claim.Figure.Min ?? 0;

    private static decimal To(Claim claim) => claim.Figure!.OpenEnded ? decimal.MaxValue : claim.Figure.MaxDays ?? claim.Figure.Max ?? decimal.MaxValue;

    private static EvidenceRow RowOf(CriterionRule rule, ImmutableArray<Evidence?> evidence, KnowledgeBase knowledge)
    {
        var cells = evidence.Select(e => e is null ? null : new EvidenceCell(e, EvidenceWords.Remark(e))).ToImmutableArray();
        var sense = rule.Sense is { } meant ? $"\"{rule.Name}\" here is {meant}; what else the word may mean has a row of its own." : null;
        var note = sense ?? (Overlap(evidence) ? "Figures of one model overlap those of another: the documents count different things." : null);
        return new EvidenceRow(rule.Id, rule.Name, cells, note, RangePlot.Svg(rule, [.. evidence.OfType<Evidence>().SelectMany(e => e.Claims)], knowledge));
    }
}
