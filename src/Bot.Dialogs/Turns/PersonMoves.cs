using System.Collections.Immutable;
using Bot.Dialogs.Commands;
using Bot.Dialogs.Definitions;
using Bot.Language.Messages;
using Bot.Language.Profiles;

namespace Bot.Dialogs.Turns;

/// <summary>Somebody wants a person: what other sentences of the message state is kept and handed over too.</summary>
internal static class PersonMoves
{
    private static readonly char[] Ends = ['.', '!', '?', ';', '\n'];

    /// <summary>The small talk on a wish heard wrongly: "why did you get me a person?"</summary>
    private const string AskedWhy = "whyPerson";

    public static ImmutableArray<Command>? Of(Exchange exchange, Message message)
    {
        if (!IsWish(exchange, message))
        {
            return null;
        }

        var facts = Facts(exchange, message);
        if (facts == Profile.Empty)
        {
            return [new WantPerson()];
        }

        return exchange.Now.Flow is null
            ? [SetSlots.Of(facts), new StartFlow(exchange.World.Dialogs.FindFlow(FlowIds.Buyer)!), new WantPerson()]
            : [SetSlots.Of(facts), new WantPerson()];
    }

    private static bool IsWish(Exchange exchange, Message message) =>
        (message.Does(MoveKind.WantsPerson) || message.Asks(exchange.World, Request.Person)) && !message.Holds(exchange.World, AskedWhy);

    /// <summary>A sentence that asks for a person states nothing: "I want a sales agent" names no product.</summary>
    private static Profile Facts(Exchange exchange, Message message)
    {
        var others = message.Text.Split(Ends)
            .Where(sentence => !string.IsNullOrWhiteSpace(sentence))
            .Where(sentence => !IsWish(exchange, new Message(sentence, exchange.Read(sentence), null)));
        var facts = exchange.Read(string.Join(". ", others)).Slots;
        return exchange.Now.Profile.Product is null ? facts : facts.Without(Slot.Product).Without(Slot.Industry);
    }
}
