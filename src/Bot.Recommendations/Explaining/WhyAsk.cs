using System.Collections.Immutable;
using Bot.Knowledge;
using Bot.Knowledge.Claims;
using Bot.Knowledge.Documents;
using Bot.Language.Profiles;
using Bot.Recommendations.Advice;
using Bot.Recommendations.Evidence;
using Bot.Recommendations.Scoring;
using Bot.Recommendations.Weighing;

namespace Bot.Recommendations.Explaining;

/// <summary>"Why do you ask?": which models the pending answer can still separate, in the documents' words.</summary>
public static class WhyAsk
{
    public static Explanation Explain(Slot slot, Profile profile, KnowledgeBase knowledge, Weights weights)
    {
        if (!SlotNames.Facts.Contains(slot))
        {
            return new Explanation(Plain(slot), []);
        }

        var buyer = Case.Of(profile.Without(slot), EvidenceBook.Of(knowledge, weights));
        var citations = new CitationList();
        var words = SlotNames.IsNumeric(slot) ? Figures(buyer, slot, citations) : Choices(buyer, slot, citations);
        var text = $"{Opening(buyer, slot)} {words}".Trim();
        return new Explanation(text, citations.ToImmutable());
    }

    private static string Opening(Case buyer, Slot slot)
    {
        var index = Case.NumberOf(slot);
        var winners = Enumerable.Range(0, buyer.Card.OptionCount(index))
            .Select(option => (buyer.Outcome + buyer.Card.PartOf(index, Answer.Exactly(option))).Leader).Distinct().Order().ToImmutableArray();
        var name = ReasonText.Capital(Names.Of(slot));
        return winners.Length > 1
            ? $"{name} can decide between {WayText.Join([.. winners.Select(Names.Of)])}."
            : Horizon.SwingOf(buyer.Card, buyer.Outcome, index) > 0
                ? $"{name} alone does not turn what leads now, but it moves how clear the advice is, and with other answers it can."
                : $"{name} changes little here; you can skip it.";
    }

    private static string Figures(Case buyer, Slot slot, CitationList citations)
    {
        var lines = Enum.GetValues<Model>().Select(model => (Model: model, Quotes: FigureQuotes(buyer, slot, model, citations)))
            .Where(line => line.Quotes.Length > 0).Select(line => $"for {Names.Of(line.Model)} {line.Quotes}").ToImmutableArray();
        return lines.IsEmpty ? "" : $"The documents give {string.Join("; ", lines)}.";
    }

    private static string FigureQuotes(Case buyer, Slot slot, Model model, CitationList citations)
    {
        var verdicts = buyer.Industry.All.Of(slot).Options[0].Seeds.Where(seed => seed.Model == model).SelectMany(seed => seed.Verdicts).ToImmutableArray();
        var figures = verdicts.Where(verdict => verdict.HasFigure).ToImmutableArray();
        return ReasonText.Quotes(figures.IsEmpty ? verdicts : figures, citations, 3);
    }

    private static string Choices(Case buyer, Slot slot, CitationList citations)
    {
        var lines = Enum.GetValues<Model>().Select(model => (Model: model, Quotes: ChoiceQuotes(buyer, slot, model, citations)))
            .Where(line => line.Quotes.Length > 0).Select(line => $"for {Names.Of(line.Model)} {line.Quotes}").ToImmutableArray();
        return lines.IsEmpty ? "" : $"The documents say {string.Join("; ", lines)}.";
    }

    private static string ChoiceQuotes(Case buyer, Slot slot, Model model, CitationList citations)
    {
        var strongest = buyer.Industry.All.Of(slot).Options.SelectMany(option => option.Seeds).Where(seed => seed.Model == model)
            .OrderByDescending(seed => Math.Abs(seed.Effect)).FirstOrDefault();
        return strongest is null ? "" : ReasonText.Quotes(strongest.Verdicts, citations, 2);
    }

    private static string Plain(Slot slot) => slot switch
    {
        Slot.Product => "The product tells me its industry, and documents about your own industry count more than the others.",
        Slot.Industry => "Documents about your own industry count more than the others.",
        Slot.Priority => "What you put first makes the reasons it touches count more; it never is a reason of its own.",
        _ => "It goes into the request for quotation; the advice does not depend on it.",
    };
}
