using System.Collections.Frozen;
using System.Globalization;

namespace Bot.Language.Measures;

/// <summary>A unit of time as a ratio of days, so that 36 hours are exactly a day and a half.</summary>
internal readonly record struct TimeUnit(string Name, decimal Days, decimal Of)
{
    public decimal DaysIn(decimal value) => value * Days / Of;
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

    /// <summary>The unit of time at this lexeme ("working day" is two) and where it ends.</summary>
    public static TimeUnit? TimeAt(MeasureText text, int i, out int end)
    {
        var isWorking = text[i].Text is "working" or "business" or "work";
        end = isWorking ? i + 2 : i + 1;
        if (isWorking)
        {
            return text[i + 1].Stem == "day" ? Times["working-day"] : null;
        }

        return text.IsWord(i) && Times.TryGetValue(text[i].Text, out var unit) ? unit : null;
    }

    public static string? CountOf(string word) => Counts.TryGetValue(word, out var unit) ? unit : null;

    public static CentUnit? CentOf(string word) => Cents.TryGetValue(word, out var unit) ? unit : null;

    private static TimeUnit TimeOf(string[] parts)
    {
        var ratio = parts[1].Split('/');
        var days = decimal.Parse(ratio[0], CultureInfo.InvariantCulture);
        return new TimeUnit(parts[0].Replace('-', ' '), days, ratio.Length == 1 ? 1 : decimal.Parse(ratio[1], CultureInfo.InvariantCulture));
    }
}
