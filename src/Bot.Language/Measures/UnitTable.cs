using System.Collections.Frozen;
using System.Globalization;

namespace Bot.Language.Measures;

/// <summary>A unit of time as a ratio of days, so that 36 hours are exactly a day and a half.</summary>
/// <param name="IsMixed">Of several units put together, where a month is the twelfth part of a year.</param>
internal readonly record struct TimeUnit(string Name, decimal Days, decimal Of, bool IsMixed = false)
{
    private const int Months = 12;
    private const int DaysOfMonth = 30;
    private const int CountedInMonths = 2;

    /// <summary>Days in so many; under two years a part of a year is counted in months of 30 days, as people mean it: half a year is six months, one and a half are eighteen.</summary>
    public decimal DaysIn(decimal value) =>
        Name == "year" && value != decimal.Truncate(value) && value < CountedInMonths && value * Months == decimal.Truncate(value * Months) ? value * Months * DaysOfMonth : value * Days / Of;

    /// <summary>How many of this unit so many days are, where that is a whole number.</summary>
    public decimal? WholeCountIn(decimal days)
    {
        var (count, whole) = (days * Of / Days, decimal.Round(days * Of / Days));
        return !IsMixed && Math.Abs(count - whole) < 0.000_000_001m ? whole : null;
    }
}

internal readonly record struct CentUnit(string Name, string? Currency);

/// <summary>Units of time, of counting and hundredths of currencies.</summary>
internal static class UnitTable
{
    private static readonly FrozenDictionary<string, TimeUnit> Times = EmbeddedText.Lines("durations")
        .Select(line => line.Split(' '))
        .SelectMany(parts => parts[2..].Select(word => KeyValuePair.Create(word, TimeOf(parts))))
        .ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Counts = EmbeddedText.Lines("countunits")
        .Select(line => line.Split(' '))
        .SelectMany(parts => parts[1..].Append(parts[0]).Distinct().Select(word => KeyValuePair.Create(word, parts[0])))
        .ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, CentUnit> Cents = EmbeddedText.Lines("cents")
        .Select(line => line.Split(' '))
        .SelectMany(parts => parts[2..].Select(
            word => KeyValuePair.Create(word, new CentUnit(parts[1], parts[0] == "?" ? null : parts[0]))))
        .ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> CountedAs = Words("counted");
    private static readonly FrozenSet<string> Openers = Words("before");

    public static TimeUnit Day => Times["day"];

    public static TimeUnit Minute => Times["minute"];

    /// <summary>The unit of time at this lexeme ("working day" is two) and where it ends.</summary>
    public static TimeUnit? TimeAt(MeasureText text, int i, out int end)
    {
        var isWorking = text[i].Text is "working" or "business" or "work" or "bank" or "banking" or "trading" or "office";
        end = isWorking ? i + 2 : i + 1;
        if (isWorking)
        {
            return text[i + 1].Stem == "day" ? Times["working-day"] : text[i + 1].Stem == "week" && text[i].Text[0] == 'w' ? Times["week"] : null;
        }

        return text.IsWord(i) && Times.TryGetValue(Owned(text[i].Text), out var unit) ? unit : null;
    }

    /// <summary>Whether the letters behind this number mean minutes ("1h 30m", "45 min"): "500 min" is a least number of pieces.</summary>
    public static bool SaysMinutes(MeasureText text, int i, decimal number) =>
        IsMinuteOfHour(text, i)
        || (text.Is(i, "min") && number is > 0 and <= 90 && !text.IsNumber(i + 1) && text[i - 2].Text is not ("moq" or "order" or "quantity" or "qty")
            && (text.IsGlued(i) || !text.IsWord(i + 1) || text[i + 1].Text is "or" or "at" or "to" or "and" or "max"));

    /// <summary>"m" directly behind the second number of "1h30m".</summary>
    public static bool IsMinuteOfHour(MeasureText text, int i) =>
        text.Is(i, "m") && text.IsGlued(i) && text.IsNumber(i - 1) && text[i - 2].Text is "h" or "hr" or "hrs" or "hour" or "hours";

    /// <summary>Whether the word says how units of time are counted and no more: "two full weeks", "10 calendar days".</summary>
    public static bool TellsHowCounted(string word) => CountedAs.Contains(word);

    /// <summary>Whether a single unit ("a month") may follow this word as a duration; behind others it is a rate.</summary>
    public static bool OpensDuration(string word) => Openers.Contains(word);

    /// <summary>How many of the smaller unit people count in the bigger one, where that is not its days: a year has twelve months.</summary>
    public static decimal? CountIn(string big, string small) => (big, small) switch
    {
        ("year", "month") => 12,
        ("year", "week") => 52,
        ("year", "quarter") => 4,
        ("decade", "month") => 120,
        _ => null,
    };

    public static string? CountOf(string word) => Counts.TryGetValue(word, out var unit) ? unit : null;

    public static CentUnit? CentOf(string word) => Cents.TryGetValue(word, out var unit) ? unit : null;

    // "two weeks' notice", "one month's time".
    private static string Owned(string word) => word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word;

    private static FrozenSet<string> Words(string list) => EmbeddedText.Lines("durationwords").Select(line => line.Split(' ')).Where(words => words[0] == list)
        .SelectMany(words => words[1..]).ToFrozenSet(StringComparer.Ordinal);

    private static TimeUnit TimeOf(string[] parts)
    {
        var ratio = parts[1].Split('/');
        var days = decimal.Parse(ratio[0], CultureInfo.InvariantCulture);
        return new TimeUnit(parts[0].Replace('-', ' '), days, ratio.Length == 1 ? 1 : decimal.Parse(ratio[1], CultureInfo.InvariantCulture));
    }
}
