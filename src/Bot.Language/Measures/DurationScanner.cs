namespace Bot.Language.Measures;

/// <summary>
/// Reads durations: a count or a part and a unit of time, whatever stands between ("two more weeks", "quarter of an hour"), a unit of its own
/// ("within a month"), and several units as one ("1 hour and 30 minutes").
/// </summary>
internal static class DurationScanner
{
    // Few, some and several stand for three, as in Microsoft's reading of them.
    private const decimal Handful = 3;

    /// <summary>The duration that begins without a number: "a month", "half a year" is not one, "quarter of an hour", "all day", "a few weeks".</summary>
    public static Amount? WithoutNumber(MeasureText text, int i)
    {
        if (!text.IsWord(i))
        {
            return null;
        }

        if (QuarterOfUnit(text, i) is { } quarter)
        {
            return quarter;
        }

        return text[i].Text is "a" or "an" ? OfOne(text, i) ?? Loose(text, i) : Loose(text, i) ?? TensAndUnits(text, i);
    }

    // "twenty and four hours".
    private static Amount? TensAndUnits(MeasureText text, int i)
    {
        var (tens, units) = (NumberWords.Of(text[i].Text), NumberWords.Of(text[i + 2].Text));
        return tens.Kind == NumberWordKind.Tens && units.Kind == NumberWordKind.Unit && text.Is(i + 1, "and") && UnitTable.TimeAt(text, i + 3, out var end) is { } time
            ? new Amount(MeasureKind.Duration, i, end, NumberReading.Plain(tens.Value + units.Value, i + 3), time.Name, null, time) : null;
    }

    /// <summary>The duration of a number that a unit of time follows, or null.</summary>
    public static Amount? Of(MeasureText text, int first, NumberReading number)
    {
        if (UnitAfter(text, number) is not { } unit)
        {
            return null;
        }

        var amount = new Amount(MeasureKind.Duration, first, unit.End, number, unit.Time.Name, null, unit.Time);
        return DurationChain.From(text, AndAHalf(text, amount));
    }

    private static (TimeUnit Time, int End)? UnitAfter(MeasureText text, NumberReading number)
    {
        var at = SkipHyphen(text, number.End);
        if (number.IsFraction)
        {
            at = SkipHyphen(text, text.Is(at, "of") ? at + 1 : at);
            at = SkipHyphen(text, text[at].Text is "a" or "an" or "the" or "one" ? at + 1 : at);
        }

        if (UnitTable.TimeAt(text, at, out var end) is { } time)
        {
            return (time, end);
        }

        if (UnitTable.SaysMinutes(text, at, number.Value))
        {
            return (UnitTable.Minute, at + 1);
        }

        // "two more weeks", "10 calendar days".
        return at == number.End && UnitTable.TellsHowCounted(text[at].Text) && UnitTable.TimeAt(text, at + 1, out end) is { } counted ? (counted, end) : null;
    }

    private static int SkipHyphen(MeasureText text, int i) =>
        text.Is(i, "-") && text.IsGlued(i) && text.IsGlued(i + 1) && text.IsWord(i + 1) ? i + 1 : i;

    // "a month and a half"; "a week and half a day" are two units.
    private static Amount AndAHalf(MeasureText text, Amount amount)
    {
        if (!text.Is(amount.End, "and") || WordFraction.Proper(text, amount.End + 1) is not { Value: < 1 } part
            || UnitTable.TimeAt(text, part.End, out _) is not null || text[part.End].Text is "a" or "an" or "of")
        {
            return amount;
        }

        return amount with { End = part.End, Number = NumberReading.Plain(amount.Value + part.Value, part.End) };
    }

    // "quarter of an hour", "a quarter hour"; "a quarter" alone is three months.
    private static Amount? QuarterOfUnit(MeasureText text, int i)
    {
        var at = text.Is(i, "a") ? i + 1 : i;
        if (!text.Is(at, "quarter"))
        {
            return null;
        }

        at = SkipHyphen(text, at + 1);
        var isOf = text.Is(at, "of") && text[at + 1].Text is "a" or "an" or "the" or "one";
        return UnitTable.TimeAt(text, isOf ? at + 2 : at, out var end) is { } time && !text[end - 1].Text.EndsWith('s')
            ? new Amount(MeasureKind.Duration, i, end, NumberReading.Plain(0.25m, end), time.Name, null, time) : null;
    }

    // "within a month"; "5000 a month" is a rate.
    private static Amount? OfOne(MeasureText text, int i)
    {
        var at = UnitTable.TellsHowCounted(text[i + 1].Text) ? i + 2 : i + 1;
        if (UnitTable.TimeAt(text, at, out var end) is not { } time || !MayOpen(text, i) || (text.Is(at, "second") && text.IsWord(end)) || IsPart(text, at))
        {
            return null;
        }

        var amount = new Amount(MeasureKind.Duration, i, end, NumberReading.Plain(1, end), time.Name, null, time);
        return DurationChain.From(text, AndAHalf(text, amount));
    }

    // "a quarter of a million".
    private static bool IsPart(MeasureText text, int at) => text.Is(at, "quarter") && WordFraction.IsOfMultiplier(text, at + 1);

    private static bool MayOpen(MeasureText text, int i)
    {
        var opens = i == 0 || !(text.IsWord(i - 1) || text.IsNumber(i - 1)) || UnitTable.OpensDuration(text[i - 1].Text);
        return opens && !text.IsNumber(i - 2);
    }

    // "a few weeks", "several days", "all day", "the whole year": nobody counted them.
    private static Amount? Loose(MeasureText text, int i)
    {
        var word = text[i].Text;
        if (word is "all" or "whole" or "entire" or "full")
        {
            var at = text.Is(i + 1, "of") ? i + 2 : i + 1;
            at = text[at].Text is "the" ? at + 1 : at;
            return UnitTable.TimeAt(text, at, out var last) is { } one && !text[last - 1].Text.EndsWith('s')
                ? new Amount(MeasureKind.Duration, i, last, NumberReading.Plain(1, last), one.Name, null, one, IsLoose: true) : null;
        }

        var few = word is "a" && text[i + 1].Text is "few" ? i + 1 : i;
        if (text[few].Text is not ("few" or "several" or "some"))
        {
            return null;
        }

        var unit = UnitTable.TellsHowCounted(text[few + 1].Text) ? few + 2 : few + 1;
        return UnitTable.TimeAt(text, unit, out var end) is { } time && (word != "some" || text[end - 1].Text.EndsWith('s'))
            ? new Amount(MeasureKind.Duration, i, end, NumberReading.Plain(Handful, end), time.Name, null, time, IsLoose: true) : null;
    }
}
