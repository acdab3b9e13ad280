using System.Collections.Immutable;
using Bot.Knowledge;
using Bot.Knowledge.Answers;
using Bot.Knowledge.Claims;
using Bot.Knowledge.Documents;
using Bot.Language.Profiles;
using Bot.Recommendations.Advice;
using Bot.Recommendations.Evidence;
using Bot.Recommendations.Scoring;
using Bot.Recommendations.Weighing;

namespace Bot.Recommendations.Explaining;

/// <summary>The three models side by side for this buyer's answers; cells refer to <see cref="Citations"/> as <c>[n]</c>.</summary>
public sealed record Comparison(AnswerTable Table, ImmutableArray<Citation> Citations)
{
    private static readonly ImmutableArray<Model> Columns = [Model.OEM, Model.ODM, Model.CM];

    private const int MostQuotes = 3;
    private const int FewQuotes = 2;

    /// <summary>One row per slot; an open one shows what the documents say without judging, or is left out where room is short.</summary>
    public static Comparison Of(Profile profile, KnowledgeBase knowledge, Weights weights, bool withOpen = true)
    {
        var buyer = Case.Of(profile, EvidenceBook.Of(knowledge, weights));
        var citations = new CitationList();
        var rows = SlotNames.Facts.Where(slot => buyer.Knows(slot) || (withOpen && slot is not Slot.Stage))
            .Select(slot => ImmutableArray.Create(Heading(buyer, slot)).AddRange(Columns.Select(model => Cell(buyer, slot, model, citations, withOpen ? MostQuotes : FewQuotes))));
        ImmutableArray<ImmutableArray<string>> all = [.. rows, Verdicts(buyer)];
        return new Comparison(new AnswerTable(["You", "OEM", "ODM", "Contract manufacturing"], all), citations.ToImmutable());
    }

    private static string Heading(Case buyer, Slot slot)
    {
        var name = ReasonText.Capital(Names.Of(slot));
        return !buyer.Knows(slot) ? $"{name}: not said"
            : SlotNames.IsNumeric(slot) ? $"{name}: {buyer.Tell(slot)}"
            : $"{name}: {ChoiceWords.As(slot, buyer.Answers[Case.NumberOf(slot)].Low)}";
    }

    private static string Cell(Case buyer, Slot slot, Model model, CitationList citations, int most)
    {
        var index = Case.NumberOf(slot);
        var seeds = (buyer.Knows(slot) ? buyer.Seeds.Where(raised => raised.Slot == slot).Select(raised => raised.Low) : buyer.Industry.All.Of(slot).Options[0].Seeds)
            .Where(seed => seed.Model == model).ToImmutableArray();
        if (seeds.IsEmpty)
        {
            return "The documents do not say";
        }

        if (buyer.Knows(slot) && !IsExcluded(buyer, index, model) && seeds.FirstOrDefault(seed => seed.IsSplit) is { } split)
        {
            var half = (most + 1) / 2;
            return $"Documents differ: {ReasonText.Quotes(split.Verdicts.Where(verdict => verdict.Value > 0), citations, half)} for it; "
                + $"{ReasonText.Quotes(split.Verdicts.Where(verdict => verdict.Value < 0), citations, half)} against";
        }

        var verdicts = seeds.MaxBy(seed => Math.Abs(seed.Effect))!.Verdicts;
        if (!buyer.Knows(slot))
        {
            return ReasonText.Quotes(verdicts, citations, most);
        }

        var effect = buyer.Card.EffectOf(index, buyer.Answers[index], model);
        var verdict = IsExcluded(buyer, index, model) ? "Ruled out" : effect > 0 ? "Fits" : effect < 0 ? "Speaks against" : "Open";
        return $"{verdict}: {Judged(verdicts, citations, most)}";
    }

    /// <summary>Words that decide nothing ("by agreement") stand apart from those that the verdict rests on.</summary>
    private static string Judged(ImmutableArray<Verdict> verdicts, CitationList citations, int most)
    {
        var (deciding, open) = (verdicts.Where(verdict => !verdict.IsNeutral).ToImmutableArray(), verdicts.Where(verdict => verdict.IsNeutral).ToImmutableArray());
        return deciding.IsEmpty || open.IsEmpty ? ReasonText.Quotes(verdicts, citations, most)
            : $"{ReasonText.Quotes(deciding, citations, most)}; left open: {ReasonText.Quotes(open, citations, 1)}";
    }

    private static bool IsExcluded(Case buyer, int slot, Model model) => buyer.Card.Excludes(slot, buyer.Answers[slot], model);

    private static ImmutableArray<string> Verdicts(Case buyer) =>
        ["On the whole", .. Columns.Select(model => buyer.Outcome.IsExcluded(model) ? "Ruled out"
            : model == buyer.Leader && buyer.Fits(buyer.Outcome, model) ? "Fits best"
            : buyer.Fits(buyer.Outcome, model) ? "Possible"
            : "More against than for")];
}
