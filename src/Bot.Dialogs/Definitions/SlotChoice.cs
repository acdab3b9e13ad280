using Bot.Dialogs.Wording;
using Bot.Language.Profiles;

namespace Bot.Dialogs.Definitions;

/// <summary>A button under a slot's question. Typing its label, in any case, is the same.</summary>
/// <param name="Value">A profile that holds only that slot; null: the choice skips the question.</param>
public sealed record SlotChoice(string Label, Profile? Value)
{
    /// <summary>The label as typed words are compared with it.</summary>
    public string Folded { get; } = Folding.Fold(Label);
}
