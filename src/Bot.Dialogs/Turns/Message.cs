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

    private Phrases? _phrases;

    /// <summary>Folded.</summary>
    public ImmutableArray<string> Words { get; } = [.. Folding.Fold(Text).Split(' ')];

    public bool Does(MoveKind kind) => Reading.Does(kind);

    /// <summary>Asks which model to take, whatever words it uses.</summary>
    public bool WantsAdvice(World world) => Does(MoveKind.WantsAdvice) || Asks(world, Request.AdviseNow);

    /// <summary>Holds one of the request's phrases, or ends with a whole one.</summary>
    public bool Asks(World world, Request request) => PhrasesOf(world).Said.Any(phrase => phrase.Request == request);

    /// <summary>Small talk the message holds or ends with; with facts beside it, only what it holds.</summary>
    public Phrase? Talk(World world) => (HasFacts ? PhrasesOf(world).Held : PhrasesOf(world).Said).FirstOrDefault(phrase => phrase.Text is not null);

    /// <summary>The sentence that asks, or the whole message when none does.</summary>
    public string Asking => Reading.Find(MoveKind.Question) is { } question ? question.Span.Of(Text) : Text;

    /// <summary>That small talk stands in the message, wherever.</summary>
    public bool Holds(World world, string talk) => PhrasesOf(world).Held.Any(phrase => phrase.Id == talk);

    /// <summary>What is said last, without openers: "Tom here. Ok, which one?" ends with "which one".</summary>
    private string Ending(World world) =>
        Openers.Without(Folding.Fold(Text.TrimEnd(' ', '?', '!', '.').Split(Ends).Last()), world.Dialogs.Words);

    private Phrases PhrasesOf(World world) => _phrases ??= Phrases.Of(Words, Ending(world), world.Dialogs);

    public bool HasFacts => Reading.Slots != Profile.Empty;

    /// <summary>Wants something besides answering.</summary>
    public bool IsRequest => Reading.Moves.Any(move => move.Kind is not (MoveKind.Yes or MoveKind.No or MoveKind.Thanks or MoveKind.Greeting));

    /// <param name="Held">What stands in the message, wherever.</param>
    /// <param name="Said">These, and the one it ends with.</param>
    private sealed record Phrases(ImmutableArray<Phrase> Held, ImmutableArray<Phrase> Said)
    {
        public static Phrases Of(ImmutableArray<string> words, string ending, DialogDefinitions dialogs)
        {
            var held = dialogs.Within(words);
            return new Phrases(held, dialogs.InOrder(held.Concat(dialogs.Saying(ending))));
        }
    }
}
