using System.Collections.Immutable;
using System.Text;
using Bot.Language;

namespace Bot.Knowledge.Documents;

/// <summary>The lines of a block as one text, so that a sentence may run over a line's end, with the way back to the lines.</summary>
public sealed class JoinedText
{
    private readonly ImmutableArray<(int Start, LineSpan Place)> _pieces;

    public JoinedText(Document document, TextBlock block)
    {
        Document = document;
        var text = new StringBuilder();
        var pieces = ImmutableArray.CreateBuilder<(int, LineSpan)>();
        foreach (var place in block.Lines)
        {
            text.Append(text.Length > 0 ? " " : "");
            pieces.Add((text.Length, place));
            text.Append(place.Span.Of(document.Lines[place.Line - 1]));
        }

        Text = text.ToString();
        _pieces = pieces.ToImmutable();
        SentenceSpans = Sentences.Split(Text, new TextSpan(0, Text.Length));
    }

    public Document Document { get; }

    public string Text { get; }

    public ImmutableArray<TextSpan> SentenceSpans { get; }

    /// <summary>Where a stretch of the joined text stands: one place per line it touches.</summary>
    public ImmutableArray<LineSpan> Places(TextSpan span)
    {
        var places = ImmutableArray.CreateBuilder<LineSpan>();
        foreach (var (start, place) in _pieces)
        {
            var (from, to) = (Math.Max(span.Start, start), Math.Min(span.End, start + place.Span.Length));
            if (from < to)
            {
                places.Add(new LineSpan(place.Line, new TextSpan(place.Span.Start + from - start, place.Span.Start + to - start)));
            }
        }

        return places.ToImmutable();
    }

    /// <summary>The line and offset of one character of the joined text.</summary>
    public (int Line, int Offset) At(int offset)
    {
        var place = Places(new TextSpan(offset, offset + 1));
        return place.IsEmpty ? (_pieces[0].Place.Line, _pieces[0].Place.Span.Start) : (place[0].Line, place[0].Span.Start);
    }
}
