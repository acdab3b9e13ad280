using Bot.Language.Messages;
using Bot.Language.Profiles;

namespace Bot.Dialogs.Turns;

/// <summary>A message with its reading.</summary>
/// <param name="Pending">The slot whose question was on the table when it was read.</param>
internal sealed record Message(string Text, Reading Reading, Slot? Pending)
{
    public bool Does(MoveKind kind) => Reading.Does(kind);

    public bool HasFacts => Reading.Slots != Profile.Empty;

    /// <summary>Wants something besides answering.</summary>
    public bool IsRequest => Reading.Moves.Any(move => move.Kind is not (MoveKind.Yes or MoveKind.No or MoveKind.Thanks or MoveKind.Greeting));
}
