using System.Collections.Immutable;
using Bot.Knowledge.Claims;
using Bot.Knowledge.Documents;
using Bot.Language.Vocabularies;
using Bot.Recommendations.Advice;

namespace Bot.Recommendations.Positioning;

/// <summary>What suppliers call themselves, and a kind word where the documents mean another thing by it.</summary>
internal static class Labels
{
    public static ImmutableArray<Model> Read(ImmutableArray<Clause> clauses, CueBook book, Vocabulary vocabulary) =>
        [.. clauses.Where(clause => clause.IsPresent).SelectMany(clause => Read(clause, book, vocabulary)).Distinct().Order()];

    public static ImmutableArray<Correction> Corrections(Supplier supplier) =>
        [.. supplier.Labels.Where(label => supplier.Fits[label] is Fit.No).Select(label => Correct(supplier, label))];

    private static IEnumerable<Model> Read(Clause clause, CueBook book, Vocabulary vocabulary)
    {
        foreach (var match in VocabularyMatcher.Match(clause.Text, vocabulary).Where(match => match.Concept.Kind is ConceptKind.Model))
        {
            var first = Enumerable.Range(0, clause.Words.Count).FirstOrDefault(i => clause.Words.SpanAt(i).Start >= match.Span.Start);
            if (Enum.TryParse<Model>(match.Concept.Id, out var model) && !CueFinder.IsDenied(clause, first, first + 1, book))
            {
                yield return model;
            }
        }
    }

    private static Correction Correct(Supplier supplier, Model label)
    {
        var citations = new CitationList();
        var means = supplier.Lead;
        var said = Quote(supplier, label, citations);
        var meant = Quote(supplier, means, citations);
        var text = $"You say {Names.Of(label)}, but what you describe is what the documents call {Names.Of(means)}"
            + $"{(meant.Length > 0 ? $": {meant}" : "")}{(said.Length > 0 ? $"; {Names.Of(label)} would be {said}" : "")}.";
        return new Correction(label, means, new CitedText(text, citations.ToImmutable()));
    }

    private static string Quote(Supplier supplier, Model model, CitationList citations) =>
        supplier.Say(model, Criteria.DesignOwnership).Concat(supplier.Say(model, Criteria.Services)).FirstOrDefault() is { } claim
            ? ReasonText.Quote(claim, citations, Voice.Suppliers) : "";
}
