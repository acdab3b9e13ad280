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
    public SlotWording this[Slot slot] => Slots[(int)slot];

    public Flow? FindFlow(string id) => Flows.FirstOrDefault(flow => string.Equals(flow.Id, id, StringComparison.Ordinal));
}
