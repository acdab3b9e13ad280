using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Bot.Knowledge;
using Bot.Knowledge.Claims;
using Bot.Knowledge.Documents;

namespace Bot.Channels.Pages.Evidence;

/// <summary>A buyer's own amount, marked across a plot.</summary>
public sealed record MarkedAmount(decimal Low, decimal High, Measured Measured);

/// <summary>
/// Each document's range as one labelled bar, an open end as an arrow: inline SVG that needs no colour to be read and, placing things
/// by shares of its width, is as legible on a telephone as on a desk.
/// </summary>
public static class RangePlot
{
    private const int LongestWords = 44;
    private const int RowHeight = 62;
    private const int Axis = 26;
    private const int MarkHeight = 20;
    private const double Whole = 100;

    /// <summary>One plot per measure that at least one claim has a figure in; nothing when none has.</summary>
    public static string Write(IEnumerable<Claim> claims, KnowledgeBase knowledge, MarkedAmount? marked = null)
    {
        var rows = claims.Select(claim => (Claim: claim, Stretch: claim.Figure is { } figure ? Stretch.Of(figure) : null))
            .Where(row => row.Stretch is not null)
            .OrderBy(row => row.Claim.Model).ThenBy(row => row.Claim.Source.Origin, StringComparer.Ordinal)
            .GroupBy(row => (row.Stretch!.Measured, row.Stretch.Measured == Measured.Money ? row.Stretch.Unit : ""))
            .OrderBy(group => group.Key.Measured);
        return string.Concat(rows.Select(group => Plot(
            [.. group.Select(row => new Row(Speaker(row.Claim, knowledge), row.Claim, row.Stretch!))], marked is { } amount && amount.Measured == group.Key.Measured ? amount : null)));
    }

    private static string Plot(ImmutableArray<Row> rows, MarkedAmount? marked)
    {
        var ends = rows.SelectMany(row => new[] { row.Stretch.Low, row.Stretch.High }).OfType<decimal>();
        var scale = new Scale(marked is null ? ends : ends.Append(marked.Low).Append(marked.High), Whole);
        var top = marked is null ? 0 : MarkHeight;
        var height = top + rows.Length * RowHeight + Axis;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"plot\" height=\"{height}\" role=\"img\" aria-label=\"{Html.Encode(Words(rows))}\">");
        if (marked is not null)
        {
            AppendMark(svg, scale, marked, rows[0].Stretch, height);
        }

        AppendAxis(svg, scale, rows[0].Stretch, height);
        for (var i = 0; i < rows.Length; i++)
        {
            AppendBar(svg, scale, rows[i], top + i * RowHeight);
        }

        return svg.Append("</svg>").ToString();
    }

    private static void AppendAxis(StringBuilder svg, Scale scale, Stretch of, int height)
    {
        foreach (var tick in scale.Ticks())
        {
            var x = scale.At(tick);
            svg.Append(CultureInfo.InvariantCulture, $"<line class=\"grid\" x1=\"{x}%\" x2=\"{x}%\" y1=\"0\" y2=\"{height - Axis}\"/>")
                .Append(CultureInfo.InvariantCulture, $"<text class=\"tick\" x=\"{x}%\" y=\"{height - 8}\" text-anchor=\"{Anchor(x, 7)}\">{Html.Encode(Scale.Label(tick, of))}</text>");
        }
    }

    private static void AppendBar(StringBuilder svg, Scale scale, Row row, int top)
    {
        var (_, claim, stretch) = row;
        var from = stretch.Low is { } low ? scale.At(low) : 0;
        var to = (stretch.High ?? stretch.Low) is { } high ? scale.At(high) : Whole;
        var middle = top + 45;
        svg.Append(CultureInfo.InvariantCulture, $"<text class=\"label\" x=\"0\" y=\"{top + 14}\">{Html.Encode(Shortened(row.Speaker))}</text>")
            .Append(CultureInfo.InvariantCulture, $"<text x=\"0\" y=\"{top + 30}\">{Html.Encode(Shown(claim, stretch))}</text>")
            .Append(CultureInfo.InvariantCulture, $"<rect class=\"bar {claim.Model.ToString().ToLowerInvariant()}\" x=\"{from}%\" y=\"{middle - 7}\" width=\"{Math.Max(1.5, to - from):0.#}%\" height=\"14\" rx=\"3\"/>");
        if (stretch.High is null || stretch.GoesOn)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<line class=\"open\" x1=\"{to}%\" x2=\"100%\" y1=\"{middle}\" y2=\"{middle}\"/>");
            AppendArrow(svg, Whole, middle, "M-8 -7 l7 7 l-7 7");
        }

        if (stretch.Low is null)
        {
            AppendArrow(svg, 0, middle, "M8 -9 l-8 9 l8 9");
        }
    }

    private static void AppendArrow(StringBuilder svg, double x, int y, string path) =>
        svg.Append(CultureInfo.InvariantCulture, $"<svg x=\"{x}%\" y=\"{y}\" overflow=\"visible\"><path class=\"open\" d=\"{path}\"/></svg>");

    // Drawn first, so that it lies behind everything that is read.
    private static void AppendMark(StringBuilder svg, Scale scale, MarkedAmount marked, Stretch of, int height)
    {
        var (from, to) = (scale.At(marked.Low), scale.At(marked.High));
        var words = marked.Low == marked.High ? Scale.Label(marked.Low, of) : $"{Scale.Label(marked.Low, of)} \u2013 {Scale.Label(marked.High, of)}";
        svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"yours\" x=\"{from}%\" y=\"{MarkHeight - 4}\" width=\"{Math.Max(0.4, to - from):0.#}%\" height=\"{height - Axis - MarkHeight + 4}\"/>")
            .Append(CultureInfo.InvariantCulture, $"<text class=\"yours-label\" x=\"{from}%\" y=\"12\" text-anchor=\"{Anchor(from, 20)}\">yours: {Html.Encode(words)}</text>");
    }

    // Words at an edge lean inwards.
    private static string Anchor(double x, double edge) => x < edge ? "start" : x > Whole - edge ? "end" : "middle";

    private static string Speaker(Claim claim, KnowledgeBase knowledge) =>
        $"{claim.Model} \u00b7 {knowledge.Document(claim.Document)?.Title ?? claim.Document}";

    // Of a whole sentence only the figure.
    private static string Shown(Claim claim, Stretch stretch) => PlainWords.Of(claim.Statement) is { Length: <= LongestWords } words ? words : Amounts(stretch);

    private static string Amounts(Stretch stretch) => (stretch.Low, stretch.High) switch
    {
        ({ } low, { } high) when low == high => Scale.Label(low, stretch),
        ({ } low, { } high) => $"{Scale.Label(low, stretch)} \u2013 {Scale.Label(high, stretch)}{(stretch.GoesOn ? "+" : "")}",
        ({ } low, null) => $"{Scale.Label(low, stretch)} or more",
        (null, { } high) => $"up to {Scale.Label(high, stretch)}",
        _ => "",
    };

    private static string Shortened(string label) => label.Length <= LongestWords ? label : label[..LongestWords] + "\u2026";

    private static string Words(ImmutableArray<Row> rows) =>
        string.Join("; ", rows.Select(row => $"{row.Speaker}: {PlainWords.Of(row.Claim.Statement)}"));

    /// <summary>One document's range, by the model and the title it goes under.</summary>
    private sealed record Row(string Speaker, Claim Claim, Stretch Stretch);
}
