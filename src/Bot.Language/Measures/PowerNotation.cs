using System.Globalization;

namespace Bot.Language.Measures;

/// <summary>Powers: "1e10", "1.1^23", "1.3x10^6".</summary>
internal static class PowerNotation
{
    public static NumberReading? At(MeasureText text, NumberReading number)
    {
        var at = number.End;
        if (!text.IsGlued(at))
        {
            return null;
        }

        if (text.Is(at, "e") && ExponentAt(text, at + 1) is { } e)
        {
            return Of((double)number.Value * Math.Pow(10, e.Value), e.End);
        }

        if (text.Is(at, "^") && ExponentAt(text, at + 1) is { } power)
        {
            return Of(Math.Pow((double)number.Value, power.Value), power.End);
        }

        return text.Is(at, "x") && text.Is(at + 1, "10") && text.Is(at + 2, "^") && ExponentAt(text, at + 3) is { } ten
            ? Of((double)number.Value * Math.Pow(10, ten.Value), ten.End) : null;
    }

    private static (int Value, int End)? ExponentAt(MeasureText text, int i)
    {
        var sign = 1;
        while (text[i].Text is "-" or "+" && text.IsGlued(i))
        {
            sign = text.Is(i, "-") ? -sign : sign;
            i++;
        }

        return text.IsNumber(i) && text.IsGlued(i) && int.TryParse(text[i].Text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            && value < 100 ? (sign * value, i + 1) : null;
    }

    private static NumberReading? Of(double value, int end)
    {
        if (double.IsNaN(value) || Math.Abs(value) > 1e16)
        {
            return null;
        }

        return NumberReading.Plain((decimal)value, end);
    }
}
