using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Bot.Knowledge.Claims;

namespace Bot.Channels.Pages.Evidence;

/// <summary>A buyer's own amount, marked across a plot.</summary>
public sealed record MarkedAmount(decimal Low, decimal High, Measured Measured);

/// <summary>
/// Each document's range as one labelled bar, an open end as an arrow: inline SVG that needs no colour to be read.
/// </summary>
public static class RangePlot
{
    private const int Width = 520;
    private const int LongestLabel = 66;
    private const int LabelHeight = 20;
    private const int RowHeight = 46;
    private const int Axis = 26;
    private const int MarkHeight = 20;

    /// <summary>One plot per measure that at least one claim has a figure in; nothing when none has.</summary>
    public static string Write(IEnumerable<Claim> claims, MarkedAmount? marked = null)
    {
        var rows = claims.Select(claim => (Claim: claim, Stretch: claim.Figure is { } figure ? Stretch.Of(figure) : null))
            .Where(row => row.Stretch is not null)
            .OrderBy(row => row.Claim.Model).ThenBy(row => row.Claim.Source.Origin, StringComparer.Ordinal)
            .GroupBy(row => (row.Stretch!.Measured, row.Stretch.Measured == Measured.Money ? row.Stretch.Unit : ""))
            .OrderBy(group => group.Key.Measured);
        return string.Concat(rows.Select(group => Plot(
            [.. group.Select(row => (row.Claim, row.Stretch!))], marked is { } amount && amount.Measured == group.Key.Measured ? amount : null)));
    }

    private static string Plot(ImmutableArray<(Claim Claim, Stretch Stretch)> rows, MarkedAmount? marked)
    {
        var ends = rows.SelectMany(row => new[] { row.Stretch.Low, row.Stretch.High }).OfType<decimal>();
        var scale = new Scale(marked is null ? ends : ends.Append(marked.Low).Append(marked.High), Width - 20);
        var top = marked is null ? 0 : MarkHeight;
        var height = top + rows.Length * RowHeight + Axis;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<div class=\"scroll\"><svg class=\"plot\" viewBox=\"0 0 {Width} {height}\" role=\"img\" aria-label=\"{Html.Encode(Words(rows))}\">");
        AppendAxis(svg, scale, rows[0].Stretch, height);
        for (var i = 0; i < rows.Length; i++)
        {
            AppendBar(svg, scale, rows[i].Claim, rows[i].Stretch, top + i * RowHeight);
        }

        if (marked is not null)
        {
            AppendMark(svg, scale, marked, rows[0].Stretch, height);
        }

        return svg.Append("</svg></div>").ToString();
    }

    private static void AppendAxis(StringBuilder svg, Scale scale, Stretch of, int height)
    {
        foreach (var tick in scale.Ticks())
        {
            var x = scale.At(tick) + 10;
            svg.Append(CultureInfo.InvariantCulture, $"<line class=\"grid\" x1=\"{x}\" x2=\"{x}\" y1=\"0\" y2=\"{height - Axis}\"/>")
                .Append(CultureInfo.InvariantCulture, $"<text class=\"tick\" x=\"{x}\" y=\"{height - 8}\" text-anchor=\"{(x < 40 ? "start" : x > Width - 40 ? "end" : "middle")}\">{Html.Encode(Scale.Label(tick, of))}</text>");
        }
    }

    private static void AppendBar(StringBuilder svg, Scale scale, Claim claim, Stretch stretch, int top)
    {
        var from = (stretch.Low is { } low ? scale.At(low) : 0) + 10;
        var to = (stretch.High ?? stretch.Low) is { } high ? scale.At(high) + 10 : scale.Width + 10;
        var y = top + LabelHeight + 4;
        svg.Append(CultureInfo.InvariantCulture, $"<text class=\"label\" x=\"10\" y=\"{top + LabelHeight - 4}\">{Html.Encode(Shortened(Label(claim)))}</text>");
        svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"bar {claim.Model.ToString().ToLowerInvariant()}\" x=\"{from}\" y=\"{y}\" width=\"{Math.Max(4, to - from):0.#}\" height=\"14\" rx=\"3\"/>");
        if (stretch.High is null || stretch.GoesOn)
        {
            var end = scale.Width + 10;
            svg.Append(CultureInfo.InvariantCulture, $"<path class=\"open\" d=\"M{to} {y + 7} H{end} m-7 -7 l7 7 l-7 7\"/>");
        }

        if (stretch.Low is null)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<path class=\"open\" d=\"M{from + 8} {y - 2} l-8 9 l8 9\"/>");
        }
    }

    private static void AppendMark(StringBuilder svg, Scale scale, MarkedAmount marked, Stretch of, int height)
    {
        var (from, to) = (scale.At(marked.Low) + 10, scale.At(marked.High) + 10);
        var words = marked.Low == marked.High ? Scale.Label(marked.Low, of) : $"{Scale.Label(marked.Low, of)} \u2013 {Scale.Label(marked.High, of)}";
        svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"yours\" x=\"{from - 1}\" y=\"{MarkHeight - 4}\" width=\"{Math.Max(2, to - from):0.#}\" height=\"{height - Axis - MarkHeight + 4}\"/>")
            .Append(CultureInfo.InvariantCulture, $"<text class=\"yours-label\" x=\"{Math.Clamp(from, 50, Width - 60)}\" y=\"12\" text-anchor=\"middle\">yours: {Html.Encode(words)}</text>");
    }

    private static string Label(Claim claim) =>
        $"{claim.Model} · {claim.Source.Industry} ({claim.Source.Origin[..Math.Min(3, claim.Source.Origin.Length)]}): {claim.Statement}";

    private static string Shortened(string label) => label.Length <= LongestLabel ? label : label[..LongestLabel] + "\u2026";

    private static string Words(ImmutableArray<(Claim Claim, Stretch Stretch)> rows) => string.Join("; ", rows.Select(row => Label(row.Claim)));
}
