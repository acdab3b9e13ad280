using System.Collections.Immutable;
using Bot.Dialogs.Commands;
using Bot.Dialogs.Wording;
using Bot.Language.Measures;
using Bot.Language.Messages;
using Bot.Language.Profiles;

namespace Bot.Dialogs.Turns;

/// <summary>
/// A number with nothing that says what it counts, by what is asked, what is known and what is likely: README, "A bare figure".
/// </summary>
internal static class BareFigure
{
    /// <summary>A smaller number in a longer message counts something else.</summary>
    private const int LeastInText = 50;

    private const int LeastUnits = 10;
    private const int LeastDollars = 1000;

    private const int DaysOfWeek = 7;
    private const int DaysOfMonth = 30;
    private const int MostWeeks = 52;
    private const int MostMonths = 24;
    private const int MostDays = 400;

    /// <summary>Null when the message is no bare figure, or one that answers nothing.</summary>
    public static Command? Of(Exchange exchange, Message message)
    {
        if (MeasureReader.Read(message.Text) is not [{ Kind: MeasureKind.Number, Unit: null, Min: { } number } measure]
            || (measure.Span.Length * 2 < message.Text.Length && number < LeastInText))
        {
            return null;
        }

        var found = message.Pending is Slot.Timeline && Times(number) is { IsEmpty: false } times
            ? times
            : [new Profile(Quantity: new Quantity(number, measure.Max)), new Profile(Budget: new Money(number, measure.Max, "USD"))];
        return Taken(exchange, message, new Ambiguity(measure.Span, found));
    }

    /// <summary>Takes the one likely meaning, else asks which.</summary>
    public static Command? Taken(Exchange exchange, Message message, Ambiguity found)
    {
        if (found.Readings.FirstOrDefault(reading => IsSame(exchange.Now.Profile, reading)) is { } same)
        {
            return message.Words.Any(word => exchange.World.Dialogs.Words.Has(WordList.Denying, word)) ? new ChangeSlot(SlotOf(same)) : SetSlots.Of(same);
        }

        if (message.Does(MoveKind.Correct) || message.Does(MoveKind.No))
        {
            return new Clarify(found);
        }

        var open = found.Readings.Where(reading => !exchange.Now.Profile.Has(SlotOf(reading))).ToImmutableArray();
        var likely = open.Where(IsLikely).ToImmutableArray();
        return likely switch
        {
            [var only] => SetSlots.Of(only),
            { IsEmpty: false } => new Clarify(found with { Readings = likely }),
            _ => message.Pending is not null && (open.IsEmpty || !found.Readings.Any(IsLikelyInstead)) ? null : new Clarify(found),
        };
    }

    /// <summary>Weeks, months or days, as long as somebody might wait that long.</summary>
    private static ImmutableArray<Profile> Times(decimal number)
    {
        return
        [
            .. Of(1, number is >= DaysOfMonth and <= MostDays),
            .. Of(DaysOfWeek, number <= MostWeeks),
            .. Of(DaysOfMonth, number <= MostMonths),
        ];

        Profile[] Of(int days, bool isLikely) => isLikely && number >= 1 && decimal.IsInteger(number * days) ? [new Profile(Timeline: new Timeline(null, number * days))] : [];
    }

    /// <summary>Whoever starts a production orders more than a handful and spends more than a few hundred dollars.</summary>
    private static bool IsLikely(Profile reading) =>
        (reading.Quantity is not { } quantity || (quantity.Max ?? quantity.Min) >= LeastUnits)
        && (reading.Budget is not { } budget || (budget.Max ?? budget.Min) >= LeastDollars);

    /// <summary>In place of what is known: no handful either, unless somebody says so.</summary>
    private static bool IsLikelyInstead(Profile reading) => IsLikely(reading) && (reading.Quantity?.Min ?? LeastInText) >= LeastInText;

    private static bool IsSame(Profile known, Profile reading) =>
        (reading.Quantity is { } quantity && known.Quantity is { } units && units.Min == quantity.Min && units.Max == quantity.Max)
        || (reading.Budget is { } budget && known.Budget is { } money && money.Min == budget.Min && money.Max == budget.Max);

    private static Slot SlotOf(Profile reading) => SetSlots.Of(reading).Slots[0];
}
