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

/// <summary>The commands a message's reading yields.</summary>
internal static class Moves
{
    private const int LongestFollowUp = 4;

    /// <summary>The small talk that ends a conversation.</summary>
    private const string Farewell = "bye";

    public static ImmutableArray<Command> Of(Exchange exchange, Message message)
    {
        if (First(exchange, message) is { } first)
        {
            return first;
        }

        var facts = FactMoves.Of(exchange, message);
        var requests = Requests(exchange, message);
        ImmutableArray<Command> commands = [.. facts, .. requests];
        if (commands.IsEmpty)
        {
            return Fallback.Reheard(exchange, message) ?? [Fallback.Of(exchange, message)];
        }

        var followUp = new AnswerQuestion(message.Text, exchange.Now.Topic);
        if (exchange.Now.Flow is null && requests.IsEmpty && exchange.Before.LastQuestion is not null && IsFollowUp(message)
            && followUp.Ask(exchange).Status is AnswerStatus.Answered)
        {
            return [followUp];
        }

        var isUnanswered = exchange.Now.Flow is null && requests is [AnswerQuestion question]
            && question.Ask(exchange).Status is (AnswerStatus.NotInDocuments or AnswerStatus.OffTopic);
        var startsAdvice = exchange.Now.Flow is null && (message.HasFacts || facts.Any(fact => fact is Clarify or SetSlots)) && (requests.IsEmpty || isUnanswered || requests is [Chat]);
        if (exchange.Now.Flow?.Flow == FlowIds.Questions && requests.IsEmpty && message.HasFacts)
        {
            return [.. facts, .. AmongQuestions(exchange, message)];
        }

        return startsAdvice ? [.. facts.Where(fact => fact is not Clarify), new StartFlow(exchange.World.Dialogs.FindFlow(FlowIds.Buyer)!), .. facts.Where(fact => fact is Clarify), .. requests]
            : commands;
    }

    /// <summary>What takes the whole message, before its facts and requests are looked for one by one.</summary>
    private static ImmutableArray<Command>? First(Exchange exchange, Message message)
    {
        if (Meant.Cleared(exchange, message) is { } cleared && !message.Reading.Slots.Has(cleared) && !message.Does(MoveKind.Question))
        {
            return message.HasFacts ? [new ClearSlot(cleared), SetSlots.Of(message.Reading.Slots)] : [new ClearSlot(cleared)];
        }

        if (SupplierMoves.Standing(exchange, message) is { } standing)
        {
            return [standing];
        }

        if (PersonMoves.Of(exchange, message) is { } person)
        {
            return person;
        }

        if ((Alone(exchange, message) ?? Scaled.Of(exchange, message) ?? Beside(exchange, message)) is { } alone)
        {
            return [alone];
        }

        if (exchange.Now.Flow?.Flow == FlowIds.Buyer ? SupplierMoves.Turns(exchange, message) : SupplierMoves.Speaks(exchange, message))
        {
            return SupplierMoves.Begin(exchange, message);
        }

        return null;
    }

    /// <summary>What leaves the order as it is: a question on the documents themselves, a what-if, an aside.</summary>
    private static Command? Beside(Exchange exchange, Message message) =>
        IsOnDocuments(exchange, message.Text) && !IsForSpeaker(exchange, message) ? new AnswerQuestion(message.Text, exchange.Now.Topic)
        : IsSupposed(exchange, message) && !IsAnswer(exchange, message) ? WhatIf(exchange, message)
        : Asides.Of(exchange, message);

    /// <summary>"Which one should I choose?" asks for advice; "which one is right?" asks of what was just quoted.</summary>
    private static bool IsForSpeaker(Exchange exchange, Message message) =>
        message.WantsAdvice(exchange.World) && message.Words.Any(word => word is "me" or "us" || exchange.World.Dialogs.Words.Has(WordList.Speaking, word));

    private static bool IsSupposed(Exchange exchange, Message message) =>
        (message.Does(MoveKind.WhatIf) && !IsAboutCriterion(exchange, message)) || message.Asks(exchange.World, Request.WhatIf) || Supposed.Is(exchange, message);

