using System.Collections.Immutable;
using Bot.Language.Profiles;
using Bot.Recommendations.Reading;

namespace Bot.Recommendations.Weighing;

/// <summary>What a document's statement amounts to, recognised by its words.</summary>
/// <param name="Not">Words that mean another thing although they contain one of <see cref="Words"/>.</param>
public sealed record Stance(string Id, ImmutableArray<string> Criteria, ImmutableArray<Phrase> Words, ImmutableArray<Phrase> Not);

/// <summary>What stances mean for each answer to a choice slot.</summary>
/// <param name="Weight">Id of the weight its effect is multiplied by.</param>
/// <param name="Criteria">Whose claims are read; the first names the reason.</param>
public sealed record Judgement(Slot Slot, string Weight, ImmutableArray<string> Criteria, ImmutableArray<AnswerMeaning> Answers)
{
    public string Criterion => Criteria[0];
}

/// <param name="Says">The answer in the buyer's terms: "The design is yours".</param>
/// <param name="Stances">Stance id → for (up to 1) or against (down to -1), in thousandths.</param>
public sealed record AnswerMeaning(string Answer, string Says, ImmutableSortedDictionary<string, int> Stances);
