using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Bot.Language.Measures;
using Bot.Testing;

namespace Bot.Language.Tests.Measures;

/// <summary>One of Microsoft's published English specifications, and what our reader says to it.</summary>
internal sealed record Specification(string File, Func<JsonElement, string?> Expect, Func<Measure, IEnumerable<string>> Write)
{
    public static Specification Number { get; } = new("Number_English_NumberModel.json", ValueOf, Values);

    public static Specification Range { get; } = new("Number_English_NumberRangeModel.json", IntervalOf, Interval);

    public static Specification Currency { get; } = new("NumberWithUnit_English_CurrencyModel.json", MoneyOf, Money);

    public static bool IsThere => RepositoryFiles.Shared("specs", Number.File) is not null;

    /// <summary>Every case: what was typed, what is expected, what we read.</summary>
    public IEnumerable<(string Input, string Expected, string Actual)> Cases()
    {
        using var cases = JsonDocument.Parse(System.IO.File.ReadAllText(RepositoryFiles.Shared("specs", File)!));
        foreach (var item in cases.RootElement.EnumerateArray())
        {
            var input = item.GetProperty("Input").GetString()!;
            var results = item.GetProperty("Results").EnumerateArray().ToImmutableArray();
            var expected = string.Join(' ', results.Select(Expect).OfType<string>());
            var actual = string.Join(' ', MeasureReader.Read(input).SelectMany(Write));
            yield return (input, expected, File == Currency.File ? WithoutUnasked(expected, actual) : actual);
        }
    }

    // Where no currency is expected ("$" alone) ours may name one.
    private static string WithoutUnasked(string expected, string actual)
    {
        var (e, a) = (expected.Split(' '), actual.Split(' '));
        return e.Length != a.Length
            ? actual
            : string.Join(' ', e.Zip(a, (want, have) => want.EndsWith('?') ? have[..(have.IndexOf('/', StringComparison.Ordinal) + 1)] + "?" : have));
    }

    private static string? ValueOf(JsonElement result) => Plain(result.GetProperty("Resolution").GetProperty("value").GetString()!);

    private static IEnumerable<string> Values(Measure measure)
    {
        if (measure.Kind is MeasureKind.Ordinal or MeasureKind.Percent)
        {
            return [];
        }

        return new[] { measure.Min, measure.Max }.OfType<decimal>().Distinct().Select(Plain);
    }

    private static string IntervalOf(JsonElement result)
    {
        var sides = result.GetProperty("Resolution").GetProperty("value").GetString()!.Trim('[', ']', '(', ')').Split(',');
        return string.Join('…', sides.Select(side => side.Length == 0 ? "" : Plain(side)));
    }

    private static IEnumerable<string> Interval(Measure measure) => measure.Kind == MeasureKind.Range
        ? [(measure.Min is { } min ? Plain(min) : "") + "…" + (measure.Max is { } max ? Plain(max) : "")] : [];

    private static string? MoneyOf(JsonElement result)
    {
        var resolution = result.GetProperty("Resolution");
        var code = resolution.TryGetProperty("isoCurrency", out var iso) ? iso.GetString() : "?";
        return resolution.GetProperty("value").GetString() is { } value ? $"{Plain(value)}/{code}" : null;
    }

    private static IEnumerable<string> Money(Measure measure) => measure.Kind == MeasureKind.Money
        ? new[] { measure.Min, measure.Max }.OfType<decimal>().Distinct().Select(side => $"{Plain(side)}/{measure.Currency}") : [];

    private static string Plain(string value) => Plain(decimal.Parse(value, NumberStyles.Float, CultureInfo.InvariantCulture));

    private static string Plain(decimal value) => ((double)value).ToString("G12", CultureInfo.InvariantCulture);
}
