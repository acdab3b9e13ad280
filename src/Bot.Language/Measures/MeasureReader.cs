using System.Collections.Immutable;
using Bot.Language.Analysis;

namespace Bot.Language.Measures;

/// <summary>
/// Reads every figure in a text. This is the seam behind which Microsoft's Recognizers-Text could stand:
/// nothing above it knows how a figure was recognised.
/// </summary>
public static class MeasureReader
{
    /// <summary>Figures in the order they stand, not overlapping. Never throws.</summary>
    public static ImmutableArray<Measure> Read(string text) => ReadAll(text).RemoveAll(measure => measure.IsLoose);

    /// <summary>As <see cref="Read(string)"/>, with the durations nobody counted: "a few weeks", "all day".</summary>
    public static ImmutableArray<Measure> ReadAll(string text)
    {
        var visible = VisibleText.Of(text);
        var measures = ReadAll(visible.Text, TextAnalyzer.Analyze(visible.Text));
        return ReferenceEquals(visible.Text, text) ? measures : [.. measures.Select(measure => InOriginal(measure, visible, text))];
    }

    /// <summary>As <see cref="Read(string)"/>, with the tokens at hand of a text without invisible characters.</summary>
    public static ImmutableArray<Measure> Read(string text, ImmutableArray<Token> tokens) => ReadAll(text, tokens).RemoveAll(measure => measure.IsLoose);

    private static ImmutableArray<Measure> ReadAll(string text, ImmutableArray<Token> tokens)
    {
        var lexemes = new MeasureText(text, tokens);
        var measures = new List<Measure>();
        for (var i = 0; i < lexemes.Count;)
        {
            if (FigureOpeners.MayOpen(lexemes[i]) && ExtentScanner.At(lexemes, i) is { } extent)
            {
                var measure = extent.ToMeasure(lexemes);
                if (measures.Count == 0 || measures[^1].Span.End <= measure.Span.Start)
                {
                    measures.Add(measure); // one token of the text (digits joined by a combining accent) may hold two numbers: the first counts
                }

                i = Math.Max(extent.End, i + 1);
            }
            else
            {
                i = AfterUnread(lexemes, i);
            }
        }

        return [.. measures];
    }

    private static Measure InOriginal(Measure measure, VisibleText visible, string original)
    {
        var span = visible.InOriginal(measure.Span);
        return measure with { Span = span, Text = span.Of(original) };
    }

    // The rest of a number that could not be read is no number either.
    private static int AfterUnread(MeasureText text, int i)
    {
        if (text.Is(i, ".") && text.IsNumber(i + 1) && text.IsGlued(i + 1) && DigitNumber.IsPartOfName(text, i + 2))
        {
            return i + 2;
        }

        return i + 1;
    }
}
