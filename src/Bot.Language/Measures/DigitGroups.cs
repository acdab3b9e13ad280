using System.Globalization;

namespace Bot.Language.Measures;

/// <summary>Numbers in digits: which mark groups thousands and which begins the decimals is told from the digits themselves.</summary>
internal static class DigitGroups
{
    private const int MostDigits = 18;

    public static bool IsOneNumber(string text) => Read(text) is not null;

    /// <summary>The value of digits with marks between them, or null when they are a list, a date or an address.</summary>
    public static decimal? Read(string text)
    {
        var last = text.AsSpan().LastIndexOfAny('.', ',', '\'');
        if (last < 0)
        {
            return text.Length <= MostDigits ? Parse(text, "") : null;
        }

        var mark = text[last];
        var head = text.AsSpan(0, last);
        var first = head.IndexOfAny('.', ',', '\'');
        if (first < 0)
        {
            return ReadOneMark(text, last, mark);
        }

        // Two kinds of marks: the last one begins the decimals; one kind: it groups thousands.
        var group = text[first];
        var areGroups = !head.ContainsAnyExcept(Allowed(group)) && IsGrouped(head, group);
        if (group != mark)
        {
            return areGroups && mark != '\'' ? Parse(Without(head, group), text[(last + 1)..]) : null;
        }

        return !head.ContainsAnyExcept(Allowed(mark)) && IsGrouped(text, mark) ? Parse(Without(text, group), "") : null;
    }

    /// <summary>With a multiplier behind it, a point begins decimals whatever follows: "904.204k".</summary>
    public static decimal? ReadScaled(string text)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        return point > 0 && point == text.AsSpan().LastIndexOfAny('.', ',', '\'') && text.AsSpan(0, point).IndexOfAny(',', '\'') < 0
            ? Parse(text[..point], text[(point + 1)..])
            : null;
    }

    /// <summary>End of the digits from <paramref name="start"/>, one decimal group at most ("192.168" are two numbers in an address).</summary>
    public static int EndOfRun(string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end;
    }

    private static decimal? ReadOneMark(string text, int last, char mark)
    {
        var (before, after) = (last, text.Length - last - 1);
        if (mark == '\'')
        {
            return after == 3 ? Parse(text.Remove(last, 1), "") : null;
        }

        var groups = after == 3 && before is >= 1 and <= 3 && text[0] != '0';
        return groups ? Parse(text.Remove(last, 1), "") : Parse(text[..last], text[(last + 1)..]);
    }

    // Groups of three, or Indian ones: of two, the last of three.
    private static bool IsGrouped(ReadOnlySpan<char> text, char mark)
    {
        var length = 0;
        var isLast = true;
        for (var i = text.Length - 1; i >= 0; i--)
        {
            if (text[i] != mark)
            {
                length++;
                continue;
            }

            if (length != 3 && (isLast || length != 2 || mark != ','))
            {
                return false;
            }

            isLast = false;
            length = 0;
        }

        return length is >= 1 and <= 3;
    }

    private static string Allowed(char mark) => mark switch
    {
        ',' => "0123456789,",
        '.' => "0123456789.",
        _ => "0123456789'",
    };

    private static string Without(ReadOnlySpan<char> text, char mark) =>
        text.ToString().Replace(mark.ToString(), "", StringComparison.Ordinal);

    private static decimal? Parse(string whole, string fraction)
    {
        if (whole.Length > MostDigits || fraction.Length > MostDigits || whole.Length + fraction.Length > MostDigits)
        {
            return null;
        }

        var text = fraction.Length == 0 ? whole : string.Concat(whole, ".", fraction);
        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
    }
}
