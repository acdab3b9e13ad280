using System.Collections.Immutable;
using Bot.Language.Profiles;

namespace Bot.Dialogs.Definitions;

/// <summary>Everything said about one slot.</summary>
/// <param name="Name">As it stands in a sentence: "the quantity".</param>
/// <param name="Before">As it stands in front of a value: "what matters most:".</param>
/// <param name="Prompts">The question, then what is said when the answer was not understood: plainer, with an example, offering to skip.</param>
/// <param name="Why">What the answer is for, when the recommender gives nothing better.</param>
/// <param name="Skipped">What it means for the advice that this stays open.</param>
/// <param name="Means">What the words of the question mean.</param>
/// <param name="Values">How each word of a slot of choices is said, by its kebab-case name; empty for amounts and free text.</param>
/// <param name="Answers">Short answers that only mean something under this slot's question.</param>
public sealed record SlotWording(
    Slot Slot, string Name, string Before, ImmutableArray<string> Prompts, ImmutableArray<SlotChoice> Choices, string Why, string Skipped, string Means,
    ImmutableSortedDictionary<string, string> Values, ImmutableArray<SlotAnswer> Answers);
