using Bot.Dialogs.Commands;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Definitions;
using Bot.Dialogs.Wording;
using Bot.Knowledge.Answers;
using Bot.Language.Measures;
using Bot.Language.Messages;
using Bot.Language.Profiles;
using Bot.Language.Vocabularies;

namespace Bot.Dialogs.Turns;

/// <summary>A message that states and asks nothing by itself: small talk, a yes or no, a bare word of the trade, or not understood.</summary>
internal static class Fallback
{
    /// <summary>After the offer to skip, a yes is a yes to that.</summary>
    private const int OfferedToSkip = 3;

    /// <summary>A smaller number in a longer message counts something else.</summary>
    private const int LeastInText = 50;

    public static Command Of(Exchange exchange, Message message)
    {
        if (message.Pending is { } slot && message.Does(MoveKind.Yes) && exchange.Now.Flow?.Tries >= OfferedToSkip)
        {
            return new SkipSlot(slot);
        }

        return (Command?)BareNumber(exchange, message) ?? (Command?)SmallTalk(exchange, message)
            ?? (Command?)OtherProduct(exchange, message, isKnownIndustry: true) ?? (Command?)Question(exchange, message)
            ?? (Command?)OtherProduct(exchange, message, isKnownIndustry: false) ?? (Command?)OtherAnswer(exchange, message) ?? new Misunderstand();
    }

    /// <summary>A number with nothing that says what it counts: units or dollars?</summary>
    private static Command? BareNumber(Exchange exchange, Message message)
    {
        if (MeasureReader.Read(message.Text) is not [{ Kind: MeasureKind.Number, Unit: null, Min: { } number } measure]
            || (measure.Span.Length * 2 < message.Text.Length && number < LeastInText))
        {
            return null;
        }

        var found = new Ambiguity(
            measure.Span, [new Profile(Quantity: new Quantity(number, measure.Max)), new Profile(Budget: new Money(number, measure.Max, "USD"))]);
        return FactMoves.OnlyOpen(exchange, message, found) is { } only ? SetSlots.Of(only) : new Clarify(found);
    }

    /// <summary>A bare noun is another product: of a known industry at any time, else after the advice only.</summary>
    private static SetSlots? OtherProduct(Exchange exchange, Message message, bool isKnownIndustry)
    {
        if (exchange.Now.Flow is not { Flow: FlowIds.Buyer } || exchange.Now.Profile.Product is not { } known
            || BareProduct.Find(exchange, message.Text) is not { } product || (product.Industry is not (null or "other")) != isKnownIndustry
            || (message.Pending is not null && !isKnownIndustry))
        {
            return null;
        }

        // "toys" after "plush toys" says nothing new
        return (" " + Folding.Fold(known) + " ").Contains(" " + Folding.Fold(product.Product!) + " ", StringComparison.Ordinal)
            ? SetSlots.Of(new Profile(Product: known))
            : SetSlots.Of(product) with { Replaces = true };
    }

    /// <summary>Words of a button under another question ("the maker's") answer that one.</summary>
    private static SetSlots? OtherAnswer(Exchange exchange, Message message) =>
        Labels.Find(exchange, message.Text) is { } answer ? SetSlots.Of(answer) : null;

    private static Chat? SmallTalk(Exchange exchange, Message message)
    {
        var said = Folding.Fold(message.Text);
        var phrase = exchange.World.Dialogs.Phrases.FirstOrDefault(
            phrase => phrase.Text is not null && phrase.Says.Contains(said, StringComparer.Ordinal));
        return phrase is not null ? new Chat(phrase.Text!)
            : message.Does(MoveKind.Thanks) ? new Chat(exchange.Say(Texts.Thanks))
            : message.Does(MoveKind.Greeting) ? new Chat(exchange.Say(Texts.Greeting))
            : message.Pending is null && (message.Does(MoveKind.Yes) || message.Does(MoveKind.No)) && !Corrects(exchange, message) ? new Chat(exchange.Say(Texts.AllRight))
            : null;
    }

    /// <summary>"No, for OEM" after an answer asks the same again of OEM.</summary>
    private static bool Corrects(Exchange exchange, Message message) => exchange.Before.LastQuestion is not null
        && !VocabularyMatcher.MatchQuestion(message.Text, exchange.World.Knowledge.Vocabulary).IsEmpty;

    /// <summary>In the flow of questions everything is one; elsewhere only what names something of the trade and is answered.</summary>
    private static AnswerQuestion? Question(Exchange exchange, Message message)
    {
        var question = new AnswerQuestion(message.Text, exchange.Now.Topic);
        if (exchange.Now.Flow?.Flow == FlowIds.Questions)
        {
            return question;
        }

        var names = VocabularyMatcher.MatchQuestion(message.Text, exchange.World.Knowledge.Vocabulary);
        return !names.IsEmpty && question.Ask(exchange).Status == AnswerStatus.Answered ? question : null;
    }
}
