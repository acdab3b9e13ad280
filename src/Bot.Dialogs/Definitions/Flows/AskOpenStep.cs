using System.Collections.Immutable;
using Bot.Language.Profiles;

namespace Bot.Dialogs.Definitions.Flows;

/// <summary>Asks those of its slots that can still change the advice, in the recommender's order, until none is left.</summary>
/// <param name="OnlyWhenOpen">Slots asked last, when they alone can still change the advice.</param>
public sealed record AskOpenStep(
    string Id, int Line, ImmutableArray<Slot> Slots, ImmutableArray<Slot> OnlyWhenOpen) : Step(Id, Line);
