using System.Globalization;
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
        return exchange.Reply(ReplyKind.Recap, lines.Length == 0
            ? exchange.Say(Texts.RecapNothing)
            : exchange.Say(Texts.Recap, ("lines", string.Join('\n', lines))));
    }

    private static IEnumerable<string> Lines(Exchange exchange)
    {
        var (dialogs, known) = (exchange.World.Dialogs, exchange.Now.Known);
        foreach (var given in known.Given.Where(given => given.Slot != Slot.Industry || known.Profile.Product is null))
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
