using Bot.Dialogs.Wording;
using System.Collections.Immutable;
using Bot.Dialogs.Commands;
using Bot.Dialogs.Definitions;
using Bot.Dialogs.Definitions.Flows;
using Bot.Language.Messages;
using Bot.Language.Vocabularies;

namespace Bot.Dialogs.Turns;

/// <summary>A supplier's messages: the description is taken whole, questions and repairs work as everywhere.</summary>
internal static class SupplierMoves
{
    /// <summary>Shorter than that and "we are a factory" describes nothing yet.</summary>
    private const int WordsOfDescription = 8;

    /// <summary>Beside a question, or with a fact in them, fewer words are one.</summary>
    private const int WordsBesideQuestion = 5;

    /// <summary>What is said is a description: at that step, or as more of it later.</summary>
    public static bool Listens(Exchange exchange, Message message) => exchange.StepOf() is DescribeStep
        || (exchange.Now.Flow?.Flow == FlowIds.Supplier && IsMore(exchange, message) && !message.Does(MoveKind.Question) && !message.WantsAdvice(exchange.World));

    /// <summary>"Actually I am a buyer", "I want to buy 300 toys": out of the supplier's conversation; null when nobody says so.</summary>
    public static ImmutableArray<Command>? Leaves(Exchange exchange, Message message)
    {
        var words = exchange.World.Dialogs.Words;
        if (exchange.Now.Flow?.Flow != FlowIds.Supplier || message.Does(MoveKind.Question) || !words.BuyerSelf.Any(pattern => pattern.IsIn(message.Words)))
        {
            return null;
        }

        var start = new StartFlow(exchange.World.Dialogs.FindFlow(FlowIds.Buyer)!);
        return message.HasFacts ? [SetSlots.Of(message.Reading.Slots), start] : [start];
    }

    /// <summary>A maker speaks: as the reader hears it, or in words of <c>words.yaml</c>, unless the message wants something made.</summary>
    public static bool Speaks(Exchange exchange, Message message)
    {
        var words = exchange.World.Dialogs.Words;
        var wantsMade = words.BuyerVoice.Any(pattern => pattern.IsIn(message.Words));
        return !wantsMade && (message.Does(MoveKind.IsSupplier) || words.SupplierVoice.Any(pattern => pattern.IsIn(message.Words)));
    }

    /// <summary>A supplier who has described itself asks what it may call itself; null: it asks nothing of the kind.</summary>
    public static TellStanding? Standing(Exchange exchange, Message message)
    {
        if (exchange.Now.Flow?.Flow != FlowIds.Supplier || exchange.Now.Supplier is null || message.HasFacts
            || !exchange.World.Dialogs.Words.Standing.Any(pattern => pattern.IsIn(message.Words)))
        {
            return null;
        }

        var named = VocabularyMatcher.Match(message.Text, exchange.World.Knowledge.Vocabulary)
            .Where(match => match.Concept.Kind == ConceptKind.Model).Select(match => match.Concept.Id).Distinct(StringComparer.Ordinal).ToArray();
        return new TellStanding([.. named.Select(Models.Find).OfType<Knowledge.Claims.Model>()]);
    }

    public static ImmutableArray<Command> Begin(Exchange exchange, Message message)
    {
        var start = new StartFlow(exchange.World.Dialogs.FindFlow(FlowIds.Supplier)!);
        var stated = Stated(message);
        return IsDescription(message.Text) || (!message.Does(MoveKind.Question) && message.Words.Length >= WordsBesideQuestion && message.HasFacts)
                ? [start, new Describe(message.Text)]
            : stated.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length >= WordsBesideQuestion ? [start, new Describe(stated)]
            : [start];
    }

    /// <summary>"We are a Thai mirror manufacturer. How should I present us?": what stands beside the question.</summary>
    private static string Stated(Message message) => message.Reading.Find(MoveKind.Question) is { } question
        ? message.Text.Remove(question.Span.Start, question.Span.Length).Trim(' ', '?', '.', '!')
        : "";

    public static ImmutableArray<Command> Describe(Exchange exchange, Message message)
    {
        var isRequest = message.Reading.Moves.Any(move => move.Kind is not (
            MoveKind.Yes or MoveKind.No or MoveKind.IsSupplier or MoveKind.Correct or MoveKind.Thanks or MoveKind.Greeting or MoveKind.Stop));
        return isRequest && !IsDescription(message.Text) ? Moves.Of(exchange, message with { Reading = message.Reading with { Slots = Language.Profiles.Profile.Empty } })
            : message.Does(MoveKind.Stop) && !IsDescription(message.Text) ? [new Stop()]
            : [new Describe(message.Text)];
    }

    /// <summary>After positioning, a figure or what the factory has is more of its description, not a buyer's answer.</summary>
    private static bool IsMore(Exchange exchange, Message message)
    {
        var lists = exchange.World.Dialogs.Words;
        var isBuying = message.Words.Any(word => lists.Has(WordList.NoDescription, word));
        var isOurs = message.Words.Length >= 3 && lists.Has(WordList.Ours, message.Words[0]);
        return IsDescription(message.Text) || (!isBuying && (message.HasFacts || isOurs || message.Words.All(word => word.All(char.IsAsciiDigit))));
    }

    private static bool IsDescription(string text) =>
        !text.TrimEnd().EndsWith('?') && text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length >= WordsOfDescription;
}
