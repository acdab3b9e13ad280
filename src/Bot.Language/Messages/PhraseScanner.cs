using System.Collections.Frozen;
using Bot.Language.Analysis;

namespace Bot.Language.Messages;

/// <summary>Finds noun phrases by what cannot stand inside one.</summary>
internal sealed class PhraseScanner(MessageContext context)
{
    private const int Longest = 6;

    private static readonly FrozenSet<string> Outside = Words("outside");
    private static readonly FrozenSet<string> Before = Words("beforephrase");
    private static readonly FrozenSet<string> Prepositions = Words("prepositions");

    private readonly MessageText _text = context.Text;

    /// <summary>The phrase that begins at this word, leading determiners passed over; null when none does.</summary>
    public ProductPhrase? At(int start)
    {
        var clause = _text[start].Clause;
        var first = start;
        while (_text[first].Clause == clause && (Before.Contains(_text[first].Text) || IsCount(first)))
        {
            first++;
        }

        var last = first - 1;
        while (last + 1 - first < Longest && _text[last + 1].Clause == clause && MayStand(first, last + 1))
        {
            last++;
        }

        while (last >= first && (_text[last].IsNumber || Before.Contains(_text[last].Text)))
        {
            last--;
        }

        return last >= first && IsNamed(first, last) ? new ProductPhrase(first, last) : null;
    }

    /// <summary>The phrase around a term.</summary>
    public ProductPhrase? Around(TextSpan span)
    {
        var inside = 0;
        while (inside < _text.Count && _text[inside].Token.Span.End <= span.Start)
        {
            inside++;
        }

        if (inside == _text.Count)
        {
            return null;
        }

        var first = inside;
        while (first > 0 && inside - first < 4 && _text[first - 1].Clause == _text[inside].Clause && !_text[first - 1].IsNumber && MayStand(first - 1, first - 1)
            && !Before.Contains(_text[first - 1].Text))
        {
            first--;
        }

        return At(first);
    }

    public bool IsPreposition(int word) => Prepositions.Contains(_text[word].Text);

    /// <summary>The first word after greetings.</summary>
    public int SkipOpening()
    {
        var i = 0;
        while (i < _text.Count && _text[i].Text is "hi" or "hello" or "hey" or "dear" or "sir" or "madam" or "good" or "day" or "morning" or "product" or "item" or "and")
        {
            i++;
        }

        return i;
    }

    // A number opens a phrase only when it is part of a name: "3-core", "12V".
    private bool IsCount(int i) => _text[i].Figure >= 0 && !IsNameNumber(i) && context.Text[i].Clause == context.Text[i + 1].Clause;

    private bool IsNameNumber(int i)
    {
        if (!_text[i].IsNumber)
        {
            return false;
        }

        var next = _text[i + 1];
        var gap = next.Token.Span.Start - _text[i].Token.Span.End;
        return next.Clause == _text[i].Clause && next.Token.Kind == TokenKind.Word && next.Figure < 0
            && (gap == 0 || (gap == 1 && _text.Original[_text[i].Token.Span.End] == '-'))
            && !Outside.Contains(_text[i + 2].Text) && _text[i + 2].Clause == _text[i].Clause && _text[i + 2].Figure < 0;
    }

    private bool MayStand(int first, int i)
    {
        var word = _text[i];
        if (word.IsNumber)
        {
            var isAfterName = i > first && word.Figure >= 0 && _text.Figures[word.Figure] is { Kind: Measures.MeasureKind.Number, Unit: null, Max: < 100 }
                && !Outside.Contains(_text[i + 1].Text) && !Prepositions.Contains(_text[i + 1].Text) && _text[i + 1] is { IsGlued: false, IsNumber: false }
                && _text[i + 1].Clause == word.Clause && _text[i + 1].Text != "x";
            return IsNameNumber(i) || isAfterName;
        }

        return word.Figure < 0 && !Outside.Contains(word.Text) && !Prepositions.Contains(word.Text) && !StopWords.Contains(word.Text)
            && (i == first || !Before.Contains(word.Text)) && (word.Text.Length > 1 || i + 1 < _text.Count);
    }

    private bool IsNamed(int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (_text[i].Text.Length > 2 && !_text[i].IsNumber)
            {
                return true;
            }
        }

        return false;
    }

    private static FrozenSet<string> Words(string name) =>
        EmbeddedText.Lines(name).SelectMany(line => line.Split(' ')).ToFrozenSet(StringComparer.Ordinal);
}
