using System.Collections.Immutable;
using Bot.Knowledge.Documents;
using Bot.Knowledge.Lexicons;
using Bot.Language;

namespace Bot.Knowledge.Claims;

/// <summary>
/// Lines that name before a colon what they state: "Minimum order: 500 jars" under a model's heading, "OEM: 2,000 units" under a
/// criterion's.
/// </summary>
public sealed class LabelledLineReader(Lexicon lexicon, Document document)
{
    private const int LongestLabel = 6;
    private readonly CellReader _cells = new(lexicon);

    public ImmutableArray<Claim> Read(TextBlock block, HeadingTrail trail)
    {
        var claims = ImmutableArray.CreateBuilder<Claim>();
        foreach (var place in block.Lines)
        {
            var text = CellReader.Text(new CellPlace(document, place, "", null));
            var colon = Divider(text);
            if (colon <= 0 || Label.Of(text[..colon], lexicon) is not { } label || label.Covers < (block.Kind == PassageKind.ListItem ? 0.5 : 0.9)
                || PhraseTable.Words(label.Text).Length > LongestLabel)
            {
                return [];
            }

            var models = label.NamesModel ? label.Models : trail.Model is { } headed ? [headed] : [];
            var criterion = label.Criterion ?? trail.Criterion;
            if (models.IsEmpty || criterion is null)
            {
                return [];
            }

            var value = new LineSpan(place.Line, TableLines.Trimmed(text, colon + 2, text.Length).Shifted(place.Span.Start));
            claims.AddRange(models.SelectMany(m => _cells.Read(new CellPlace(document, value, label.Text, null), m, criterion)));
        }

        return claims.ToImmutable();
    }

    // Index of the mark less the blank before a dash, so that the value begins two further on.
    private static int Divider(string text)
    {
        string[] marks = [": ", " – ", " — ", " - "];
        return marks.Select(mark => text.IndexOf(mark, StringComparison.Ordinal)).Where(at => at > 0).DefaultIfEmpty(-1).Min();
    }
}

internal static class Shifting
{
    public static TextSpan Shifted(this TextSpan span, int by) => new(span.Start + by, span.End + by);
}
