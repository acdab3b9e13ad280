using Bot.Knowledge;
using Bot.Knowledge.Documents;
using Bot.Language.Profiles;
using Bot.Recommendations.Advice;
using Bot.Recommendations.Evidence;
using Bot.Recommendations.Scoring;
using Bot.Recommendations.Weighing;

namespace Bot.Recommendations.Explaining;

/// <summary>"Faster?", "cheaper?", "a smaller order?" after the advice: what the documents give for the model that leads, and how far down it leads.</summary>
public static class Less
{
    private const int MostQuotes = 4;

    public static Explanation Explain(Slot slot, Profile profile, KnowledgeBase knowledge, Weights weights)
    {
        var buyer = Case.Of(profile, EvidenceBook.Of(knowledge, weights));
        var citations = new CitationList();
        string[] sentences = [Given(buyer, slot, citations), Limit(buyer, slot)];
        return new Explanation(string.Join("\n\n", sentences.Where(sentence => sentence.Length > 0)), citations.ToImmutable());
    }

    private static string Given(Case buyer, Slot slot, CitationList citations)
    {
        var seeds = buyer.Industry.All.Of(slot).Options[0].Seeds.Where(seed => seed.Model == buyer.Leader).ToArray();
        var quotes = ReasonText.Quotes(seeds.SelectMany(seed => seed.Verdicts), citations, MostQuotes);
        var leads = ReasonText.Capital(Names.Of(buyer.Leader)) + (buyer.NothingFits(buyer.Outcome) ? " comes closest." : " is ahead.");
        return quotes.Length == 0 ? leads : $"{leads} The documents give for {Names.Figure(buyer.Leader, seeds[0].Criterion)}: {quotes}.";
    }

    private static string Limit(Case buyer, Slot slot)
    {
        var name = Names.Of(slot);
        if (!buyer.Knows(slot))
        {
            return $"You have not told me the {name}: say a figure and I check it.";
        }

        var said = buyer.Tell(slot);
        return FlipFinder.Downward(buyer, slot) is { } flip
            ? $"You said {said}. {flip.Text}"
            : $"You said {said}. However much less it is, {Names.Of(buyer.Leader)} stays ahead.";
    }
}
