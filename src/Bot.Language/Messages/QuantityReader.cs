using System.Collections.Frozen;
using Bot.Language.Measures;
using Bot.Language.Profiles;

namespace Bot.Language.Messages;

/// <summary>Numbers in a message: how much the next order is – not samples, yearly use, shop sales, people, sizes or names of things.</summary>
internal static class QuantityReader
{
    private static readonly FrozenSet<string> NotCounted =
        EmbeddedText.Lines("uncounted").SelectMany(line => line.Split(' ')).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Describing =
        EmbeddedText.Lines("modifiers").SelectMany(line => line.Split(' ')).ToFrozenSet(StringComparer.Ordinal);

    public static void Read(FigureContext figure, ReadingBuilder reading, bool isProductNext)
    {
        var measure = figure.Measure;
        if (figure.IsTakenBack || IsOfSomethingElse(figure))
        {
            if (Staging.IsRate(figure))
            {
                reading.Raise(Slot.Quantity);
            }

            return;
        }

        if (Staging.IsLater(figure, reading))
        {
            return;
        }

        if (VariantSum.Of(figure) is { } sum)
        {
            reading.Fill(Slot.Quantity, reading.Slots with { Quantity = new Quantity(sum, sum) }, measure.Span, Correction.IsAt(figure));
            return;
        }

        if (!IsOrder(figure, isProductNext) && ((reading.Has(Slot.Quantity) && !IsMaybe(figure)) || !IsFree(figure)))
        {
            return;
        }

        var times = Multiplier.Of(figure);
        var (min, max) = figure.Sides(measure.Min * times, measure.Max * times);
        if (IsMaybe(figure) && reading.Slots.Quantity is { Min: { } other } one && other == one.Max && other < max && figure.Neighbours().Any(before => before.Index < figure.Index
            && before.Sentence == figure.Sentence && IsMaybe(before)))
        {
            min = other; // "maybe 1000, maybe 2000": from the one to the other
        }

        var unit = IsSoldByMetre(figure) ? "metre" : times == 1 && HolderOf(figure) is { } holder && !isProductNext ? holder
            : times != 1 || measure.Unit is null or "piece" or "unit" or "set" or "pair" or "item" or "copy" or "ea" ? "units" : measure.Unit;
        reading.Fill(Slot.Quantity, reading.Slots with { Quantity = new Quantity(min, max, unit) }, measure.Span, Correction.IsAt(figure));
    }

    /// <summary>Whether the number belongs to something that is no order at all.</summary>
    public static bool IsOfSomethingElse(FigureContext figure)
    {
        var measure = figure.Measure;
        var next = figure.Next;
        if (next is { IsGlued: true, Text: ['x', ..] } || IsPossession(figure))
        {
            return true;
        }

        // "one of your models", "two of us".
        if (next.Text == "of" && (measure.Max is < 10 || (figure.Context.Text[figure.Last + 2].Figure < 0 && figure.Context.Text[figure.Last + 3].Figure >= 0)))
        {
            return true;
        }

        if (next.Text == "of" && !figure.Before("order") && figure.Context.Text[figure.Last + 2].Text is "us" or "them" or "these" or "those" or "our" or "my" or "which" or "you")
        {
            return true;
        }

        if (measure.Unit is null && (NotCounted.Contains(next.Text) || NotCounted.Contains(next.Stem)) && !DescribesCounted(figure) && !IsSoldByMetre(figure))
        {
            return true;
        }

        if (figure.Previous.Text is "size" or "age" or "ages" or "aged" or "model" or "iso" or "version" or "grade" or "type" or "no" or "number" or "nr" or "page" or "pages" or "chapter" or "line" or "position" or "pos" or "+" or "in" or "since" or "after" or "before" or "until" or "till"
            && measure.Unit is null && figure.Previous.Clause == figure.Clause)
        {
            return true;
        }

        return IsAge(figure) || IsOfClaimed(figure) || figure.Has("other") || figure.Has("lastTime") || figure.SentenceHas("quoted") || IsPartOfAddress(figure) || IsPartOfDate(figure) || IsOfPast(figure) || IsSample(figure)
            || IsPeriodic(figure) || IsMeasurement(figure);
    }

