using System.Collections.Immutable;
using Bot.Knowledge;
using Bot.Knowledge.Claims;
using Bot.Knowledge.Documents;
using Bot.Language.Vocabularies;
using Bot.Recommendations.Advice;

namespace Bot.Recommendations.Positioning;

/// <summary>A supplier's own words → how to present themselves, in the documents' terms.</summary>
public static class Positioner
{
    private const string Question =
        "Whose designs do you make: your own, or your customers'? And do you only produce, or also buy the materials, pack and ship?";

    public static Positioned Position(string text, KnowledgeBase knowledge) => Position([text], knowledge);

    /// <param name="told">The supplier's messages; a later one may take back what an earlier one said.</param>
    public static Positioned Position(ImmutableArray<string> told, KnowledgeBase knowledge)
    {
        var book = CueBookLoader.Embedded;
        var description = Description.Of(told, book, knowledge.Vocabulary);
        var (clauses, cues) = (description.Clauses, description.Cues);
        if (ScopeFinder.Find(clauses, book) is { } scope)
        {
            return OutOfScope(scope, knowledge);
        }

        var fits = Fits.Of(cues);
        if (Fits.AreThin(cues) && ScopeFinder.FindIdle(clauses, book) is { } idle)
        {
            return OutOfScope(idle, knowledge);
        }

        var labels = Labels.Read(clauses, book, knowledge.Vocabulary);
        return fits.Values.Any(fit => fit is Fit.Lead) && (fits[Model.CM] is not Fit.Lead || Fits.TellOfChain(cues) || Fits.TellOfDesigns(cues) || ScopeFinder.TellsOfMaking(clauses, book))
            ? Positioning(new Supplier(description, IndustryOf(description.Text, knowledge), cues, fits, labels, knowledge))
            : Ask(labels, knowledge);
    }

    /// <summary>What buyers will hold against a figure of the supplier's: of the model named, else of the one described; null when neither is known.</summary>
    public static CitedText? Compare(ImmutableArray<string> told, Model? named, string criterion, KnowledgeBase knowledge)
    {
        var description = Description.Of(told, CueBookLoader.Embedded, knowledge.Vocabulary);
        var fits = Fits.Of(description.Cues);
        var model = named ?? fits.Where(fit => fit.Value is Fit.Lead).Select(fit => (Model?)fit.Key).FirstOrDefault();
        return model is { } known
            ? Attraction.Figures(new Supplier(description, IndustryOf(description.Text, knowledge), description.Cues, fits, [], knowledge), known, criterion)
            : null;
    }

    /// <summary>Whether a message tells anything of a maker, or takes something back.</summary>
    public static bool Tells(string said, KnowledgeBase knowledge)
    {
        var book = CueBookLoader.Embedded;
        return Remark.Amends(said, book) || !Description.Of([said], book, knowledge.Vocabulary).Cues.IsEmpty;
    }

    /// <summary>Whether a message only takes something back, or brings it back.</summary>
    public static bool Amends(string said) => Remark.Amends(said, CueBookLoader.Embedded);

    private static string? IndustryOf(string text, KnowledgeBase knowledge) =>
        VocabularyMatcher.Match(text, knowledge.Vocabulary).FirstOrDefault(match => match.Concept.Kind is ConceptKind.Industry)?.Concept.Id;

    private static Positioned Positioning(Supplier supplier)
    {
        var positions = supplier.Fits.OrderBy(pair => pair.Value).ThenByDescending(pair => Fits.ScoreOf(supplier.Cues, pair.Key))
            .Select(pair => new ModelFit(pair.Key, pair.Value, FitReasons.Of(supplier, pair.Key))).ToImmutableArray();
        var corrections = Labels.Corrections(supplier);
        var attracts = Attraction.Of(supplier);
        var citations = new CitationList();
        var text = PositioningText.Of(supplier, positions, corrections, attracts, citations);
        return new Positioned(
            PositioningStatus.Positioned, positions, null, corrections, attracts, Listing.Of(supplier), text,
            citations.ToImmutable(), supplier.Knowledge.Hash);
    }

    private static Positioned Ask(ImmutableArray<Model> labels, KnowledgeBase knowledge)
    {
        var start = labels.IsEmpty
            ? "That is not enough to tell which model describes you."
            : $"The word {WayText.Join([.. labels.Select(Names.Of)])} alone proves little: what decides is what you do.";
        return new Positioned(PositioningStatus.Ask, [], Question, [], [], null, $"{start} {Question}", [], knowledge.Hash);
    }

    private static Positioned OutOfScope(ScopeCue scope, KnowledgeBase knowledge) => new(
        PositioningStatus.OutOfScope, [], null, [], [], null,
        $"You describe {scope.Says}. My documents only position manufacturers as OEM, ODM or contract manufacturer, so I cannot place you. "
        + "If you also run a factory, tell me what it makes and whose designs these are.", [], knowledge.Hash);
}
