using System.Collections.Immutable;
using Bot.Knowledge;
using Bot.Language.Profiles;
using Bot.Recommendations.Weighing;

namespace Bot.Recommendations.Advice;

/// <summary>Profile + evidence → cited advice. Deterministic; no model anywhere.</summary>
public static class Recommender
{
    public static Recommendation Recommend(Profile profile, KnowledgeBase knowledge, Weights weights) => new(
        AdviceStatus.NeedMore, [], Strength.Open, Certainty.Low, ImmutableSortedDictionary<string, Bot.Knowledge.Claims.Model>.Empty,
        [], [], [], "", [], knowledge.Hash);
}
