using Bot.Language.Measures;
using Bot.Language.Profiles;

namespace Bot.Language.Messages;

/// <summary>Money in a message: the buyer's budget, the price they want to pay per piece, or none of theirs (retail, revenue, a rival's).</summary>
internal static class MoneyReader
{
    public static void Read(FigureContext figure, ReadingBuilder reading, Slot? previous)
    {
        if (figure.IsTakenBack || figure.IsOfOthers || IsRank(figure) || SlotOf(figure, previous) is not { } slot)
        {
            return;
        }

        var measure = figure.Measure;
        var hundredths = measure.Unit is "cent" or "penny" or "fen" or "paisa" or "sen" ? 100 : 1;
        var (min, max) = figure.Sides(measure.Min / hundredths, measure.Max / hundredths);
        var money = new Money(min, max, measure.Currency);
        var with = slot == Slot.UnitPrice ? reading.Slots with { UnitPrice = money } : reading.Slots with { Budget = money };
        reading.Fill(slot, with, measure.Span, Correction.IsAt(figure));
    }

    // "cheap is number one".
    private static bool IsRank(FigureContext figure) => figure.Measure.Kind == MeasureKind.Number && figure.Previous.Text is "number" or "no" or "nr";

    /// <summary>Whether this bare number is money: "our budget is 15k".</summary>
    public static bool IsBareBudget(FigureContext figure) =>
        figure.Measure is { Kind: MeasureKind.Number or MeasureKind.Range, Unit: null } && ((figure.Before("budget") && (!figure.After("order") || figure.Previous.Stem == "budget") && !CountsNamed(figure) && !IsOfPrevious(figure)) || IsNamedAfter(figure) || IsAskedEnough(figure)) && figure.Measure.Max is null or >= 100;

    // "20k budget for 2k mugs": the word belongs to the figure before it.
    private static bool IsOfPrevious(FigureContext figure) =>
        figure.Index > 0 && FigureContext.Of(figure.Context, figure.Index - 1) is { } before && before.Clause == figure.Clause && IsNamedAfter(before);

    // "total 600 aprons".
    private static bool CountsNamed(FigureContext figure) => PhraseScanner.IsName(figure.Next.Text) && !Says(figure, "budget");

    // "is 5k enough for 300 backpacks?": the other figure is counted.
    private static bool IsAskedEnough(FigureContext figure)
    {
        var text = figure.Context.Text;
        var at = figure.Next.Text is "is" or "be" or "are" ? figure.Last + 2 : figure.Last + 1;
        return text[at].Text is "enough" or "sufficient" && text[at + 1].Text == "for" && figure.Neighbours().Any(other => other.Sentence == figure.Sentence
            && (other.Measure.Unit is not null || PhraseScanner.IsName(other.Next.Text)));
    }

    /// <summary>Whether this bare upper bound goes on with the budget said before: "budget 8k, but for good quality up to 10k".</summary>
    public static bool IsRaisedBudget(FigureContext figure) =>
        figure.Measure is { Kind: MeasureKind.Range, Unit: null, Min: null, Max: >= 100 } && !figure.Has("order") && !PhraseScanner.IsName(figure.Next.Text);

    // "20k is our budget", "around 20k budget".
    private static bool IsNamedAfter(FigureContext figure)
    {
        var text = figure.Context.Text;
        var at = figure.Last + 1;
        while (at <= figure.Last + 4 && text[at].Text is "is" or "was" or "would" or "be" or "our" or "my" or "the" or "as" or "a" or "total" or "max" or "whole" or "overall" or "full")
        {
            at++;
        }

        return text[at].Stem is "budget" or "money" && text[at].Clause == figure.Clause && (text[at + 1].Figure < 0 || text[at + 1].Clause != figure.Clause);
    }

    /// <summary>Whether a question names what the person would pay: "what can I get for 5000 euros?".</summary>
    public static bool IsOffered(FigureContext figure) =>
        figure.Measure.Kind == MeasureKind.Money && figure.Previous.Text is "for" or "with" && figure.Context.Terms.All(term => term.Concept.Kind != Vocabularies.ConceptKind.Model)
        && figure.Context.Text.Figures.Length == 1;

