using System.Collections.Immutable;
using Bot.Dialogs.Commands;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Definitions;
using Bot.Dialogs.Wording;
using Bot.Knowledge.Answers;
using Bot.Language.Messages;
using Bot.Language.Profiles;
using Bot.Language.Vocabularies;

namespace Bot.Dialogs.Turns;

/// <summary>A message that states and asks nothing by itself: small talk, a yes or no, a bare word of the trade, or not understood.</summary>
internal static class Fallback
{
    /// <summary>After the offer to skip, a yes is a yes to that.</summary>
    private const int OfferedToSkip = 3;

    /// <summary>"Ok umbrellas", "yes slippers": heard again without what stands in front; null when that changes nothing.</summary>
    public static ImmutableArray<Command>? Reheard(Exchange exchange, Message message)
    {
        var words = exchange.World.Dialogs.Words;
        var rest = Openers.Without(string.Join(' ', message.Words), words);
        if (rest.Length == string.Join(' ', message.Words).Length || message.Pending is not (null or Slot.Product))
        {
            return null;
        }

        var reading = exchange.Read(rest, message.Pending);
        reading = message.Pending is Slot.Product ? ProductAnswer.Check(rest, reading, exchange.Read(rest), words) : reading;
        return reading.Slots == Profile.Empty ? null : Moves.Of(exchange, new Message(rest, reading, message.Pending));
    }

    public static Command Of(Exchange exchange, Message message)
    {
        if (message.Pending is { } slot && message.Does(MoveKind.Yes) && exchange.Now.Flow?.Tries >= OfferedToSkip)
        {
            return new SkipSlot(slot);
        }

        if (message.Pending is { } asked && Misunderstand.IsVague(exchange, asked))
        {
            return new Misunderstand();
        }

        return BareFigure.Of(exchange, message) ?? (Command?)TakenOver.ByYes(exchange, message) ?? (Command?)SmallTalk(exchange, message)
            ?? (Command?)OtherProduct(exchange, message, isKnownIndustry: true) ?? (Command?)Question(exchange, message)
            ?? (Command?)OtherProduct(exchange, message, isKnownIndustry: false) ?? (Command?)OtherAnswer(exchange, message) ?? new Misunderstand();
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
        var core = Openers.Without(said, exchange.World.Dialogs.Words);
        var dialogs = exchange.World.Dialogs;
        var phrase = dialogs.InOrder(dialogs.Saying(said).Concat(dialogs.Saying(core))).FirstOrDefault(phrase => phrase.Text is not null);
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
