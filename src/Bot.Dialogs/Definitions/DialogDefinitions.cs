using System.Collections.Frozen;
using System.Collections.Immutable;
using Bot.Dialogs.Definitions.Flows;
using Bot.Dialogs.Wording;
using Bot.Language.Profiles;

namespace Bot.Dialogs.Definitions;

/// <summary>Flows, prompts, choices, explanations and wording, as loaded from <c>dialogs/</c>.</summary>
/// <param name="Flows">In the order of the first screen's buttons.</param>
/// <param name="Slots">One per <see cref="Slot"/>, in its order.</param>
/// <param name="Hash">Hex SHA-256 over the paths and bytes of all definitions.</param>
/// <param name="FlowsHash">Over the flows alone: kept with each conversation, so that one caught by a changed flow is repaired in the open.</param>
public sealed record DialogDefinitions(
    ImmutableArray<Flow> Flows, ImmutableArray<SlotWording> Slots, Phrasebook Wording, ImmutableArray<Phrase> Phrases,
    ImmutableArray<Term> Terms, WordLists Words, string Hash, string FlowsHash)
{
    private readonly PatternIndex<Phrase> _within = new(Phrases.SelectMany(phrase => phrase.Within.Select(within => (within, phrase))));
    private readonly FrozenDictionary<string, ImmutableArray<Phrase>> _saying = Phrases
        .SelectMany(phrase => phrase.Says.Distinct(StringComparer.Ordinal).Select(says => (Says: says, Phrase: phrase)))
        .GroupBy(pair => pair.Says, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.Select(pair => pair.Phrase).ToImmutableArray(), StringComparer.Ordinal);

    /// <summary>The phrases that are whole words like these, folded; in their order.</summary>
    public ImmutableArray<Phrase> Saying(string said) => _saying.TryGetValue(said, out var phrases) ? phrases : [];

    /// <summary>The phrases that stand in these words; in their order.</summary>
    public ImmutableArray<Phrase> Within(ImmutableArray<string> said) => InOrder(_within.In(said));

    /// <summary>Each once, as <c>phrases.yaml</c> has them: the first that fits counts.</summary>
    public ImmutableArray<Phrase> InOrder(IEnumerable<Phrase> phrases) => [.. phrases.Distinct().OrderBy(phrase => Phrases.IndexOf(phrase))];

    public SlotWording this[Slot slot] => Slots[(int)slot];

    public Flow? FindFlow(string id) => Flows.FirstOrDefault(flow => string.Equals(flow.Id, id, StringComparison.Ordinal));
}
