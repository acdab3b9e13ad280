using System.Collections.Immutable;
using Bot.Dialogs.Commands;
using Bot.Dialogs.Definitions;
using Bot.Dialogs.Definitions.Flows;
using Bot.Dialogs.Wording;
using Bot.Knowledge.Answers;
using Bot.Knowledge.Claims;
using Bot.Language.Messages;
using Bot.Language.Profiles;
using Bot.Language.Vocabularies;
using Bot.Recommendations.Positioning;

namespace Bot.Dialogs.Turns;

/// <summary>What a supplier wants besides describing the factory: reasons, a listing, figures to compare with, another role.</summary>
internal static class SupplierRequests
{
    private const string AllThree = "compare OEM, ODM and contract manufacturing";

    /// <summary>Null: nothing of the kind, or no supplier speaks.</summary>
    public static ImmutableArray<Command>? Of(Exchange exchange, Message message)
    {
        if (exchange.Now.Flow?.Flow != FlowIds.Supplier)
        {
            return null;
        }

        var words = exchange.World.Dialogs.Words.Supplier;
        return IsBuyer(exchange, message) ? Buys(exchange, message)
            : message.Does(MoveKind.Skip) && !Positioner.Tells(message.Text, exchange.World.Knowledge) ? Skip(exchange)
            : Why(exchange, message) is { } why ? [why]
            : exchange.Now.Supplier is null ? null
            : message.Does(MoveKind.Repeat) && exchange.Before.LastQuestion is null ? [new TellStanding([])]
            : words.Anew.AreIn(message.Words) ? [new DescribeAnew()]
            : words.Listing.AreIn(message.Words) ? [new TellListing()]
            : SupplierMoves.Standing(exchange, message) is { } standing ? [standing]
            : words.Differs.AreIn(message.Words) ? [new ExplainPosition(Models.Named(exchange, message.Text))]
            : Compared(exchange, message) is { } compared ? [compared]
            : Positioner.Amends(message.Text) && !message.Does(MoveKind.ForgetMe) ? [new Describe(message.Text)]
            : message.WantsAdvice(exchange.World) ? [new TellStanding([])]
            : null;
    }

    /// <summary>Requests by whole messages, where a supplier means another thing by them than a buyer.</summary>
    public static ImmutableArray<Command>? Of(Exchange exchange, Request? request)
    {
        if (exchange.Now.Flow?.Flow != FlowIds.Supplier)
        {
            return null;
        }

        return request switch
        {
            Request.Compare => [new AnswerQuestion(AllThree, Topic.None)],
            Request.ChangeAnswer when exchange.Now.Supplier is not null => [new DescribeAnew()],
            Request.Skip => Skip(exchange),
            Request.Explain or Request.WhyNothing or Request.Against => [WhyOf(exchange, new ExplainPosition(null))],
            Request.AdviseNow when exchange.Now.Supplier is not null => [new TellStanding([])],
            _ => null,
        };
    }

    /// <summary>"What minimum should I set?", "is my lead time too long?": the criterion is named, the model perhaps.</summary>
    public static ComparePosition? Compared(Exchange exchange, Message message)
    {
        if (!exchange.World.Dialogs.Words.Supplier.Compares.AreIn(message.Words))
        {
            return null;
        }

        var model = Models.Named(exchange, message.Text);
        var words = exchange.World.Dialogs.Words.Supplier;
        var minimum = message.Words.Any(word => words.Minimum.Contains(word, StringComparer.Ordinal)) ? new[] { Criteria.Moq } : [];
        return minimum.Concat(VocabularyMatcher.MatchQuestion(message.Text, exchange.World.Knowledge.Vocabulary)
                .Where(match => match.Concept.Kind == ConceptKind.Criterion).Select(match => match.Concept.Id))
            .Select(criterion => new ComparePosition(criterion, model, message.Text))
            .FirstOrDefault(compared => compared.Find(exchange) is not null);
    }

    private static bool IsBuyer(Exchange exchange, Message message) =>
        exchange.World.Dialogs.Words.Supplier.IsBuyer.AreIn(message.Words) && !exchange.World.Dialogs.Words.Supplier.Supplies.AreIn(message.Words)
        && !SupplierMoves.Turns(exchange, message);

    /// <summary>The order begins with what the same message says of it.</summary>
    private static ImmutableArray<Command> Buys(Exchange exchange, Message message)
    {
        var start = new StartFlow(exchange.World.Dialogs.FindFlow(FlowIds.Buyer)!);
        return message.HasFacts ? [SetSlots.Of(message.Reading.Slots), start] : [start];
    }

    private static ImmutableArray<Command> Skip(Exchange exchange) =>
        exchange.StepOf() is DescribeStep ? [new SkipDescription()] : [new Commands.Remark(Texts.SkippedNothing)];

    private static Command? Why(Exchange exchange, Message message) =>
        message.Reading.Find(MoveKind.WhyNot) is { } whyNot && Models.Find(whyNot.Subject) is { } model ? WhyOf(exchange, new ExplainPosition(model))
        : message.Reading.Find(MoveKind.WhyAsk) is not null ? WhyOf(exchange, new ExplainPosition(null))
        : null;

    /// <summary>While the description is asked for, a why asks for the question's reason.</summary>
    private static Command WhyOf(Exchange exchange, ExplainPosition why) =>
        exchange.StepOf() is DescribeStep || exchange.Now.Supplier is null ? new Commands.Remark(Texts.WhyDescribe) : why;
}
