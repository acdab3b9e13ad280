using System.Collections.Immutable;
using System.Text;
using Bot.Knowledge.Documents;

namespace Bot.Recommendations.Advice;

/// <summary>Writes one text of paragraphs and lists, with everything its parts cite in one list: the same words keep the same number.</summary>
internal sealed class CitedWriter
{
    private const int UsualLength = 2000;

    private readonly StringBuilder _text = new(UsualLength);
    private readonly List<Citation> _citations = [];
    private string? _title;

    public ImmutableArray<Citation> Citations => [.. _citations];

    public override string ToString() => _text.ToString();

    public void Paragraph(string text) => StartParagraph().Append(text);

    public void Paragraphs(ImmutableArray<string> texts)
    {
        foreach (var text in texts)
        {
            Paragraph(text);
        }
    }

    /// <summary>Starts a list, which is not written unless an item follows.</summary>
    public void List(string title) => _title = title;

    public void Item(string text) => StartItem().Append(text);

    /// <summary>An item that refers to its own citations as <c>[n]</c>; they are numbered anew.</summary>
    public void Item(string text, ImmutableArray<Citation> citations, string start = "")
    {
        Span<int> numbers = stackalloc int[citations.Length];
        for (var i = 0; i < citations.Length; i++)
        {
            numbers[i] = NumberOf(citations[i]);
        }

        Renumbering.Append(StartItem().Append(start), text, citations, numbers);
    }

    private StringBuilder StartParagraph() => _text.Append(_text.Length == 0 ? "" : "\n\n");

    private StringBuilder StartItem()
    {
        if (_title is { } title)
        {
            Paragraph(title);
            _title = null;
        }

        return _text.Append("\n- ");
    }

    private int NumberOf(Citation citation)
    {
        for (var i = 0; i < _citations.Count; i++)
        {
            if (AreSame(_citations[i], citation))
            {
                return i + 1;
            }
        }

        _citations.Add(citation with { N = _citations.Count + 1 });
        return _citations.Count;
    }

    /// <summary>But for their numbers. Field by field: a copy of each with the same number costs more than the rest of the text.</summary>
    private static bool AreSame(Citation one, Citation other) =>
        one.Line == other.Line && one.Start == other.Start && one.End == other.End
        && string.Equals(one.Document, other.Document, StringComparison.Ordinal) && string.Equals(one.Quote, other.Quote, StringComparison.Ordinal)
        && string.Equals(one.Origin, other.Origin, StringComparison.Ordinal) && string.Equals(one.Industry, other.Industry, StringComparison.Ordinal)
        && string.Equals(one.Audience, other.Audience, StringComparison.Ordinal);
}
