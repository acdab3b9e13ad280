using System.Collections.Immutable;
using Bot.Dialogs.Commands;
using Bot.Dialogs.Definitions;
using Bot.Dialogs.Wording;
using Bot.Language.Measures;
using Bot.Language.Messages;
using Bot.Language.Profiles;

namespace Bot.Dialogs.Turns;

/// <summary>A message that begins as a correction ("sorry, I meant the maker's design", "no, 4") and what it says instead.</summary>
/// <param name="Rest">Without the words that make it a correction; never empty.</param>
/// <param name="IsDenial">It begins with a bare no, which may also be an answer.</param>
internal sealed record Amendment(string Rest, bool IsDenial)
{
    private const int LongestLead = 5;

    private const int FarApart = 12;

    /// <summary>The correction a message begins with, or null.</summary>
    public static Amendment? Of(Message message, WordLists words)
    {
        var said = message.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var (at, isStrong, isDenial) = (0, false, false);
        while (at < said.Length)
        {
            var strong = Lead(said, at, words, WordList.CorrectionLeads);
            var denial = strong > 0 ? 0 : Lead(said, at, words, WordList.Denials);
            var filler = strong + denial > 0 || !(isStrong || isDenial) ? 0 : Lead(said, at, words, WordList.CorrectionFillers);
            if (strong + denial + filler == 0)
            {
                break;
            }

            (isStrong, isDenial) = (isStrong || strong > 0, isDenial || denial > 0);
            at += strong + denial + filler;
        }

        var rest = string.Join(' ', said[at..]).TrimEnd(' ', '?', '!', '.');
        return rest.Length > 0 && (isStrong || (isDenial && MeasureReader.Read(rest).Length > 0)) ? new Amendment(rest, !isStrong) : null;
    }

    /// <summary>What is said instead: as the reader hears it, else as an answer to what was said last, else to anything said before.</summary>
    public Command? Command(Exchange exchange, Message message)
    {
        if (BareFigure() is { } figure)
        {
            return Figures(exchange, figure, IsDenial ? null : message.Pending) switch
            {
                [] => null,
                [var only] => new SetSlots(only, [SetSlots.Of(only).Slots[0]], Replaces: true),
                var several => new Clarify(new Ambiguity(figure.Span, several)),
            };
        }

        var read = ProductAnswer.Named(exchange.Read(Rest), exchange.World.Dialogs.Words).Slots;
        if (read != Profile.Empty)
        {
            return SetSlots.Of(read) with { Replaces = true };
        }

        if (!IsDenial && message.HasFacts)
        {
            return SetSlots.Of(message.Reading.Slots) with { Replaces = true };
        }

        return (Answered(exchange) ?? BareProduct.Find(exchange, Rest)) is { } answered ? SetSlots.Of(answered) with { Replaces = true } : null;
    }

    private static int Lead(string[] said, int at, WordLists words, WordList list)
    {
        for (var length = Math.Min(LongestLead, said.Length - at); length > 0; length--)
        {
            if (words.Has(list, Folding.Fold(string.Join(' ', said[at..(at + length)]))))
            {
                return length;
            }
        }

        return 0;
    }

    private Measure? BareFigure() =>
        MeasureReader.Read(Rest) is [{ Kind: MeasureKind.Number or MeasureKind.Range, Unit: null } measure] && measure.Span.Length * 2 >= Rest.Length ? measure : null;

