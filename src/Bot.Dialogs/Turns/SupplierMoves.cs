using Bot.Dialogs.Wording;
using System.Collections.Immutable;
using Bot.Dialogs.Commands;
using Bot.Dialogs.Definitions;
using Bot.Dialogs.Definitions.Flows;
using Bot.Language.Messages;
using Bot.Language.Profiles;
using Bot.Knowledge.Claims;
using Bot.Language.Vocabularies;
using Bot.Recommendations.Positioning;

namespace Bot.Dialogs.Turns;

/// <summary>A supplier's messages: the description is taken whole, questions and repairs work as everywhere.</summary>
internal static class SupplierMoves
{
    /// <summary>Shorter than that and "we are a factory" describes nothing yet.</summary>
    private const int WordsOfDescription = 8;

    /// <summary>Beside a question, or with a fact in them, fewer words are one.</summary>
    private const int WordsBesideQuestion = 5;

    private static readonly char[] Ends = ['.', '!', '?', ';', '\n'];

    /// <summary>What is said is a description: at that step, or as more of it later.</summary>
    public static bool Listens(Exchange exchange, Message message) => exchange.StepOf() is DescribeStep
        || (exchange.Now.Flow?.Flow == FlowIds.Supplier && IsMore(exchange, message) && !message.Does(MoveKind.Question) && !message.WantsAdvice(exchange.World));

    /// <summary>A maker speaks: as the reader hears it, or in words of <c>words.yaml</c>, unless the message wants something made.</summary>
    public static bool Speaks(Exchange exchange, Message message)
    {
        var words = exchange.World.Dialogs.Words;
        var (all, supplier) = (message.Words, words.Supplier);
        if (message.Text.Split(Ends).Select(Fold).Any(said => words.BuyerVoice.AreIn(said) && !supplier.Supplies.AreIn(said)))
        {
            return false;
        }

        var stated = message.Does(MoveKind.Question) ? Stated(message) : message.Text;
        return message.Does(MoveKind.IsSupplier) || words.SupplierVoice.AreIn(all) || supplier.Asks.AreIn(all)
            || supplier.States.AreIn(Fold(stated)) || supplier.NamesTrade(stated, IsOrder(message, supplier));
    }

    /// <summary>"OEM for mirrors, our own design, 500 pieces": a figure that is no minimum is of an order.</summary>
    private static bool IsOrder(Message message, SupplierWords supplier) =>
        (message.Reading.Slots.Quantity is not null || message.Reading.Slots.Budget is not null) && !message.Words.Any(word => supplier.Minimum.Contains(word, StringComparer.Ordinal));

    /// <summary>Also in the middle of a buyer's questions: "I am the supplier".</summary>
    public static bool Turns(Exchange exchange, Message message) =>
        exchange.World.Dialogs.Words.Supplier.IsSupplier.AreIn(message.Words) && !message.Does(MoveKind.Question);

    /// <summary>A supplier who has described itself asks what it may call itself; null: it asks nothing of the kind.</summary>
    public static TellStanding? Standing(Exchange exchange, Message message)
    {
        if (exchange.Now.Flow?.Flow != FlowIds.Supplier || exchange.Now.Supplier is null || message.HasFacts
            || !exchange.World.Dialogs.Words.Standing.AreIn(message.Words))
        {
            return null;
        }

        var named = Models.In(exchange, message.Text);
        var isChoice = named.Length > 1 && message.Words.Any(word => exchange.World.Dialogs.Words.Supplier.EitherOr.Contains(word, StringComparer.Ordinal));
        return new TellStanding(isChoice ? [] : named);
    }

    /// <summary>What a supplier's message wants: its own requests, more of its description, or what anybody may ask.</summary>
    public static ImmutableArray<Command> Hear(Exchange exchange, Message message) =>
        SupplierRequests.Of(exchange, message) is { } wanted ? wanted
        : Listens(exchange, message) ? Describe(exchange, message)
        : Moves.Of(exchange, exchange.Now.Flow?.Flow == FlowIds.Supplier ? WithoutFacts(message) : message);

    /// <summary>No figure of a supplier's is a buyer's.</summary>
    private static Message WithoutFacts(Message message) =>
        message with { Reading = message.Reading with { Slots = Profile.Empty } };

    public static ImmutableArray<Command> Begin(Exchange exchange, Message message)
    {
        var start = new StartFlow(exchange.World.Dialogs.FindFlow(FlowIds.Supplier)!);
        if (SupplierRequests.Compared(exchange, message) is { } compared)
        {
            return [start, compared];
        }

        var stated = message.Does(MoveKind.Question) ? Stated(message) : message.Text;
        var words = stated.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
        var isTold = IsDescription(message.Text) || words >= WordsBesideQuestion || (words > 1 && !message.Does(MoveKind.Question) && Positioner.Tells(stated, exchange.World.Knowledge));
        return !isTold || IsOnlyRole(exchange, message) ? [start] : [start, new Describe(IsDescription(message.Text) ? message.Text : stated)];
    }

    /// <summary>"I am the supplier, not the buyer" tells who speaks and nothing of the factory.</summary>
    private static bool IsOnlyRole(Exchange exchange, Message message) =>
        Turns(exchange, message) && !IsDescription(message.Text) && !Positioner.Tells(message.Text, exchange.World.Knowledge);

    /// <summary>"We are a Thai mirror manufacturer. How should I present us?": what stands beside the question.</summary>
    private static string Stated(Message message) => message.Reading.Find(MoveKind.Question) is { } question
        ? message.Text.Remove(question.Span.Start, question.Span.Length).Trim(' ', '?', '.', '!')
        : "";

    public static ImmutableArray<Command> Describe(Exchange exchange, Message message)
    {
        var isRequest = message.Reading.Moves.Any(move => move.Kind is not (
            MoveKind.Yes or MoveKind.No or MoveKind.IsSupplier or MoveKind.Correct or MoveKind.Thanks or MoveKind.Greeting or MoveKind.Stop));
        return isRequest && !IsDescription(message.Text) ? Moves.Of(exchange, WithoutFacts(message))
            : message.Does(MoveKind.Stop) && !IsDescription(message.Text) ? [new Stop()]
            : [new Describe(message.Text)];
    }

    /// <summary>After positioning, a figure or what the factory has is more of its description, not a buyer's answer.</summary>
    private static bool IsMore(Exchange exchange, Message message)
    {
        if (Positioner.Tells(message.Text, exchange.World.Knowledge))
        {
            return true;
        }

        var lists = exchange.World.Dialogs.Words;
        var isBuying = message.Words.Any(word => lists.Has(WordList.NoDescription, word));
        var isOurs = message.Words.Length >= 3 && lists.Has(WordList.Ours, message.Words[0]);
        return IsDescription(message.Text) || (!isBuying && (message.HasFacts || isOurs || message.Words.All(word => word.All(char.IsAsciiDigit))));
    }

    private static ImmutableArray<string> Fold(string text) => [.. Folding.Fold(text).Split(' ')];

    private static bool IsDescription(string text) =>
        !text.TrimEnd().EndsWith('?') && text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length >= WordsOfDescription;
}