    // "for kids 3+".
    private static bool IsAge(FigureContext figure) =>
        figure.Measure is { Unit: null, Min: < 20 } && figure.Previous.Text is "kids" or "kid" or "children" or "child" or "babies" or "toddlers" or "boys" or "girls" or "from" && figure.Previous.Clause == figure.Clause
        && (figure.Measure.Max is null || figure.Previous.Text != "from");

    // "0.80 ea" is a price, "zip is 70173" a code, "number one" a rank, and what others ordered is theirs.
    private static bool IsOfClaimed(FigureContext figure) =>
        figure.IsOfOthers || IsCode(figure) || (figure.Measure.Unit is "ea" or "piece" or "unit" && figure.Measure.Max is { } size && size != decimal.Truncate(size));

    private static bool IsCode(FigureContext figure)
    {
        var at = figure.First - 1;
        while (at >= figure.First - 3 && figure.Context.Text[at].Text is "is" or "code" or "no" or "nr" or "number" or "id" or "in")
        {
            at--;
        }

        return figure.Measure.Unit is null && figure.Context.Text[at].Clause == figure.Clause && figure.Context.Text[at].Text is "zip" or "postcode" or "postal" or "plz" or "pincode" or "mobile"
            or "tel" or "phone" or "telephone" or "whatsapp" or "fax" or "vat" or "ref" or "reference" or "invoice" or "account" or "hs" or "ean" or "iban" or "swift" or "cas" or "ral" or "pantone" or "article" or "wechat";
    }

    private static bool IsMaybe(FigureContext figure) =>
        figure.Previous.Text is "maybe" or "perhaps" or "possibly" or "either" or "or" || (figure.Previous.Text is "be" or "go" or "do" && figure.Context.Text[figure.First - 2].Text is "could" or "might" or "may");

    // "10,000 m of HDMI cables"; "cables of 2 m" have a length.
    private static bool IsSoldByMetre(FigureContext figure) =>
        figure.Next.Text == "m" && figure.Measure.Max >= 50 && figure.Context.Text[figure.Last + 2] is { Text: "of" } of && of.Clause == figure.Clause;

    // "500 kids shirts": more than one of what the next word names.
    private static bool DescribesCounted(FigureContext figure)
    {
        var named = figure.Context.Text[figure.Last + 2];
        return figure.Measure.Max is not < 10 && Describing.Contains(figure.Next.Text) && named.Clause == figure.Clause && named.Figure < 0 && PhraseScanner.IsName(named.Text);
    }

    // "charger cable, 1 mtr", "5 kg load": lengths and weights are of the thing unless it is sold by them.
    private static bool IsMeasurement(FigureContext figure)
    {
        if (figure.Measure.Unit is null && figure.Context.Text.Original.AsSpan(figure.Measure.Span.End) is ['"' or '\u201d', ' ', ..])
        {
            return true; // 24" mirrors
        }

        if (figure.Measure.Unit is not ("kilogram" or "gram" or "ton" or "litre" or "foot" or "metre" or "kilometre" or "yard"))
        {
            return false;
        }

        return figure.Measure.Max is < 50 || figure.Neighbours().Any(other => other.Measure is { Kind: MeasureKind.Number or MeasureKind.Range }
            && (other.Measure.Unit is "piece" or "unit" or "set" or "pair" or "roll" or "item" || (other.Measure.Unit is null && other.Measure.Max >= 50 && other.Has("order"))));
    }

    // "14.03.2026", "2026-03-14", "12/05": figures tied by marks are no count.
    private static bool IsPartOfDate(FigureContext figure)
    {
        var (text, span) = (figure.Context.Text.Original, figure.Measure.Span);
        bool IsTied(int mark, int digit) => mark >= 0 && digit >= 0 && mark < text.Length && digit < text.Length
            && text[mark] is '.' or '/' or '-' or ':' && char.IsAsciiDigit(text[digit]);

        return figure.Measure.Unit is null && (IsTied(span.Start - 1, span.Start - 2) || IsTied(span.End, span.End + 1));
    }

