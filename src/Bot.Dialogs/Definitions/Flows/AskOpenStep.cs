using System.Collections.Immutable;
using Bot.Language.Profiles;

namespace Bot.Dialogs.Definitions.Flows;

/// <summary>Asks those of its slots that can still change the advice, in the recommender's order, until none is left.</summary>
/// <param name="OnlyWhenOpen">Slots asked last, and only while the advice is not yet clear.</param>
/// <param name="AtMost">Bot questions in one run of the flow; then it goes on with what is known.</param>
public sealed record AskOpenStep(
    string Id, int Line, ImmutableArray<Slot> Slots, ImmutableArray<Slot> OnlyWhenOpen, int AtMost) : Step(Id, Line);
