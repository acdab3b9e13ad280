using System.Collections.Immutable;
using System.Text;
using Bot.Knowledge.Documents;

namespace Bot.Recommendations.Advice;

/// <summary>Writes one text of paragraphs and lists, with everything its parts cite in one list: the same words keep the same number.</summary>
internal sealed class CitedWriter
{
    private const int UsualLength = 2000;

    private readonly StringBuilder _text = new(UsualLength);
    private readonly CitationList _citations = new();
    private string? _title;

    public ImmutableArray<Citation> Citations => _citations.ToImmutable();

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
    public void Item(string text, ImmutableArray<Citation> citations, string start = "") =>
        Renumbering.Append(StartItem().Append(start), text, citations, _citations);

    private StringBuilder StartParagraph()
    {
        _title = null;
        return _text.Append(_text.Length == 0 ? "" : "\n\n");
    }

    private StringBuilder StartItem()
    {
        if (_title is { } title)
        {
            Paragraph(title);
        }

        return _text.Append("\n- ");
    }
}
