using System.Collections.Immutable;
using Bot.Knowledge;
using Bot.Knowledge.Claims;
using Bot.Language.Profiles;
using Bot.Recommendations.Advice;
using Bot.Recommendations.Explaining;
using Bot.Recommendations.Weighing;

namespace Bot.Recommendations.Briefs;

/// <summary>One answer of the buyer.</summary>
/// <param name="Turn">The turn that gave it; null when not known.</param>
public sealed record BriefAnswer(Slot Slot, string Name, string Value, int? Turn);

/// <summary>A question to ask a supplier: trade advice of ours, never cited.</summary>
public sealed record SupplierQuestions(Model Model, ImmutableArray<string> Questions);

/// <summary>What a buyer takes away.</summary>
/// <param name="Request">Draft of a request for quotation, paragraph by paragraph.</param>
/// <param name="AdviceNote">Says that <paramref name="Questions"/> are trade advice.</param>
/// <param name="Gaps">What the documents do not cover.</param>
public sealed record Brief(
    string Title, ImmutableArray<BriefAnswer> Answers, ImmutableArray<string> Unknown, Recommendation Advice, Comparison Comparison,
    ImmutableArray<RangePlot> Plots, ImmutableArray<string> Request, ImmutableArray<SupplierQuestions> Questions, string AdviceNote,
    ImmutableArray<string> Gaps)
{
    /// <param name="turns">The turn that gave each slot, where known.</param>
    public static Brief Of(Profile profile, IReadOnlyDictionary<Slot, int> turns, KnowledgeBase knowledge, Weights weights)
    {
        var advice = Recommender.Recommend(profile, knowledge, weights);
        var texts = BriefTexts.Embedded;
        var models = advice.Ranking.Where((model, place) => place == 0 || (place == 1 && advice.Strength is not Strength.Clear && !model.Excluded));
        return new Brief(
            TitleOf(profile, advice), BriefAnswers.Known(profile, turns), BriefAnswers.Unknown(profile), advice,
            Comparison.Of(profile, knowledge, weights), RangePlot.Of(profile, knowledge, weights), RequestDraft.Of(profile, advice),
            [.. models.Select(model => new SupplierQuestions(model.Model, [.. texts.ByModel[model.Model], .. texts.Always]))],
            texts.AdviceNote, GapsOf(profile, knowledge, texts));
    }

    private static string TitleOf(Profile profile, Recommendation advice) => advice.Status switch
    {
        AdviceStatus.NothingFits => $"Sourcing brief: no model fits {profile.Product ?? "this order"} as it stands",
        AdviceStatus.NeedMore => $"Sourcing brief for {profile.Product ?? "an order"}: not decided yet",
        _ => $"Sourcing brief: {Names.Of(advice.Ranking[0].Model)} for {profile.Product ?? "this order"}",
    };

    private static ImmutableArray<string> GapsOf(Profile profile, KnowledgeBase knowledge, BriefTexts texts)
    {
        var covered = knowledge.Documents.Any(document => string.Equals(document.Industry, profile.Industry, StringComparison.Ordinal));
        return covered || profile.Industry is null ? texts.Gaps
            : texts.Gaps.Insert(0, "No document is about your own industry: the figures are general or come from others.");
    }
}
