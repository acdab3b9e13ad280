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
            return Slots(haunted) == Slots(text);
        });

    [Fact]
    public void Case_changes_nothing() =>
        Check(Spoken, text => Slots(text.ToUpperInvariant()) == Slots(text) && Slots(text.ToLowerInvariant()) == Slots(text));

    [Fact]
    public void Another_culture_changes_nothing() =>
        Check(Spoken, text =>
        {
            var before = (Slots(text), Figures(text));
            var german = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            (german.NumberFormat.NumberDecimalSeparator, german.NumberFormat.NumberGroupSeparator) = (",", ".");
            var own = CultureInfo.CurrentCulture;
            CultureInfo.CurrentCulture = german;
            try
            {
                return before == (Slots(text), Figures(text));
            }
            finally
            {
                CultureInfo.CurrentCulture = own;
            }
        });

    [Fact]
    public void A_number_written_in_any_style_is_read_back()
    {
        var numbers = Gen.Choose(1, 999_999).SelectMany(value => Gen.Choose(0, 5).Select(style => (value, style))).ToArbitrary();
        Check(numbers, sample => MeasureReader.Read(Write(sample.value, sample.style) + " pieces") is [{ } one] && one.Min == sample.value && one.Max == sample.value);
    }

    private static void Check<T>(Arbitrary<T> samples, Func<T, bool> holds) =>
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(samples, holds));

    private static bool Splits(string text, int offset) =>
        offset > 0 && offset < text.Length && char.IsHighSurrogate(text[offset - 1]) && char.IsLowSurrogate(text[offset]);

    private static string Slots(string text) => ProfileJson.Write(MessageReader.Read(text, GoldSet.Vocabulary).Slots).ToJsonString().ToLowerInvariant();

    private static string Figures(string text) => MeasureJson.Write(MeasureReader.Read(text)).ToJsonString();

    private static string Write(int value, int style) => style switch
    {
        0 => value.ToString("N0", CultureInfo.InvariantCulture),
        1 => value.ToString("N0", CultureInfo.InvariantCulture).Replace(',', '.'),
        2 => value.ToString("N0", CultureInfo.InvariantCulture).Replace(',', ' '),
        3 => value.ToString("N0", CultureInfo.InvariantCulture).Replace(',', '\''),
        4 => Words(value),
        _ => (value / 1000m).ToString("0.###", CultureInfo.InvariantCulture) + "k",
    };

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