    /// <summary>Whether this bare number is a price: "2.20 per piece", "price 3.50".</summary>
    public static bool IsBarePrice(FigureContext figure)
    {
        if (figure.Measure is not { Kind: MeasureKind.Number or MeasureKind.Range, Unit: null } || (figure.Measure.Max ?? figure.Measure.Min) is not < 1000)
        {
            return false;
        }

        var size = figure.Measure.Max ?? figure.Measure.Min ?? 0;
        var isCentPrecise = size != decimal.Truncate(size);
        var isPer = figure.Next.Text is "per" or "each" or "apiece" or "a" && figure.Context.Text[figure.Last + 2].Stem is "piec" or "unit" or "pc" or "pcs" or "set" or "pair";
        if (size < 100 && figure.Measure.Min is null && IsPriceBound(figure))
        {
            return true;
        }

        return (isPer && isCentPrecise) || ((figure.Before("unitPrice") || figure.After("unitPrice")) && (isCentPrecise || isPer) && (!figure.Before("order") || SaysPrice(figure)));
    }

    // "so it can cost max 11", "competitors pay 3.20, we want under 3".
    private static bool IsPriceBound(FigureContext figure) => (!figure.Has("order") || Size(figure.Measure) < 20) && !PhraseScanner.IsName(figure.Next.Text)
        && (Says(figure, "cost") || Says(figure, "price") || Says(figure, "pay") || figure.Neighbours().Any(other => other.Sentence == figure.Sentence && other.Index < figure.Index
            && (other.Measure.Kind == MeasureKind.Money || other.Measure.Max % 1 != 0) && other.Measure.Max < 100));

    // "our buying price can be 9,50".
    private static bool SaysPrice(FigureContext figure) => Says(figure, "price");

    private static Slot? SlotOf(FigureContext figure, Slot? previous)
    {
        var measure = figure.Measure;
        if (figure.Has("other") || figure.Has("lastTime") || figure.SentenceHas("quoted") || IsRate(measure.Unit) || figure.SaysBefore("sold"))
        {
            return null;
        }

        if (IsOffered(figure) && figure.Context.Asks.IsAsking(figure.Sentence) && measure is { Unit: null, Min: >= 100 })
        {
            return Slot.Budget;
        }

        if (IsPerPiece(figure) || IsSmallForBudget(figure))
        {
            return Slot.UnitPrice;
        }

        if (figure.Has("budget") || figure.ClauseHas("budget"))
        {
            return Slot.Budget;
        }

        if (previous is Slot.Budget or Slot.UnitPrice && (Correction.IsAt(figure) || IsRaisedBudget(figure)))
        {
            return previous;
        }

        return measure.Unit is not null || Size(measure) < 100 ? Slot.UnitPrice : Slot.Budget;
    }

    private static bool IsPerPiece(FigureContext figure) =>
        (figure.Measure.Kind == MeasureKind.Range && IsBarePrice(figure))
        || figure.Measure.Unit is not (null or "cent" or "penny" or "fen" or "paisa" or "sen")
        || figure.Next.Text is "each" or "per" or "a" or "apiece" or "ea" or "fob"
        || (figure.Before("unitPrice") && !figure.Has("budget"));

    // "now we look for 3.2 dollars": nobody's whole budget.
    private static bool IsSmallForBudget(FigureContext figure) => Size(figure.Measure) < 50 && figure.Measure.Kind == MeasureKind.Money && !Says(figure, "budget");

    private static decimal Size(Measure measure) => measure.Max ?? measure.Min ?? 0;

    private static bool Says(FigureContext figure, string word)
    {
        for (var i = figure.From; i <= figure.To; i++)
        {
            if (figure.Context.Text[i].Stem == word)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsRate(string? unit) => unit is "year" or "month" or "week" or "day" or "hour" or "quarter" or "inspection cycle" or "employee" or "carton" or "pallet" or "container" or "kilogram";
}
