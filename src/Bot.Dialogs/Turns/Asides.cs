using Bot.Dialogs.Commands;
using Bot.Dialogs.Definitions;
using Bot.Dialogs.Wording;
using Bot.Knowledge.Answers;
using Bot.Language.Profiles;
using Bot.Language.Vocabularies;

namespace Bot.Dialogs.Turns;

/// <summary>Messages in a word or two that ask: "faster?" after the advice, "MOQ for ODM mirrors".</summary>
internal static class Asides
{
    public static Command? Of(Exchange exchange, Message message) =>
        (Command?)Title(exchange, message) ?? (Less(exchange, message) is { } less ? new TellLess(less) : null);

    /// <summary>"MOQ for ODM mirrors": a question without a question mark, as long as nothing in it tells and the documents answer it.</summary>
    private static AnswerQuestion? Title(Exchange exchange, Message message)
    {
        var words = exchange.World.Dialogs.Words;
        var core = Openers.Without(string.Join(' ', message.Words), words).Split(' ');
        var isProduct = SetSlots.Of(message.Reading.Slots).Slots.All(slot => slot is Slot.Product or Slot.Industry or Slot.Priority);
        if (message.IsRequest || !message.HasFacts || !isProduct || message.Reading.Raised.Length > 0 || core.Any(word => words.Has(WordList.Telling, word)))
        {
            return null;
        }

        var named = VocabularyMatcher.Match(message.Text, exchange.World.Knowledge.Vocabulary).Select(match => match.Concept).Distinct().ToArray();
        var (models, criteria) = (named.Count(concept => concept.Kind == ConceptKind.Model), named.Count(concept => concept.Kind == ConceptKind.Criterion));
        var question = new AnswerQuestion(message.Text, exchange.Now.Topic);
        return (criteria > 0 || models > 1) && (message.Pending is null || models > 0) && question.Ask(exchange).Status is AnswerStatus.Answered ? question : null;
    }

    /// <summary>After the advice "faster?" asks whether less than was said would do; with a figure it is a change or a what-if.</summary>
    private static Slot? Less(Exchange exchange, Message message)
    {
        var isWithFigure = SetSlots.Of(message.Reading.Slots).Slots.Any(Places.IsFigure);
        return exchange.Now.Advice is null || isWithFigure || message.Pending is not null ? null
            : message.Asks(exchange.World, Request.Faster) ? Slot.Timeline
            : message.Asks(exchange.World, Request.Cheaper) ? Slot.Budget
            : message.Asks(exchange.World, Request.Fewer) ? Slot.Quantity
            : null;
    }
}
