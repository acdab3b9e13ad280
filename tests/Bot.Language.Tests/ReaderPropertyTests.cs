using System.Globalization;
using Bot.Language.Analysis;
using Bot.Language.Json;
using Bot.Language.Measures;
using Bot.Language.Messages;
using Bot.Language.Tests.Messages;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Language.Tests;

/// <summary>What holds for every text, whoever typed it.</summary>
public sealed class ReaderPropertyTests
{
    private static readonly string[] Pieces =
    [
        "500", "5k", "1.5", "1,000-2,000", "$", "€", "USD ", "pcs ", "units ", "weeks ", "half a ", "million ", "up to ", "between ", " and ", "not ", "our own design ",
        "mirrors ", "logo ", "?", ". ", ", ", "-", "–", "+", "%", "\u200b", "\u0301", "\ud83d", "\ude00", "😀", "½", "ﬁ", "½", "\n", " ", "why ", "what is ", "OEM ",
        "twenty ", "first ", "thirds ", "/", "x", "(", ")", "e10", "^", "per ", "each ", "samples ", "cartons of ", "12V", "ş", "İ", "中", "٣",
    ];

    private static readonly Arbitrary<string> Texts = Gen.OneOf(
        ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""),
        Gen.Elements(Pieces).ArrayOf().Select(string.Concat)).ToArbitrary();

    private static readonly Arbitrary<string> Spoken = Gen.Elements(GoldSet.Texts.ToArray()).ToArbitrary();

    [Fact]
    public void Any_text_is_read_and_every_span_lies_in_it() =>
        Check(Texts, text =>
        {
            var spans = TextAnalyzer.Analyze(text).Select(token => token.Span)
                .Concat(MeasureReader.Read(text).Select(measure => measure.Span))
                .Concat(MessageReader.Read(text, GoldSet.Vocabulary).Mentions.Select(mention => mention.Span))
                .Concat(MessageReader.Read(text, GoldSet.Vocabulary).Moves.Select(move => move.Span));
            return spans.All(span => span.Start >= 0 && span.Start <= span.End && span.End <= text.Length && !Splits(text, span.Start) && !Splits(text, span.End));
        });

    [Fact]
    public void Figures_stand_in_order_and_say_the_words_they_cut() =>
        Check(Texts, text =>
        {
            var measures = MeasureReader.Read(text);
            return measures.All(measure => measure.Span.Of(text) == measure.Text) && measures.Zip(measures.Skip(1)).All(pair => pair.First.Span.End <= pair.Second.Span.Start);
        });

    [Theory]
    [InlineData("1.5\u03011.5 USD")]
    [InlineData("2,000\u03011.5")]
    public void Digits_joined_by_an_accent_give_one_figure_for_their_place(string text)
    {
        var measures = MeasureReader.Read(text);
        Assert.All(measures.Zip(measures.Skip(1)), pair => Assert.True(pair.First.Span.End <= pair.Second.Span.Start));
    }

    [Fact]
    public void Zero_width_characters_change_nothing() =>
        Check(Spoken, text =>
        {
            var haunted = string.Concat(text.Select((c, i) => i % 3 == 0 && !char.IsLowSurrogate(c) ? "\u200b" + c : c.ToString()));
            return Whole(haunted) == Whole(text) && Figures(haunted) == Figures(text);
        });

    [Fact]
    public void Case_changes_nothing() =>
        Check(Spoken, text => Whole(text.ToUpperInvariant()) == Whole(text) && Whole(text.ToLowerInvariant()) == Whole(text));

    [Fact]
    public void Another_time_zone_changes_nothing()
    {
        var texts = GoldSet.Texts.Take(60).ToArray();
        var before = texts.Select(text => (Whole(text), Figures(text))).ToArray();
        var own = Environment.GetEnvironmentVariable("TZ");
        Environment.SetEnvironmentVariable("TZ", "Pacific/Kiritimati");
        TimeZoneInfo.ClearCachedData();
        try
        {
            Assert.NotEqual(TimeSpan.Zero, TimeZoneInfo.Local.GetUtcOffset(DateTimeOffset.UnixEpoch));
            Assert.Equal(before, texts.Select(text => (Whole(text), Figures(text))));
        }
        finally
        {
            Environment.SetEnvironmentVariable("TZ", own);
            TimeZoneInfo.ClearCachedData();
        }
    }

    [Fact]
    public void Another_culture_changes_nothing() =>
        Check(Spoken, text =>
        {
            var before = (Whole(text), Figures(text));
            var german = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            (german.NumberFormat.NumberDecimalSeparator, german.NumberFormat.NumberGroupSeparator) = (",", ".");
            var own = CultureInfo.CurrentCulture;
            CultureInfo.CurrentCulture = german;
            try
            {
                return before == (Whole(text), Figures(text));
            }
            finally
            {
                CultureInfo.CurrentCulture = own;
            }
        });

    [Fact]
    public void A_number_written_in_any_style_is_read_back()
    {
        var numbers = Gen.Choose(1, 999_999).SelectMany(value => Gen.Choose(0, 9).Select(style => (value, style))).ToArbitrary();
        Check(numbers, sample => MeasureReader.Read(Write(sample.value, sample.style) + " pieces") is [{ } one] && one.Min == sample.value && one.Max == sample.value);
    }

    [Fact]
    public void A_duration_written_in_any_style_is_read_back()
    {
        (string Unit, decimal Days)[] units = [("day", 1), ("week", 7), ("wk", 7), ("month", 30), ("yr", 365), ("hour", 1m / 24), ("fortnight", 14), ("business day", 1.4m)];
        var samples = Gen.Choose(2, 99).SelectMany(count => Gen.Elements(units).SelectMany(unit => Gen.Choose(0, 4).Select(style => (count, unit, style)))).ToArbitrary();
        Check(samples, sample =>
        {
            var (count, unit, style) = sample;
            var text = style switch
            {
                0 => $"{count} {unit.Unit}s",
                1 => $"{count}-{unit.Unit}",
                2 => $"{Words(count)} {unit.Unit}s",
                3 => $"{Words(count)} and a half {unit.Unit}s",
                _ => $"{count}.5 {unit.Unit}s",
            };
            var days = (count + (style >= 3 ? 0.5m : 0)) * unit.Days;
            return MeasureReader.Read(text) is [{ Kind: MeasureKind.Duration, MaxDays: { } read }] && Math.Abs(read - days) < 0.0001m;
        });
    }

    [Fact]
    public void Two_bounds_of_any_kind_are_read_as_the_range_between_them()
    {
        string[] forms = ["{0}-{1} {2}", "{0} to {1} {2}", "between {0} and {1} {2}", "from {0} to {1} {2}", "{0} {2} to {1} {2}", "min {0} max {1} {2}", "at least {0} and at most {1} {2}"];
        var samples = Gen.Choose(2, 400).SelectMany(low => Gen.Choose(1, 400).SelectMany(more => Gen.Elements(forms).SelectMany(form => Gen.Elements("pcs", "usd", "weeks").Select(unit => (low, high: low + more, form, unit)))))
            .ToArbitrary();
        Check(samples, sample => MeasureReader.Read(string.Format(CultureInfo.InvariantCulture, sample.form, sample.low, sample.high, sample.unit)) is [{ } one]
            && one.Min == sample.low && one.Max == sample.high);
    }

    private static void Check<T>(Arbitrary<T> samples, Func<T, bool> holds) =>
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(samples, holds));

    private static bool Splits(string text, int offset) =>
        offset > 0 && offset < text.Length && char.IsHighSurrogate(text[offset - 1]) && char.IsLowSurrogate(text[offset]);

    // Everything a reading says; the words it points at without what cannot be seen, in small letters.
    private static string Whole(string text)
    {
        var reading = MessageReader.Read(text, GoldSet.Vocabulary);
        string Cut(TextSpan span) => span.Of(text).Replace("\u200b", "", StringComparison.Ordinal);
        var parts = reading.Mentions.Select(mention => $"{mention.Slot} {mention.Corrects} {Cut(mention.Span)}")
            .Concat(reading.Moves.Select(move => $"{move.Kind} {move.Field} {move.Subject?.Replace("\u200b", "", StringComparison.Ordinal)} {Cut(move.Span)}"))
            .Concat(reading.Raised.Select(slot => slot.ToString()))
            .Concat(reading.Ambiguities.Select(ambiguity => Cut(ambiguity.Span)));
        return (ProfileJson.Write(reading.Slots).ToJsonString() + "\n" + string.Join('\n', parts)).ToLowerInvariant();
    }

    private static string Figures(string text) => string.Join('\n', MeasureReader.ReadAll(text)
        .Select(m => string.Create(CultureInfo.InvariantCulture, $"{m.Kind} {m.Min} {m.Max} {m.Unit} {m.Currency} {m.MinDays} {m.MaxDays} {m.OpenEnded} {m.IsLoose} {m.Text.Replace("\u200b", "", StringComparison.Ordinal)}")));

    private static string Write(int value, int style) => style switch
    {
        0 => value.ToString("N0", CultureInfo.InvariantCulture),
        1 => value.ToString("N0", CultureInfo.InvariantCulture).Replace(',', '.'),
        2 => value.ToString("N0", CultureInfo.InvariantCulture).Replace(',', ' '),
        3 => value.ToString("N0", CultureInfo.InvariantCulture).Replace(',', '\''),
        4 => Words(value),
        5 => Indian(value),
        6 => value >= 1000 ? $"{value / 1000} thousand" + (value % 1000 == 0 ? "" : $" {Words(value % 1000)}") : Words(value),
        7 => value % 12 == 0 ? $"{value / 12} dozen" : value.ToString(CultureInfo.InvariantCulture),
        8 => value is > 1000 and < 10_000 && value % 100 == 0 && value % 1000 != 0 ? Words(value / 100) + " hundred" : value.ToString(CultureInfo.InvariantCulture),
        _ => (value / 1000m).ToString("0.###", CultureInfo.InvariantCulture) + "k",
    };

    // 1,20,000: the last three digits, then pairs.
    private static string Indian(int value)
    {
        var digits = value.ToString(CultureInfo.InvariantCulture);
        for (var at = digits.Length - 3; at > 0; at -= 2)
        {
            digits = digits.Insert(at, ",");
        }

        return digits;
    }

    private static string Words(int value)
    {
        if (value >= 1000)
        {
            return Words(value / 1000) + " thousand" + (value % 1000 == 0 ? "" : " " + Words(value % 1000));
        }

        if (value >= 100)
        {
            return Words(value / 100) + " hundred" + (value % 100 == 0 ? "" : " and " + Words(value % 100));
        }

        string[] small = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen",
            "sixteen", "seventeen", "eighteen", "nineteen"];
        string[] tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
        return value < 20 ? small[value] : tens[value / 10] + (value % 10 == 0 ? "" : "-" + small[value % 10]);
    }
}