    /// <summary>"Who says that?", "which of them is right?" after an answer, and nothing of an order.</summary>
    public static bool IsOnDocuments(Exchange exchange, string text) =>
        exchange.Now.Flow is null or { Flow: FlowIds.Questions } && exchange.Now.Advice is null
        && QuestionAnswerer.IsAboutDocuments(text, exchange.World.Knowledge, exchange.Now.Topic);

    /// <summary>"And for toys" right after an answer asks the same of toys; "I want toys" begins an order.</summary>
    private static bool IsFollowUp(Message message) =>
        message.Words.Length <= LongestFollowUp && !IsOfSpeaker(message.Text) && SetSlots.Of(message.Reading.Slots).Slots.All(slot => slot is Slot.Product or Slot.Industry);

    private static bool IsOfSpeaker(string text) =>
        text.StartsWith("I ", StringComparison.OrdinalIgnoreCase) || text.StartsWith("I'", StringComparison.OrdinalIgnoreCase) || text.StartsWith("we ", StringComparison.OrdinalIgnoreCase);

    /// <summary>Among questions one fact is a follow-up ("mirrors"); several are an order.</summary>
    private static Command[] AmongQuestions(Exchange exchange, Message message) =>
        SetSlots.Of(message.Reading.Slots).Slots.Count(slot => slot != Slot.Industry) > 1
            ? [new StartFlow(exchange.World.Dialogs.FindFlow(FlowIds.Buyer)!)]
            : [new AnswerQuestion(message.Text, exchange.Now.Topic)];

    /// <summary>What is done alone, whatever else the message says.</summary>
    private static Command? Alone(Exchange exchange, Message message) =>
        message.Does(MoveKind.OtherLanguage) && !message.HasFacts ? new TellLanguage()
        : message.Does(MoveKind.ForgetMe) ? new AskToForget()
        : message.Does(MoveKind.SendConversation) || message.Asks(exchange.World, Request.Send) ? new SendConversation()
        : message.Does(MoveKind.Restart) && Amendment.Of(message, exchange.World.Dialogs.Words) is null ? new Restart()
        : message.Does(MoveKind.Stop) && !message.HasFacts ? new Stop()
        : message.Does(MoveKind.Back) && !message.HasFacts ? new GoBack()
        : Faulted(exchange, message) is { } wrong ? new ChangeSlot(wrong)
        : message.Does(MoveKind.Status) || message.Asks(exchange.World, Request.Recap) ? new Recap()
        : null;

    /// <summary>"The time is wrong", without the right one.</summary>
    private static Slot? Faulted(Exchange exchange, Message message) =>
        message.Words.Length <= LongestFollowUp + 1 && !message.Does(MoveKind.Question) && !SetSlots.Of(message.Reading.Slots).Slots.Any(Places.IsFigure)
        && message.Words.Any(word => exchange.World.Dialogs.Words.Has(WordList.Faulting, word)) && SlotName.Find(exchange, message) is { } slot && exchange.Now.Profile.Has(slot) ? slot : null;

    private static TryOut WhatIf(Exchange exchange, Message message)
    {
        var facts = Scaled.Added(exchange, message, Supposed.Read(exchange, message));
        return new TryOut(facts, SetSlots.Of(facts).Slots);
    }

    /// <summary>"Hmm, when? Before summer": what was asked is spoken of, only without a figure.</summary>
    private static bool IsVagueAnswer(Message message) =>
        message.Pending is { } slot && message.Reading.Raised.Contains(slot) && !message.Text.TrimEnd().EndsWith('?');

    /// <summary>"Let's say 5 months" answers the question on the table; "what if it were 5 months?" does not.</summary>
    private static bool IsAnswer(Exchange exchange, Message message) =>
        message.Pending is { } slot && message.Reading.Slots.Has(slot) && !message.Text.TrimEnd().EndsWith('?')
        && !message.Words.Any(word => exchange.World.Dialogs.Words.Has(WordList.Conditions, word));

