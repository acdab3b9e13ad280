using System.Collections.Immutable;
using Bot.Dialogs.Commands;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Definitions;
using Bot.Dialogs.Turns.Steps;
using Bot.Dialogs.Wording;
using Bot.Language.Profiles;
using Bot.Recommendations.Advice;

namespace Bot.Dialogs.Turns;

/// <summary>Texts that equal a button on the table, in any case and punctuation, and requests by whole messages.</summary>
internal static class Buttons
{
    /// <summary>What the button does, or null when the text is none.</summary>
    public static ImmutableArray<Command>? Find(Exchange exchange, string text)
    {
        if (text.TrimStart() is ['-', >= '0' and <= '9', ..])
        {
            return null;
        }

        var said = Folding.Fold(text);
        var core = Openers.Without(said, exchange.World.Dialogs.Words);
        return Find(exchange, text, said) ?? (core.Length < said.Length ? Find(exchange, text, core) : null);
    }

    private static ImmutableArray<Command>? Find(Exchange exchange, string text, string said)
    {
        var dialogs = exchange.World.Dialogs;
        if (OfFrame(exchange, said) is { } answer)
        {
            return answer;
        }

        if (dialogs.Flows.FirstOrDefault(flow => Is(flow.Opens, said)) is { } opened)
        {
            return [new StartFlow(opened)];
        }

        if (dialogs.Slots.Where(slot => slot.Slot is not Slot.Industry).SelectMany(slot => slot.Choices).FirstOrDefault(choice => choice.Value is not null && choice.Folded == said)?.Value is { } stated)
        {
            return exchange.Now.Flow is null ? [SetSlots.Of(stated), new StartFlow(dialogs.FindFlow(FlowIds.Buyer)!)] : [new Leave(), SetSlots.Of(stated)];
        }

        if (SmallTalk(exchange, text, said) is { } talk)
        {
            return [talk];
        }

        var request = dialogs.Saying(said).FirstOrDefault(phrase => phrase.Request is not null)?.Request;
        return SupplierRequests.Of(exchange, request) ?? Requested(exchange, request);
    }

    /// <summary>What waits for an answer is heard first, and the documents' own answer ("says who?") is better than any small talk.</summary>
    private static Chat? SmallTalk(Exchange exchange, string text, string said) =>
        (text.TrimEnd().EndsWith('?') || exchange.Now.Top is null or FlowFrame { Asks: null })
        && exchange.World.Dialogs.Saying(said).FirstOrDefault(phrase => phrase.Text is not null) is { } talk
        && !Moves.IsOnDocuments(exchange, text)
            ? new Chat(talk.Text!)
            : null;

    private static ImmutableArray<Command>? Requested(Exchange exchange, Request? request) => request switch
    {
        Request.AdviseNow => [new Advise()],
        Request.WhatWouldChange => [new TellFlips()],
        Request.Compare => [new Compare()],
        Request.ChangeAnswer => [new ChooseSlot()],
        Request.Explain when Asked(exchange) is { } asked => [new ExplainSlot(asked)],
        Request.TakeOver when TakenOver.Find(exchange) is { } tried => [tried],
        Request.TakeOver when exchange.Now.Tried is not null => [new Remark(Texts.AllRight)],
        Request.Brief => [new TellBrief()],
        Request.Stages => [new TellStages()],
        Request.Against when exchange.Advise().Ranking.FirstOrDefault() is { } best => [new WhyNot(best.Model)],
        Request.Restart => [new Restart()],
        Request.WhyNothing when exchange.Now.Advice is not null => [new WhyNothing()],
        Request.HowSure => [new TellCertainty()],
        Request.Person => [new WantPerson()],
        Request.Recap => [new Recap()],
        Request.GoOn when exchange.Now.Flow is null => [new StartFlow(exchange.World.Dialogs.FindFlow(exchange.Now.Supplier is null ? FlowIds.Buyer : FlowIds.Supplier)!)],
        Request.GoOn => [new Remark(Texts.AllRight)],
        Request.Send => [new SendConversation()],
        Request.Forget => [new AskToForget()],
        Request.Skip => Skip(exchange),
        Request.AskQuestion => [new StartFlow(exchange.World.Dialogs.FindFlow(FlowIds.Questions)!)],
        _ => null,
    };

    private static Slot? Asked(Exchange exchange) => exchange.Now.Top switch
    {
        FlowFrame flow => flow.Asks,
        ChangeFrame change => change.Slot,
        _ => null,
    };

    private static ImmutableArray<Command> Skip(Exchange exchange) => exchange.Now.Top switch
    {
        FlowFrame { Asks: { } slot } => [new SkipSlot(slot)],
        ChangeFrame change => [new KeepValue(change)],
        ClarifyFrame => [new Leave()],
        ConfirmFrame => [new DoNotForget()],
        FlowFrame { Flow: FlowIds.Buyer } when exchange.Now.Advice is { Status: AdviceStatus.NeedMore } => [new AskOn()],
        _ => [new Remark(Texts.SkippedNothing)],
    };

    private static ImmutableArray<Command>? OfFrame(Exchange exchange, string said) => exchange.Now.Top switch
    {
        ConfirmFrame when Is(exchange.Say(Texts.ConfirmYes), said) => [new Forget()],
        ConfirmFrame when Is(exchange.Say(Texts.ConfirmNo), said) => [new DoNotForget()],
        ClarifyFrame clarify => Meaning(exchange, clarify, said),
        ChangeFrame change => Choice(exchange, change.Slot, said) is { } chosen
            ? [chosen.Value is { } value ? new Choose(value) : new KeepValue(change)]
            : null,
        FlowFrame { Asks: { } slot } frame => Choice(exchange, slot, said, frame.Tries >= Asking.Numbered) is { } chosen
            ? [chosen.Value is { } value ? SetSlots.Of(value) : new SkipSlot(slot)]
            : null,
        _ => null,
    };

    /// <param name="isNumbered">The choices were just put with their numbers.</param>
    private static SlotChoice? Choice(Exchange exchange, Slot slot, string said, bool isNumbered = false)
    {
        var choices = exchange.World.Dialogs[slot].Choices;
        return choices.FirstOrDefault(choice => choice.Folded == said)
            ?? (Places.Find([.. choices.Select(choice => choice.Label)], said, Places.IsFigure(slot) && !isNumbered, exchange.World.Dialogs.Words) is { } place ? choices[place] : null);
    }

    /// <summary>A meaning by its words, or by its place: "the first one", "2".</summary>
    private static ImmutableArray<Command>? Meaning(Exchange exchange, ClarifyFrame clarify, string said)
    {
        var meanings = Interruptions.Meanings(exchange, clarify);
        var at = meanings.IndexOf(meanings.FirstOrDefault(meaning => Is(meaning, said)) ?? "");
        return (at >= 0 ? at : Places.Find(meanings, said, isFigure: false, exchange.World.Dialogs.Words)) is { } place ? [new Choose(clarify.Readings[place])] : null;
    }

    private static bool Is(string label, string said) => string.Equals(Folding.Fold(label), said, StringComparison.Ordinal);
}
