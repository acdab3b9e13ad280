using System.Collections.Immutable;
using System.Globalization;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Wording;
using Bot.Language.Profiles;

namespace Bot.Dialogs.Commands;

/// <summary>"What do you know of me?": each answer with the message that gave it, and how to change it.</summary>
internal sealed record Recap : Command
{
    public override Exchange Run(Exchange exchange)
    {
        var lines = Lines(exchange).ToArray();
        var text = lines.Length == 0 ? exchange.Say(Texts.RecapNothing) : exchange.Say(exchange.Now.Known.Given.IsEmpty && exchange.Now.Supplier is not null ? Texts.RecapOfSupplier : Texts.Recap, ("lines", string.Join('\n', lines)));
        return exchange.Reply(new Reply(ReplyKind.Recap, text, null, [], [], Facts: Facts(exchange)));
    }

    private static ImmutableArray<ReplyFact>? Facts(Exchange exchange)
    {
        var (dialogs, known) = (exchange.World.Dialogs, exchange.Now.Known);
        ImmutableArray<ReplyFact> facts =
        [
            .. Given(known).Select(given => new ReplyFact(
                given.Slot, dialogs[given.Slot].Name, Wording.Facts.Value(dialogs, given.Slot, known.Profile), given.Turn)),
        ];
        return facts.IsEmpty ? null : facts;
    }

    private static IEnumerable<GivenSlot> Given(Known known) =>
        known.Given.Where(given => given.Slot != Slot.Industry || known.Profile.Product is null);

    private static IEnumerable<string> Lines(Exchange exchange)
    {
        var (dialogs, known) = (exchange.World.Dialogs, exchange.Now.Known);
        foreach (var given in Given(known))
        {
            yield return exchange.Say(
                Texts.RecapLine, ("name", dialogs[given.Slot].Name), ("value", Wording.Facts.Value(dialogs, given.Slot, known.Profile)),
                ("turn", given.Turn.ToString(CultureInfo.InvariantCulture)));
        }

        if (!known.Skipped.IsEmpty)
        {
            yield return exchange.Say(Texts.RecapSkipped, ("names", Wording.Facts.Names(dialogs, known.Skipped)));
        }

        if (exchange.Now.Supplier is { } description)
        {
            yield return exchange.Say(Texts.RecapSupplier, ("description", Plain.Words(description)));
        }
    }
}
