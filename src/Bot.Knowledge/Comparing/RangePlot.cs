using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;
using Bot.Knowledge.Claims;
using Bot.Knowledge.Documents;
using Bot.Knowledge.Lexicons;

namespace Bot.Knowledge.Comparing;

/// <summary>
/// One bar per document's figure on a logarithmic axis, each labelled with its own words; an open end is an arrow. Readable without
/// colour and, through its title and labels, without sight.
/// </summary>
public static class RangePlot
{
    private const int RowHeight = 34;
    private const double Left = 8;
    private const double Width = 624;
    private const string Pixels = "0.#";

    /// <summary>An <c>svg</c> element, or null when fewer than two claims give a figure.</summary>
    public static string? Svg(CriterionRule rule, ImmutableArray<Claim> claims, KnowledgeBase knowledge)
    {
        var bars = claims.Where(c => c.Figure is not null).DistinctBy(c => (c.Model, c.Source, c.Figure)).Select(Bar.Of).ToImmutableArray();
        if (bars.Length < 2)
        {
            return null;
        }

        var (low, high) = (bars.Min(b => b.From), bars.Max(b => b.To));
        var svg = new StringBuilder();
        var height = (bars.Length * RowHeight) + 8;
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 640 {height}\" role=\"img\" font-size=\"12\">");
        svg.Append(CultureInfo.InvariantCulture, $"<title>{Text(rule.Name)}: the figures of each document</title>");
        for (var i = 0; i < bars.Length; i++)
        {
            Append(svg, bars[i], (i * RowHeight) + 14, At(low, high, bars[i].From), At(low, high, bars[i].To), knowledge);
        }

        return svg.Append("</svg>").ToString();
    }

    private sealed record Bar(Claim Claim, double From, double To, bool IsOpen)
    {
        public static Bar Of(Claim claim)
        {
            var figure = claim.Figure!;
            var (min, max) = ((double?)(figure.MinDays ?? figure.Min), (double?)(figure.MaxDays ?? figure.Max));
            var from = Math.Max(1, min ?? 1);
            return new Bar(claim, from, Math.Max(from, max ?? from * 2), figure.OpenEnded || max is null);
        }
    }

    private static void Append(StringBuilder svg, Bar bar, int y, double from, double to, KnowledgeBase knowledge)
    {
        var words = Text($"{bar.Claim.Model}: {PlainWords.Of(bar.Claim.Statement)} ({bar.Claim.Industry}, {knowledge.Document(bar.Claim.Document)?.Title})");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left}\" y=\"{y}\" fill=\"currentColor\">{words}</text>");
        svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{Show(from)}\" y1=\"{y + 9}\" x2=\"{Show(Math.Max(to, from + 3))}\" y2=\"{y + 9}\" stroke=\"currentColor\" stroke-width=\"6\"/>");
        if (bar.IsOpen)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{Show(to + 2)} {y + 3} l8 6 l-8 6 z\" fill=\"currentColor\"/>");
        }
    }

    private static double At(double low, double high, double value) =>
        Left + (high > low ? (Width - 24) * (Math.Log(value) - Math.Log(low)) / (Math.Log(high) - Math.Log(low)) : 0);

    private static string Show(double x) => x.ToString(Pixels, CultureInfo.InvariantCulture);

    private static string Text(string words) => WebUtility.HtmlEncode(words);
}
