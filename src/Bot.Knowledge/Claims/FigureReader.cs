using System.Collections.Immutable;
using Bot.Knowledge.Lexicons;
using Bot.Language;
using Bot.Language.Measures;

namespace Bot.Knowledge.Claims;

/// <summary>Finds the figure that answers a criterion: units for MOQ, money for cost, time for lead time.</summary>
public static class FigureReader
{
    private static readonly WordTable Floors = WordTable.Load("floors");
    private static readonly WordTable Negatives = WordTable.Load("negatives");
    private static readonly WordTable TimeUnits = WordTable.Load("timeUnits");

    /// <summary>The first measure of the criterion's kind.</summary>
    public static Measure? First(ImmutableArray<Measure> measures, FigureKind kind) => measures.FirstOrDefault(m => Fits(m, kind));

    public static bool Fits(Measure measure, FigureKind kind) => kind switch
    {
        FigureKind.Quantity => measure.Kind is MeasureKind.Number or MeasureKind.Range && measure.Currency is null
            && (measure.Unit is null || !TimeUnits.Contains(measure.Unit)),
        FigureKind.Money => measure.Kind is MeasureKind.Money,
        FigureKind.Duration => measure.Kind is MeasureKind.Duration,
        _ => false,
    };

    /// <summary>A bare number under a label that names its unit: "4-8" under "Lead time (weeks)", "5,000" under "Cost (USD)".</summary>
    public static Measure? Labelled(string text, ImmutableArray<Measure> measures, FigureKind kind, string label)
    {
        if (kind is not (FigureKind.Money or FigureKind.Duration) || First(measures, FigureKind.Quantity) is not { } bare)
        {
            return null;
        }

        foreach (var word in PhraseTable.Words(label).Reverse())
        {
            var named = First(MeasureReader.Read($"{bare.Text} {word.Text}"), kind);
            if (named is not null)
            {
                return named with { Text = bare.Span.Of(text), Span = bare.Span };
            }
        }

        return label.Contains('$', StringComparison.Ordinal) && First(MeasureReader.Read("$" + bare.Text), kind) is { } dollars
            ? dollars with { Text = bare.Span.Of(text), Span = bare.Span }
            : null;
    }

    /// <summary>The claim's figure; <paramref name="text"/> is what the measure was read from.</summary>
    public static Figure FigureOf(Measure measure, string text)
    {
        var unit = measure.Kind switch
        {
            MeasureKind.Money => FigureScope.Per(text, measure.Span)?.Unit,
            MeasureKind.Duration => measure.Unit,
            _ => measure.Unit is null or "unit" or "pc" or "item" ? "piece" : measure.Unit,
        };
        var before = PhraseTable.Words(text[..measure.Span.Start]);
        if (measure.Min is null && (before.TakeLast(9).Any(Negatives.Contains) || PhraseTable.Words(text[measure.Span.End..]).Take(4).Any(Negatives.Contains)))
        {
            // "rarely offered for fewer than 5,000 units"
            return new Figure(measure.Max, null, unit, measure.Currency, measure.MaxDays, null, false);
        }

        // "from $20,000", "start at 2,000 pieces"
        var starts = before is [.., { Stem: "start" or "begin" }, { Text: "at" }];
        var isFloor = measure.Min == measure.Max && (starts || (!before.IsEmpty && Floors.Contains(before[^1])));
        return new Figure(measure.Min, isFloor ? null : measure.Max, unit, measure.Currency, measure.MinDays, isFloor ? null : measure.MaxDays, measure.OpenEnded);
    }
}