    /// <summary>The figures said last that it could stand for, with the new number in the old one's unit, and the one in question.</summary>
    private ImmutableArray<Profile> Figures(Exchange exchange, Measure figure, Slot? pending)
    {
        var known = exchange.Now.Known;
        var given = known.Given.Where(given => Places.IsFigure(given.Slot)).ToArray();
        var readings = given.OrderByDescending(each => each.Turn).ThenBy(each => each.Slot)
            .Select(each => (each.Turn, Reading: With(exchange, each.Slot, figure)))
            .Where(each => each.Reading is not null).ToArray();
        var close = readings.Where(each => IsClose(each.Reading!, known.Profile)).ToArray();
        var justSaid = readings.Where(each => each.Turn == exchange.Now.Turn - 1).ToArray();

        // what the message before gave is meant whatever its size, except time: nobody waits 800 months
        var meant = justSaid.Length > 0 && !close.Any(justSaid.Contains) ? justSaid.Where(each => each.Reading!.Timeline is null).ToArray() : close;
        var latest = meant.Where(each => each.Turn == meant[0].Turn).Select(each => each.Reading!);
        var asked = pending is { } slot && Places.IsFigure(slot) && slot is not Slot.Timeline ? With(exchange, slot, figure) : null;
        return [.. (asked is null ? latest : latest.Append(asked)).Distinct()];
    }

    /// <summary>Of the order of what it replaces: nobody corrects 5 months to 3,000.</summary>
    private static bool IsClose(Profile now, Profile before)
    {
        var slot = SetSlots.Of(now).Slots[0];
        return (Size(slot, now), Size(slot, before)) is not ({ } one, { } other) || (one < other * FarApart && other < one * FarApart);
    }

    private static decimal? Size(Slot slot, Profile profile) => slot switch
    {
        Slot.Quantity => profile.Quantity?.Max ?? profile.Quantity?.Min,
        Slot.Budget => profile.Budget?.Max ?? profile.Budget?.Min,
        Slot.UnitPrice => profile.UnitPrice?.Max ?? profile.UnitPrice?.Min,
        _ => profile.Timeline?.MaxDays ?? profile.Timeline?.MinDays,
    };

    private Profile? With(Exchange exchange, Slot slot, Measure figure)
    {
        var known = exchange.Now.Profile;
        if (slot is Slot.Timeline)
        {
            return figure.Max is { } count ? new Profile(Timeline: new Timeline(null, count * DaysOf(known.Timeline!))) : null;
        }

        var read = Profile.Empty.Take(slot, exchange.Read(Rest, slot).Slots);
        return read switch
        {
            { Budget: { Currency: null } budget } => new Profile(Budget: budget with { Currency = known.Budget?.Currency }),
            { UnitPrice: { Currency: null } price } => new Profile(UnitPrice: price with { Currency = known.UnitPrice?.Currency }),
            _ => read.Has(slot) ? read : null,
        };
    }

    private static int DaysOf(Timeline time) => (time.MaxDays ?? time.MinDays ?? 1) switch { var days when days % 30 == 0 => 30, var days when days % 7 == 0 => 7, _ => 1 };

    private Profile? Answered(Exchange exchange)
    {
        var given = exchange.Now.Known.Given.OrderByDescending(given => given.Turn).ThenBy(given => given.Slot).Select(given => given.Slot);
        return given.Prepend(exchange.Now.LastSlot ?? Slot.Product).Concat(Enum.GetValues<Slot>()).Distinct()
            .Where(slot => slot is not (Slot.Product or Slot.Industry))
            .Select(slot => AsAnswer(exchange, slot)).FirstOrDefault(value => value is not null);
    }

    /// <summary>The rest as an answer to that slot's question: a button, part of one, or a short answer of more than a yes.</summary>
    private Profile? AsAnswer(Exchange exchange, Slot slot)
    {
        var choices = exchange.World.Dialogs[slot].Choices;
        if (Places.Part([.. choices.Select(choice => choice.Label)], Folding.Fold(Rest), exchange.World.Dialogs.Words) is { } at)
        {
            return choices[at].Value;
        }

        var isLast = slot == exchange.Now.LastSlot;
        var reading = ShortAnswer.Add(exchange, Rest, isLast ? exchange.Read(Rest, slot) : Reading.Nothing, slot);
        return reading.Slots.Has(slot) && (isLast || Rest.Contains(' ', StringComparison.Ordinal)) ? Profile.Empty.Take(slot, reading.Slots) : null;
    }
}
