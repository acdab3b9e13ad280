namespace Bot.Language.Measures;

/// <summary>What may follow a number: "point five", "and a half", then a multiplier ("two and a half thousand", "half a million").</summary>
internal static class FractionTail
{
    public static NumberReading Of(MeasureText text, NumberReading number)
    {
        if (text.Is(number.End, "point") && PointDigits(text, number) is { } decimals)
        {
            return decimals;
        }

        if (Hyphenated(text, number) is { } tied)
        {
            return WithMultiplier(text, tied);
        }

        if (!number.IsFraction && text.Is(number.End, "and") && WordFraction.Proper(text, number.End + 1) is { Value: < 1 } part)
        {
            number = AddPart(text, number, part);
        }
        else if (!number.IsFraction && Ratio(text, number) is { } ratio)
        {
            return ratio;
        }

        return number.IsFraction ? WithMultiplier(text, number) : number;
    }

    // "two-and-a-half".
    private static NumberReading? Hyphenated(MeasureText text, NumberReading number)
    {
        var at = number.End;
        var isTied = text.Is(at, "-") && text.Is(at + 1, "and") && text.Is(at + 2, "-") && text.Is(at + 3, "a") && text.Is(at + 4, "-");
        decimal? part = NumberWords.Of(text[at + 5].Text).Kind switch { NumberWordKind.Half => 0.5m, NumberWordKind.Quarter => 0.25m, _ => null };
        return isTied && part is { } more && !number.IsFraction && number.Scale == 1 ? NumberReading.Plain(number.Value + more, at + 6) with { IsFraction = true } : null;
    }

    // "one million and a half" is half a million more, "one billion and a half million" says so itself.
    private static NumberReading AddPart(MeasureText text, NumberReading number, NumberReading part)
    {
        var own = NumberWords.Of(text[part.End].Text);
        var scale = number.Scale >= 1_000 ? number.Scale : 1;
        if (scale > 1 && own.Kind == NumberWordKind.Scale)
        {
            var value = number.Value + (part.Value * own.Value);
            return NumberReading.Plain(value, part.End + 1);
        }

        var sum = number.Value + (part.Value * scale);
        return new NumberReading(sum, part.End, sum / scale, IsFraction: scale == 1);
    }

    private static NumberReading WithMultiplier(MeasureText text, NumberReading number)
    {
        var at = text.Is(number.End, "of") ? number.End + 1 : number.End;
        at = text[at].Text is "a" or "an" ? at + 1 : at;
        var word = NumberWords.Of(text[at].Text);
        return word.IsMultiplier && Math.Abs(number.Value) < NumberReading.Largest / word.Value ? number.Times(word.Value, at + 1) : number;
    }

    private static NumberReading? PointDigits(MeasureText text, NumberReading number)
    {
        var (value, place, at) = (number.Value, 0.1m, number.End + 1);
        for (; at < number.End + 12; at++)
        {
            var word = NumberWords.Of(text[at].Text);
            if (word.Kind is not (NumberWordKind.Zero or NumberWordKind.Unit))
            {
                break;
            }

            value += word.Value * place;
            place /= 10;
        }

        if (at == number.End + 1 && CompoundNumber.At(text, at) is { Value: < 100 } pair)
        {
            (value, at) = (value + (pair.Value / 100), pair.End);
        }

        return at == number.End + 1 ? null : NumberReading.Plain(value, at) with { IsFraction = true };
    }

    // "one over three", "one out of three", "2 in 5" – but not "10000 in 3 years".
    private static NumberReading? Ratio(MeasureText text, NumberReading number)
    {
        var isOver = text.Is(number.End, "over");
        var at = text.Is(number.End, "out") && text.Is(number.End + 1, "of") ? number.End + 2
            : isOver || text.Is(number.End, "in") ? number.End + 1 : -1;
        if (at < 0)
        {
            return null;
        }

        var bottom = text.IsNumber(at) ? DigitNumber.Simple(text, at) : CompoundNumber.At(text, at);
        if (bottom is not { Value: > 0 } under || (!isOver && number.Value >= under.Value))
        {
            return null;
        }

        var mayName = text.Is(at - 1, "of");
        var isFree = mayName || !text.IsWord(under.End) || text.Is(under.End, "or");
        return isFree ? NumberReading.Plain(number.Value / under.Value, text[under.End].Text == "hundreds" ? under.End + 1 : under.End) : null;
    }
}