    // "we run 12 gyms", "with 40 trucks": what a company has is no order.
    private static bool IsPossession(FigureContext figure) =>
        (figure.Previous.Text == "of" && figure.Context.Text[figure.First - 2].Text is "chain" or "group" or "network" or "team" or "family") ||
        figure.Measure.Unit is null && figure.Next.Text.Length > 2 && PhraseScanner.IsName(figure.Next.Text)
        && !Staging.IsFirst(figure) && figure.Previous.Text is "have" or "run" or "own" or "operate" or "got" or "with" or "across" or "has" or "runs" or "owns" or "operates" or "through" or "employ" or "serve" or "our" or "my";

    private static bool IsSample(FigureContext figure)
    {
        var text = figure.Context.Text;
        if (IsSampleWord(figure.Next.Stem) || IsSampleWord(text[figure.Last + 2].Stem) && figure.Next.Figure < 0 && figure.Next.Text is "free" or "test" or "paid" or "pre")
        {
            return true;
        }

        // "2 samples and then 1500": the samples belong to the figure before.
        var isOfOther = text[figure.From - 1].Figure >= 0 && text[figure.From - 1].Clause == figure.Clause && IsSampleWord(text[figure.From].Stem);
        if (figure.Before("sample") && !isOfOther && !figure.Before("order"))
        {
            return true;
        }

        // "samples first, 5 pcs": a figure in a clause of its own belongs to what was spoken of.
        var isAlone = figure.From == figure.First && figure.To == figure.Last;
        return isAlone && figure.Measure.Max < 50 && figure.SentenceHas("sample");
    }

    // "200 of the 1500 lamps we got last time".
    private static bool IsOfPast(FigureContext figure) =>
        SaysPast(figure) || figure.Previous.Text == "the" && figure.Context.Text[figure.First - 2].Text == "of" && figure.Context.Text[figure.First - 3].Figure >= 0;

    // "last time we bought 6000", "we ordered 300 in March"; "the quote we received: 500" is not past.
    private static bool SaysPast(FigureContext figure)
    {
        for (var i = figure.First - 1; i >= figure.From; i--)
        {
            if (figure.Context.Text[i].Text is "bought" or "ordered" or "purchased" or "imported" or "sold" or "shipped" or "delivered")
            {
                return figure.Context.Text[i - 1].Text is not ("be" or "are" or "is" or "get" or "being" or "to" or "if");
            }
        }

        return false;
    }

