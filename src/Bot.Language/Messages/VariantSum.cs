using System.Collections.Frozen;
using Bot.Language.Measures;

namespace Bot.Language.Messages;

/// <summary>Counts of one order by colour or size: "300 white, 200 black" are 500 pieces.</summary>
internal static class VariantSum
{
    private static readonly FrozenSet<string> Variants =
        EmbeddedText.Lines("variants").SelectMany(line => line.Split(' ')).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The sum of the figures that each stand before a variant; null when fewer than two do.</summary>
    public static decimal? Of(FigureContext figure)
    {
        if (PartOf(figure) is not { } sum)
        {
            return null;
        }

        var parts = 1;
        foreach (var other in figure.Neighbours())
        {
            if (other.Sentence == figure.Sentence && !other.IsTakenBack && !Correction.IsAt(other) && PartOf(other) is { } part)
            {
                (parts, sum) = (parts + 1, sum + part);
            }
        }

        return parts > 1 && !Correction.IsAt(figure) ? sum : null;
    }

    private static decimal? PartOf(FigureContext figure)
    {
        if (figure.Measure is not { Kind: MeasureKind.Number, Min: { } count } || count != figure.Measure.Max || count < 10)
        {
            return null;
        }

        var text = figure.Context.Text;
        var at = figure.Last + 1;
        while (at <= figure.Last + 4 && text[at].Text is "in" or "of" or "the" or "pcs" or "pieces" or "size" or "for" or "colour" or "color")
        {
            at++;
        }

        return text[at].Clause == figure.Clause && Variants.Contains(text[at].Text) ? count : null;
    }
}
