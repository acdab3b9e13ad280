using Bot.Dialogs.Commands;
using Bot.Language.Measures;
using Bot.Language.Messages;
using Bot.Language.Profiles;
using Bot.Language.Vocabularies;

namespace Bot.Dialogs.Turns;

/// <summary>The facts a person only supposes: "and if it were 15,000?", "what MOQ would toys have if I order 800?".</summary>
internal static class Supposed
{
    private const string If = " if ";
    private const string For = " for ";

    /// <summary>What stands before the last of these is stated, not asked: "700 units and 6k, which one?"</summary>
    private static readonly char[] Ends = [',', ';', '.', ':'];

    /// <summary>A bare figure belongs to the slot spoken of last, when that is a figure, else to the quantity.</summary>
    public static Profile Read(Exchange exchange, Message message)
    {
        if (message.HasFacts)
        {
            return message.Reading.Slots;
        }

        var end = message.Reading.Find(MoveKind.WhatIf)?.Span.End ?? Math.Max(0, message.Text.IndexOf(If, StringComparison.OrdinalIgnoreCase) + If.Length - 1);
        var rest = message.Text[Math.Min(end, message.Text.Length)..].TrimEnd(' ', '?', '!', '.');
        var facts = Read(exchange, rest, null);
        facts = facts != Profile.Empty ? facts : Read(exchange, rest, SlotOf(exchange, rest));

        // nobody waits 5,000 weeks: what is no time is a quantity
        return facts != Profile.Empty ? facts : Read(exchange, rest, Slot.Quantity);
    }

    /// <summary>After the advice a question with another value than the known one tries it: "and with my own design?", "would 5,000 change anything?"</summary>
    public static bool Is(Exchange exchange, Message message)
    {
        var facts = message.Reading.Slots;
        var known = exchange.Now.Profile;
        var others = SetSlots.Of(facts).Slots.Where(slot => slot is not (Slot.Product or Slot.Industry or Slot.Priority)).ToArray();
        return exchange.Now.Advice is not null && message.Pending is null && message.Does(MoveKind.Question) && !message.Does(MoveKind.Correct) && others.Length > 0
            && others.All(slot => known.Has(slot) && known.Take(slot, facts) != known)
            && VocabularyMatcher.Match(message.Text, exchange.World.Knowledge.Vocabulary).All(match => match.Concept.Kind is not (ConceptKind.Criterion or ConceptKind.Model))
            && !MeasureReader.Read(message.Text).Any(figure => figure.Min is { } said && (known.Budget?.Max == said || known.Quantity?.Max == said));
    }

    /// <summary>What a question takes for given: kept as said.</summary>
    public static Profile Given(Exchange exchange, string question)
    {
        var at = question.IndexOf(If, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? Profile.Empty : Read(exchange, question[(at + If.Length)..].TrimEnd(' ', '?', '!', '.'), null);
    }

    /// <summary>The facts a question states and that are not known otherwise: "which model for 500 mirrors?", "… if I order 800?".</summary>
    public static Profile Stated(Exchange exchange, Message message)
    {
        var given = Given(exchange, message.Text);
        var at = message.Text.LastIndexOf(For, StringComparison.OrdinalIgnoreCase);
        if (given == Profile.Empty && at >= 0 && message.WantsAdvice(exchange.World))
        {
            given = Read(exchange, message.Text[(at + For.Length)..].TrimEnd(' ', '?', '!', '.'), null);
        }

        if (given == Profile.Empty && message.WantsAdvice(exchange.World) && message.Text.LastIndexOfAny(Ends, Math.Max(0, message.Text.Length - 2)) is var end and > 0)
        {
            return Read(exchange, message.Text[..end], null);
        }

        return Enum.GetValues<Slot>().Where(exchange.Now.Profile.Has).Aggregate(given, (facts, slot) => facts.Without(slot));
    }

    private static Slot SlotOf(Exchange exchange, string text) => MeasureReader.Read(text).FirstOrDefault()?.Kind switch
    {
        MeasureKind.Duration => Slot.Timeline,
        MeasureKind.Money => Slot.Budget,
        _ => exchange.Now.LastSlot is Slot.Quantity or Slot.Budget or Slot.Timeline or Slot.UnitPrice ? exchange.Now.LastSlot.Value : Slot.Quantity,
    };

    private static Profile Read(Exchange exchange, string text, Slot? pending) =>
        exchange.Read(text, pending).Slots;
}
