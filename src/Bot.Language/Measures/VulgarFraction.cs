using System.Globalization;

namespace Bot.Language.Measures;

/// <summary>½, ⅔ and their kind.</summary>
internal static class VulgarFraction
{
    public static decimal? Of(char c)
    {
        if (c < '\u00bc' || char.GetUnicodeCategory(c) != UnicodeCategory.OtherNumber)
        {
            return null;
        }

        var value = (decimal)CharUnicodeInfo.GetNumericValue(c);
        if (value is <= 0 or >= 1)
        {
            return null;
        }

        // The table holds binary fractions: bring thirds, sixths and sevenths back to exact ones.
        foreach (var bottom in (ReadOnlySpan<int>)[2, 3, 5, 7, 8, 9, 10])
        {
            if (Math.Abs((value * bottom) - Math.Round(value * bottom)) < 0.000001m)
            {
                return Math.Round(value * bottom) / bottom;
            }
        }

        return Math.Round(value * 60) / 60;
    }
}
