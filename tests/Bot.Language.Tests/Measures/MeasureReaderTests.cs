using System.Globalization;
using Bot.Language.Measures;

namespace Bot.Language.Tests.Measures;

public sealed class MeasureReaderTests
{
    [Theory]
    [InlineData("2,000-5,000 units typical", "range 2000..5000 unit @2,000-5,000 units")]
    [InlineData("Typically higher (500-1000+ units)", "range 500..1000+ unit @500-1000+ units")]
    [InlineData("Higher upfront (mold costs $5,000-$50,000+)", "money 5000..50000+ USD @$5,000-$50,000+")]
    [InlineData("4-8 months (design + production)", "duration 4..8 month 120..240d @4-8 months")]
    [InlineData("MOQs (10,000+ units)", "range 10000.. unit @10,000+ units")]
    [InlineData("Shorter (2-4 weeks for customization + production)", "duration 2..4 week 14..28d @2-4 weeks")]
    [InlineData("$800-$2,000 per inspection cycle", "money 800..2000 inspection cycle USD @$800-$2,000 per inspection cycle")]
    [InlineData("highest investment ($50,000+)", "money 50000.. USD @$50,000+")]
    [InlineData("2k pcs", "number 2000..2000 piece @2k pcs")]
    [InlineData("USD 15,000–50,000", "money 15000..50000 USD @USD 15,000–50,000")]
    [InlineData("10 weeks", "duration 10..10 week 70..70d @10 weeks")]
    [InlineData("half a million", "number 500000..500000 @half a million")]
    [InlineData("half a million dollars", "money 500000..500000 USD @half a million dollars")]
    [InlineData("5.000 pcs, 1.000, 1 000, 75'000", "number 5000..5000 piece @5.000 pcs|number 1000..1000 @1.000|number 1000..1000 @1 000|number 75000..75000 @75'000")]
    [InlineData("two and a half thousand units", "number 2500..2500 unit @two and a half thousand units")]
    [InlineData("a couple of hundred; a dozen; fifteen hundred; 1.2m", "number 200..200 @a couple of hundred|number 12..12 @a dozen|number 1500..1500 @fifteen hundred")]
    [InlineData("1.2m dollars, 2m cable", "money 1200000..1200000 USD @1.2m dollars")]
    [InlineData("200 juta, 5 lakh rupees, 2 crore", "number 200000000..200000000 @200 juta|money 500000..500000 INR @5 lakh rupees|number 20000000..20000000 @2 crore")]
    [InlineData("between 800 and 1,200 units", "range 800..1200 unit @between 800 and 1,200 units")]
    [InlineData("5-8k, 3–6 months, up to 300", "range 5000..8000 @5-8k|duration 3..6 month 90..180d @3–6 months|range ..300 @up to 300")]
    [InlineData("no more than forty thousand pounds", "money ..40000 GBP @no more than forty thousand pounds")]
    [InlineData("$5k-10k or 15-20k EUR", "money 5000..10000 USD @$5k-10k|money 15000..20000 EUR @15-20k EUR")]
    [InlineData("$4-5 a unit, 3.10 usd/pc, $1.80 each", "money 4..5 unit USD @$4-5 a unit|money 3.1..3.1 piece USD @3.10 usd/pc|money 1.8..1.8 piece USD @$1.80 each")]
    [InlineData("70 cents a piece", "money 70..70 cent USD @70 cents")]
    [InlineData("within a fortnight", "duration ..1 fortnight ..14d @within a fortnight")]
    [InlineData("half a year, a year and a half", "duration 0.5..0.5 year 180..180d @half a year|duration 1.5..1.5 year 540..540d @a year and a half")]
    [InlineData("25 working days, 36 hours", "duration 25..25 working day 35..35d @25 working days|duration 36..36 hour 1.5..1.5d @36 hours")]
    [InlineData("2 weeks to 1 month", "duration 14..30 day 14..30d @2 weeks to 1 month")]
    [InlineData("2 or 3 weeks", "duration 2..3 week 14..21d @2 or 3 weeks")]
    [InlineData("three and a half months; in a month and a half", "duration 3.5..3.5 month 105..105d @three and a half months|duration 1.5..1.5 month 45..45d @a month and a half")]
    [InlineData("12V adapter 60W 6mm 180ml", "")]
    [InlineData("30%, 1st, twenty-first", "percent 30..30 @30%|ordinal 1..1 @1st|ordinal 21..21 @twenty-first")]
    [InlineData("+49 171-234-5678", "number 49..49 @49|number 171..171 @171|number 234..234 @234|number 5678..5678 @5678")]
    [InlineData("USD15,000 or US$ 2.5k", "money 15000..15000 USD @USD15,000|money 2500..2500 USD @US$ 2.5k")]
    [InlineData("6 grand, 50 bucks, RM 45,000, CHF 60'000", "money 6000..6000 @6 grand|money 50..50 USD @50 bucks|money 45000..45000 MYR @RM 45,000|money 60000..60000 CHF @CHF 60'000")]
    [InlineData("thousands of units, a few hundred", "")]
    [InlineData("1,20,000 pieces, 1,5k", "number 120000..120000 piece @1,20,000 pieces|number 1500..1500 @1,5k")]
    [InlineData("5000 USD a month", "money 5000..5000 month USD @5000 USD a month")]
    [InlineData("90 days max", "duration ..90 day ..90d @90 days max")]
    public void Figures_are_read_as_people_and_documents_write_them(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', MeasureReader.Read(text).Select(Write)));

    private static string Write(Measure m)
    {
        var parts = new List<string> { m.Kind.ToString().ToLowerInvariant(), Plain(m.Min) + ".." + Plain(m.Max) + (m.OpenEnded ? "+" : "") };
        parts.AddRange(new[] { m.Unit, m.Currency }.OfType<string>());
        if (m.MinDays is not null || m.MaxDays is not null)
        {
            parts.Add(Plain(m.MinDays) + ".." + Plain(m.MaxDays) + "d");
        }

        return string.Join(' ', parts) + " @" + m.Text;
    }

    private static string Plain(decimal? value) => value?.ToString("0.######", CultureInfo.InvariantCulture) ?? "";
}