    // "not 5000, only 500".
    private static bool ReplacesAnother(FigureContext figure)
    {
        foreach (var other in figure.Neighbours())
        {
            if (other.IsTakenBack && other.Measure.Kind == figure.Measure.Kind && other.Measure.Unit is null)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSampleWord(string stem) => stem is "sampl" or "prototyp";

    private static bool IsPeriodic(FigureContext figure) => figure.After("annual") || Staging.IsRate(figure) || (figure.Before("annual") && !(figure.SaysBefore("first") || figure.SaysBefore("initial") || figure.SaysBefore("trial")))
        || figure.Context.Touching(figure.First - 8, figure.First - 1).Any(cue => cue.Cue is { Name: "role", Value: "later" } && figure.Context.Text[cue.First].Sentence == figure.Sentence);

    private static bool IsOrder(FigureContext figure, bool isProductNext)
    {
        var measure = figure.Measure;
        var size = measure.Max ?? measure.Min ?? 0;
        if (size <= 0 || measure.Text.Equals("one", StringComparison.OrdinalIgnoreCase) || (size != decimal.Truncate(size) && measure.Unit is null))
        {
            return false;
        }

        if (measure.Unit is not null)
        {
            return true;
        }

        var isWord = char.IsAsciiLetter(measure.Text[^1]) && measure.Text.Contains("doz", StringComparison.OrdinalIgnoreCase);
        return isWord || (HolderOf(figure) is not null && size >= 20) || Multiplier.Of(figure) != 1 || (figure.Has("order") && !IsDate(figure) && !IsPartOfAddress(figure)) || ReplacesAnother(figure) || IsCorrected(figure) || isProductNext || figure.Previous.Text == "x" || (figure.Next.Text == "x" && !figure.Context.Text[figure.Last + 2].IsNumber)
            || (figure.Next.Text is "each" or "of" or "per" && size >= 10) || IsSoldByMetre(figure) || Staging.IsFirst(figure);
    }

    // "go one step back" corrects nothing.
    private static bool IsCorrected(FigureContext figure) =>
        Correction.IsAt(figure) && (figure.Measure.Max ?? figure.Measure.Min) >= 2 && !IsDate(figure);

    // "245 Main Street", "hall 300", "call me at 555 2300".
    private static bool IsPartOfAddress(FigureContext figure) =>
        figure.Previous.Text is "hall" or "booth" or "room" or "floor" or "box" or "tel" or "phone" or "zip" or "building" or "suite" or "unit" or "street" or "road"
        || figure.Context.Text[figure.Last + 2].Text is "street" or "road" or "avenue" or "lane" or "st" or "rd" or "ave"
        || (figure.Previous.Text == "at" && figure.Context.Text[figure.First - 2].Text is "me" or "us" or "is");

    private static bool IsDate(FigureContext figure) =>
        figure.Next.Text is "january" or "february" or "march" or "april" or "may" or "june" or "july" or "august" or "september" or "october" or "november" or "december"
        || figure.Previous.Text is "january" or "february" or "march" or "april" or "may" or "june" or "july" or "august" or "september" or "october" or "november" or "december";

    /// <summary>"14.03.2026", "by 1 March".</summary>
    public static bool IsOfDay(FigureContext figure) => IsPartOfDate(figure) || IsDate(figure);

    // "cable ties, 2k bags": counted by what holds them.
    private static string? HolderOf(FigureContext figure) => figure.Measure.Unit is not null ? null : figure.Next.Text switch
    {
        "bags" => "bag",
        "boxes" => "box",
        "packs" => "pack",
        "bottles" or "jars" or "tubes" or "pouches" or "sachets" => "units", // what is bottled is sold by the bottle
        "cases" => "case",
        _ => null,
    };

    // A number that nothing else claims, in a sentence of some words: "our retailer needs 1,200 by Easter".
    private static bool IsFree(FigureContext figure)
    {
        var text = figure.Context.Text;
        var size = figure.Measure.Max ?? figure.Measure.Min ?? 0;
        var isYear = size is >= 1900 and <= 2100 && !figure.Measure.Text.Contains(',', StringComparison.Ordinal);
        var isAsked = figure.Context.Pending is null or Slot.Quantity or Slot.Product;
        return size >= 50 && figure.Previous.Text is not ("have" or "has" or "got" or "had") && !isYear && isAsked && text.Figures.Length <= 3 && IsSpokenOf(text) && !PhraseScanner.IsName(figure.Previous.Text) && !IsPartOfCode(figure)
            && (figure.Next.Text.Length == 0 || PhraseScanner.EndsPhrase(figure.Next.Text));
    }

    private static bool IsSpokenOf(MessageText text)
    {
        var words = 0;
        for (var i = 0; i < text.Count && words < 2; i++)
        {
            var word = text[i];
            words += word.Figure < 0 && word.Text is not ("about" or "around" or "maybe" or "approx" or "roughly" or "say" or "like" or "only" or "just" or "so" or "or") ? 1 : 0;
        }

        return words >= 2;
    }

    private static bool IsPartOfCode(FigureContext figure)
    {
        var start = figure.Measure.Span.Start;
        return start > 0 && figure.Context.Text.Original[start - 1] is '+' or '#' or '.' or '-' or '/' or '@' or '_' or ':';
    }
}
