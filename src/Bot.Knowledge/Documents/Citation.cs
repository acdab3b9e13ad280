using Bot.Language;

namespace Bot.Knowledge.Documents;

/// <summary>Exact words of a document: <c>Document.Lines[Line - 1][Start..End] == Quote</c>, always.</summary>
/// <param name="N">The number texts refer to as <c>[n]</c>; 0 while not part of a text.</param>
/// <param name="Document">The document's id.</param>
/// <param name="Line">From 1, in the document file as it lies in <c>knowledge/documents</c>.</param>
/// <param name="Start">UTF-16 offset in the line.</param>
public sealed record Citation(
    int N, string Document, string Origin, int Line, int Start, int End, string Quote, string Industry, string Audience)
{
    /// <summary>Whether both cite the same words, which in one knowledge base is where they stand.</summary>
    internal bool IsAt(Citation other) => Line == other.Line && Start == other.Start && End == other.End && string.Equals(Document, other.Document, StringComparison.Ordinal);

    /// <summary>Whether both are the same but for their number.</summary>
    public bool IsSameAs(Citation other) => IsAt(other)
        && string.Equals(Quote, other.Quote, StringComparison.Ordinal) && string.Equals(Origin, other.Origin, StringComparison.Ordinal)
        && string.Equals(Industry, other.Industry, StringComparison.Ordinal) && string.Equals(Audience, other.Audience, StringComparison.Ordinal);

    public static Citation Of(Document document, int line, TextSpan span) => new(
        0, document.Id, document.Origin, line, span.Start, span.End, span.Of(document.Lines[line - 1]), document.Industry, document.Audience);
}
