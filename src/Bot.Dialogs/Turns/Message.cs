using System.Collections.Immutable;
using Bot.Dialogs.Definitions;
using Bot.Dialogs.Wording;
using Bot.Language.Messages;
using Bot.Language.Profiles;

namespace Bot.Dialogs.Turns;

/// <summary>A message with its reading.</summary>
/// <param name="Pending">The slot whose question was on the table when it was read.</param>
internal sealed record Message(string Text, Reading Reading, Slot? Pending)
{
    private static readonly char[] Ends = ['.', '!', '?', ';', ',', '\n'];

    /// <summary>Folded.</summary>
    public ImmutableArray<string> Words { get; } = [.. Folding.Fold(Text).Split(' ')];

    public bool Does(MoveKind kind) => Reading.Does(kind);

    /// <summary>Asks which model to take, whatever words it uses.</summary>
    public bool WantsAdvice(World world) => Does(MoveKind.WantsAdvice) || Asks(world, Request.AdviseNow);

    /// <summary>Holds one of the request's phrases, or ends with a whole one.</summary>
    public bool Asks(World world, Request request)
    {
        var last = Folding.Fold(Text.TrimEnd(' ', '?', '!', '.').Split(Ends).Last());
        return world.Dialogs.Phrases.Any(phrase => phrase.Request == request
            && (phrase.Says.Contains(last, StringComparer.Ordinal)
                || phrase.Within.Any(within => within.IsIn(Words))));
    }

    /// <summary>The sentence that asks, or the whole message when none does.</summary>
    public string Asking => Reading.Find(MoveKind.Question) is { } question ? question.Span.Of(Text) : Text;

    public bool HasFacts => Reading.Slots != Profile.Empty;

    /// <summary>Wants something besides answering.</summary>
    public bool IsRequest => Reading.Moves.Any(move => move.Kind is not (MoveKind.Yes or MoveKind.No or MoveKind.Thanks or MoveKind.Greeting));
}
