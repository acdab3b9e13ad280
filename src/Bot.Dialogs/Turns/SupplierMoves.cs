using Bot.Dialogs.Wording;
using System.Collections.Immutable;
using Bot.Dialogs.Commands;
using Bot.Dialogs.Definitions;
using Bot.Dialogs.Definitions.Flows;
using Bot.Language.Messages;

namespace Bot.Dialogs.Turns;

/// <summary>A supplier's messages: the description is taken whole, questions and repairs work as everywhere.</summary>
internal static class SupplierMoves
{
    /// <summary>Shorter than that and "we are a factory" describes nothing yet.</summary>
    private const int WordsOfDescription = 8;

    /// <summary>What is said is a description: at that step, or as more of it later.</summary>
    public static bool Listens(Exchange exchange, Message message) => exchange.StepOf() is DescribeStep
        || (exchange.Now.Flow?.Flow == FlowIds.Supplier && IsMore(message) && !message.Does(MoveKind.Question) && !message.WantsAdvice(exchange.World));

    public static ImmutableArray<Command> Begin(Exchange exchange, Message message)
    {
        var start = new StartFlow(exchange.World.Dialogs.FindFlow(FlowIds.Supplier)!);
        return IsDescription(message.Text) ? [start, new Describe(message.Text)] : [start];
    }

    public static ImmutableArray<Command> Describe(Exchange exchange, Message message)
    {
        var isRequest = message.Reading.Moves.Any(move => move.Kind is not (
            MoveKind.Yes or MoveKind.No or MoveKind.IsSupplier or MoveKind.Correct or MoveKind.Thanks or MoveKind.Greeting or MoveKind.Stop));
        return isRequest && !IsDescription(message.Text) ? Moves.Of(exchange, message with { Reading = message.Reading with { Slots = Language.Profiles.Profile.Empty } })
            : message.Does(MoveKind.Stop) && !IsDescription(message.Text) ? [new Stop()]
            : [new Describe(message.Text)];
    }

    /// <summary>After positioning, a figure or what the factory has is more of its description, not a buyer's answer.</summary>
    private static bool IsMore(Message message)
    {
        var words = Folding.Fold(message.Text).Split(' ');
        var isBuying = words.Any(word => word is "need" or "want" or "buy" or "looking" or "forget" or "restart");
        var isOurs = words.Length >= 3 && words[0] is "we" or "our";
        return IsDescription(message.Text) || (!isBuying && (message.HasFacts || isOurs || words.All(word => word.All(char.IsAsciiDigit))));
    }

    private static bool IsDescription(string text) =>
        !text.TrimEnd().EndsWith('?') && text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length >= WordsOfDescription;
}