    /// <summary>"What MOQ would toys have if I order 800?" asks about MOQ; its facts are kept.</summary>
    private static bool IsAboutCriterion(Exchange exchange, Message message) =>
        message.Does(MoveKind.Question) && NamesCriterion(exchange, message);

    private static bool NamesCriterion(Exchange exchange, Message message) =>
        VocabularyMatcher.Match(message.Asking, exchange.World.Knowledge.Vocabulary).Any(match => match.Concept.Kind == ConceptKind.Criterion);

    private static ImmutableArray<Command> Requests(Exchange exchange, Message message)
    {
        var requests = ImmutableArray.CreateBuilder<Command>();
        if (message.Reading.Find(MoveKind.WhyNot) is { } whyNot && Models.Find(whyNot.Subject) is { } model)
        {
            requests.Add(new WhyNot(model));
        }
        else if (message.Reading.Find(MoveKind.WhyAsk) is { } why)
        {
            requests.Add(new WhyAsk(why.Field));
        }
        else if (Advised(exchange, message) is { } advised)
        {
            requests.Add(advised);
        }
        else if (Asked(exchange, message) is { } asked)
        {
            requests.Add(asked);
        }
        else if (message.Talk(exchange.World) is { } talk)
        {
            requests.Add(talk.Id == Farewell ? new SayBye(talk.Text!) : new Chat(talk.Text!));
        }
        else if (message.WantsAdvice(exchange.World))
        {
            requests.Add(exchange.Now.Flow?.Flow == FlowIds.Buyer ? new Advise() : new StartFlow(exchange.World.Dialogs.FindFlow(FlowIds.Buyer)!));
        }
        else if (message.Does(MoveKind.Question) && !IsVagueAnswer(message))
        {
            requests.Add(new AnswerQuestion(message.Text, exchange.Now.Topic));
        }

        AddPlain(exchange, message, requests);
        return requests.ToImmutable();
    }

    /// <summary>What is asked of the advice and what comes after it.</summary>
    private static Command? Advised(Exchange exchange, Message message) =>
        exchange.Now.Advice is not null && message.Asks(exchange.World, Request.WhyNothing) ? new WhyNothing()
        : message.Asks(exchange.World, Request.HowSure) ? new TellCertainty()
        : message.Asks(exchange.World, Request.Brief) ? new TellBrief()
        : message.Asks(exchange.World, Request.Stages) ? new TellStages()
        : exchange.Now.Advice is not null && message.Asks(exchange.World, Request.WhatWouldChange) ? new TellFlips(Models.Named(exchange, message.Text))
        : null;

    /// <summary>A word to explain, unless several are asked about.</summary>
    private static Command? Asked(Exchange exchange, Message message) =>
        !message.Does(MoveKind.WhatIs) ? null
        : QuestionAnswerer.QuestionsOf(message.Text, exchange.World.Knowledge).Length > 1 ? new AnswerQuestion(message.Text, exchange.Now.Topic)
        : new Explain(message.Asking);

    /// <summary>A refused question is worth less than help.</summary>
    private static bool IsGood(Exchange exchange, Command request) =>
        request is not AnswerQuestion question || question.Ask(exchange).Status is AnswerStatus.Answered or AnswerStatus.Clarify;

    private static void AddPlain(Exchange exchange, Message message, ImmutableArray<Command>.Builder requests)
    {
        if (message.Does(MoveKind.Repeat))
        {
            requests.Add(new Repeat());
        }
        else if (message.Does(MoveKind.Help) && !requests.Any(request => IsGood(exchange, request)))
        {
            requests.Clear();
            requests.Add(new Help());
        }
        else if (message.Does(MoveKind.IsSupplier) && SupplierMoves.Speaks(exchange, message) && requests.Count == 0)
        {
            requests.AddRange(SupplierMoves.Begin(exchange, message));
        }
        else if ((message.Does(MoveKind.Frustration) || message.Asks(exchange.World, Request.Relief)) && requests.Count == 0)
        {
            requests.Add(new Apologize());
        }
    }
}
