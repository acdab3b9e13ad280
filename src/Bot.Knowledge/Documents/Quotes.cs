using Bot.Language;

namespace Bot.Knowledge.Documents;

/// <summary>Citations of a document's words, without markers.</summary>
public static class Quotes
{
    /// <summary>A citation of the longest part of the stretch that no marker cuts, or null when nothing is left.</summary>
    public static Citation? Of(Document document, LineSpan place, string? industry = null)
    {
        var line = document.Lines[place.Line - 1];
        return Markers.Quotable(line, place.Span) is { } span ? Cited(document, place.Line, span, industry) : null;
    }

    /// <summary>As <see cref="Of"/>, but the part that holds this offset of the line (a figure's, say).</summary>
    public static Citation? Around(Document document, LineSpan place, int offset, string? industry = null)
    {
        foreach (var part in Markers.Split(document.Lines[place.Line - 1], place.Span))
        {
            if (part.Start <= offset && offset < part.End)
            {
                return Cited(document, place.Line, part, industry);
            }
        }

        return Of(document, place, industry);
    }

    private static Citation Cited(Document document, int line, TextSpan span, string? industry)
    {
        var citation = Citation.Of(document, line, span);
        return industry is null ? citation : citation with { Industry = industry };
    }
}
