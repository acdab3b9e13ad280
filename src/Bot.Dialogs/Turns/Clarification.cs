using System.Collections.Immutable;
using System.Globalization;
using Bot.Dialogs.Commands;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Wording;
using Bot.Language;
using Bot.Language.Measures;
using Bot.Language.Messages;
using Bot.Language.Profiles;

namespace Bot.Dialogs.Turns;

/// <summary>What is said after "that can mean two things: which one?".</summary>
internal static class Clarification
{
    private const int DaysOfWeek = 7;
    private const int DaysOfMonth = 30;

    /// <summary>What is no answer leaves the figure open with a sentence, and is heard for what else it says.</summary>
    public static ImmutableArray<Command> Answer(Exchange exchange, ClarifyFrame clarify, Message message)
    {
        if (Figure(exchange, clarify, message) is { } figure)
        {
            return figure;
        }

        if (clarify.Readings.Any(reading => SetSlots.Of(reading).Slots.Any(message.Reading.Slots.Has)))
        {
            return [new Leave(), .. Moves.Of(exchange.Settle(), message)];
        }

        var meant = clarify.Readings.Where(reading => IsUnit(exchange, reading, message.Text)).ToArray();
        if (meant is [var only])
        {
            return [new Choose(only)];
        }

        if (ByWord(exchange, clarify, message) is { } said)
        {
            return said;
        }

        var left = new LeaveFigure(clarify);
        var isOnlyRefusal = !message.HasFacts && (message.Does(MoveKind.No) || message.Does(MoveKind.Skip) || message.Does(MoveKind.Back) || message.Does(MoveKind.Stop));
        ImmutableArray<Command> rest = isOnlyRefusal ? [] : Moves.Of(exchange.Settle(), message);
        return rest is [Misunderstand or Clarify] ? [left] : [left, .. rest];
    }

    /// <summary>"Both", "neither"; what does not tell which ("yes", "the other one") is asked once more.</summary>
    private static ImmutableArray<Command>? ByWord(Exchange exchange, ClarifyFrame clarify, Message message)
    {
        var words = exchange.World.Dialogs.Words;
        var said = Openers.Without(string.Join(' ', message.Words), words);
        var slots = clarify.Readings.SelectMany(reading => SetSlots.Of(reading).Slots).ToArray();
        var isBoth = words.Has(WordList.Both, said);
        if (isBoth && slots.Distinct().Count() == slots.Length)
        {
            return [new Choose(clarify.Readings.Aggregate(Profile.Empty, (all, reading) => SetSlots.Of(reading).Slots.Aggregate(all, (facts, slot) => facts.Take(slot, reading))))];
        }

        return words.Has(WordList.Neither, said) ? [new Leave(), new Remark(Texts.LeftOpen)]
            : clarify.Tries == 0 && (isBoth || words.Has(WordList.Unsaid, said)) ? [new Misunderstand()]
            : null;
    }

    /// <summary>A bare figure: one of those offered, or a new one in their place.</summary>
    private static ImmutableArray<Command>? Figure(Exchange exchange, ClarifyFrame clarify, Message message)
    {
        var offered = clarify.Readings.Where(reading => reading.Timeline is null).ToArray();
        if (MeasureReader.Read(message.Text) is not [{ Kind: MeasureKind.Number or MeasureKind.Range, Unit: null }]
            || offered.Length == 0 || !offered.All(reading => Places.IsFigure(SlotOf(reading))))
        {
            return null;
        }

        var text = Amendment.Of(message, exchange.World.Dialogs.Words)?.Rest ?? message.Text;
        Profile[] said = [.. offered.Select(reading => Profile.Empty.Take(SlotOf(reading), Read(exchange, text, SlotOf(reading))))];
        var same = offered.Where((reading, i) => said[i].Quantity == reading.Quantity && said[i].Budget?.Min == reading.Budget?.Min).ToArray();
        return same is [var one] ? [new Choose(one)]
            : said.Contains(Profile.Empty) ? null
            : said.Select(SlotOf).Distinct().Count() == 1 ? [new Choose(said[0])]
            : [new Leave(), new Clarify(new Ambiguity(new TextSpan(0, message.Text.Length), [.. said]))];
    }

    /// <summary>"Pieces" or "in dollars" after "15k" says what it counts.</summary>
    private static bool IsUnit(Exchange exchange, Profile reading, string text)
    {
        text = text.StartsWith("in ", StringComparison.OrdinalIgnoreCase) ? text[3..] : text;
        if (text.Split(' ').Length > 2)
        {
            return false;
        }

        return reading.Timeline is { MaxDays: { } days }
            ? new[] { days, days / DaysOfWeek, days / DaysOfMonth }.Any(count => With(count).Timeline == reading.Timeline)
            : (reading.Quantity?.Min ?? reading.Budget?.Min) is { } figure && With(figure) is { Product: null } said && SetSlots.Of(reading).Slots.All(said.Has);

        Profile With(decimal count) => Read(exchange, count.ToString(CultureInfo.InvariantCulture) + " " + text, null);
    }

    private static Slot SlotOf(Profile reading) => SetSlots.Of(reading).Slots[0];

    private static Profile Read(Exchange exchange, string text, Slot? pending) =>
        exchange.Read(text, pending).Slots;
}
