using System.Collections.Frozen;
using Bot.Language.Analysis;

namespace Bot.Language.Messages;

/// <summary>Finds noun phrases by what cannot stand inside one.</summary>
internal sealed class PhraseScanner(MessageContext context)
{
    private const int Longest = 6;
    private const int MostBefore = 12;

    private static readonly FrozenSet<string> Outside = Words("outside");
    private static readonly FrozenSet<string> Before = Words("beforephrase");
    private static readonly FrozenSet<string> Prepositions = Words("prepositions");

    private static readonly FrozenSet<string> Compounding = Words("compounds");
    private static readonly FrozenSet<string> Gerunds = Words("gerunds");
    private static readonly FrozenSet<string> Weak = Words("weak");
    private static readonly FrozenSet<string> Heads = Words("heads");
    private static readonly FrozenSet<string> TradeNouns = Words("tradenouns");

    private readonly MessageText _text = context.Text;

    /// <summary>The phrase that begins at this word, leading determiners passed over; null when none does.</summary>
    /// <param name="isCounted">A number stands before it: "300 mugs logo" are mugs, though a "mug logo" is none.</param>
    public ProductPhrase? At(int start, bool isCounted = false)
    {
        var clause = _text[start].Clause;
        var first = start;
        while (first - start < MostBefore && _text[first].Clause == clause && (Before.Contains(_text[first].Text) || IsCount(first)))
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

        last = WithoutTrailingQualities(first, last);
        while (last > first + 1 && _text[last].IsGlued && _text[last - 1].IsNumber)
        {
            last -= 2;
        }

        return last >= first && !IsComparative(_text[first].Text) && !IsHolderOf(last) && IsNamed(first, last) && !IsWeak(_text[last].Text) && !IsParticiple(first, last)
            && (!LeadsToTradeNoun(last) || (isCounted && _text[last].Text is [.., not 's', 's'])) ? new ProductPhrase(first, last) : null;
    }

    /// <summary>The phrase around a term.</summary>
    public ProductPhrase? Around(TextSpan span)
    {
        var inside = _text.WordAt(span.Start);
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

    /// <summary>Whether the number stands inside a name: "iPhone 15 cases".</summary>
    public static bool IsInName(FigureContext figure) =>
        figure.Measure is { Unit: null, Max: < 100 } && !figure.Previous.IsNumber && IsName(figure.Previous.Text);

    /// <summary>Whether a word may be a noun of the person's own.</summary>
    public static bool IsName(string word) =>
        word.Length > 2 && !EndsPhrase(word) && !Before.Contains(word);

    /// <summary>Whether no phrase goes on over this word.</summary>
    public static bool EndsPhrase(string word) =>
        Outside.Contains(word) || Prepositions.Contains(word) || StopWords.Contains(word) || IsAdverb(word);

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

        if (MakesName(i))
        {
            return true;
        }

        if (i > first && word.Figure < 0 && IsCompound(i))
        {
            return true;
        }

        if (i > first && (IsNameNumber(i - 1) || Heads.Contains(word.Text)) && word.Figure < 0)
        {
            return true;
        }

        return word.Figure < 0 && !IsAdverb(word.Text) && !Outside.Contains(word.Text) && !Prepositions.Contains(word.Text) && !StopWords.Contains(word.Text)
            && (i == first || !Before.Contains(word.Text)) && (word.Text.Length > 1 || i + 1 < _text.Count);
    }

    // "500 photo frames", "a name tag": a word of talk or trade before a noun of its own.
    private bool MakesName(int i)
    {
        var next = _text[i + 1];
        return _text[i].Figure < 0 && Compounding.Contains(_text[i].Text) && next.Clause == _text[i].Clause && next.Figure < 0 && !next.IsNumber
            && (IsName(next.Text) || Heads.Contains(next.Text)) && !Weak.Contains(next.Text) && !TradeNouns.Contains(next.Text)
            && (next.Text is [.., not 's', 's'] || _text[i - 1].Text is "a" or "an");
    }

    // "mirror-finish kettles": a word tied by a hyphen to one that may stand is a part of it.
    private bool IsCompound(int i)
    {
        var (start, next) = (_text[i].Token.Span.Start, _text[i + 1]);
        return start > 0 && _text.Original[start - 1] == '-' && _text[i - 1].Token.Span.End == start - 1 && _text[i].Text is not ("label" or "made" or "end")
            && next.Clause == _text[i].Clause && next.Figure < 0 && !next.IsNumber && IsName(next.Text);
    }

    private static bool IsAdverb(string word) =>
        word.Length > 4 && word.EndsWith("ly", StringComparison.Ordinal)
        && word is not ("assembly" or "family" or "supply" or "jelly" or "belly" or "butterfly" or "trolley" or "reply" or "dolly");

    // "wine racks foldable", "usb cables 1.5m braided": qualities behind several of a thing are no part of its name.
    private int WithoutTrailingQualities(int first, int last)
    {
        var end = last;
        while (end > first && (IsQuality(_text[end].Text) || _text[end].IsNumber || _text[end].Text.Length < 3))
        {
            end--;
        }

        return IsQuality(_text[last].Text) && !IsQuality(_text[end].Text) && _text[end].Text is [.., not 's', 's'] ? end : last;
    }

    // "mirrors extendable", "glands M20".
    private static bool IsQuality(string word) =>
        IsWeak(word) || (word.Length > 5 && (word.EndsWith("able", StringComparison.Ordinal) || word.EndsWith("ible", StringComparison.Ordinal))) || word.AsSpan().ContainsAnyInRange('0', '9');

    // "depending on price", "only the cutting".
    private bool IsParticiple(int first, int last) =>
        first == last && _text[last].Text.EndsWith("ing", StringComparison.Ordinal) && !Gerunds.Contains(_text[last].Text);

    // "longer cord" is a change, "boxes with 12 pieces" count.
    private static bool IsComparative(string word) =>
        word is "longer" or "shorter" or "bigger" or "larger" or "smaller" or "thicker" or "thinner" or "wider" or "stronger" or "softer" or "lighter" or "darker" or "heavier" or "cheaper";

    private bool IsHolderOf(int last) =>
        _text[last].Text is "boxes" or "cartons" or "bags" or "packs" or "cases" && _text[last + 1].Text is "of" or "with" or "each" or "containing" && _text[last + 2].Figure >= 0;

    // "steel moulds", "toy company": the words only describe something of the trade.
    private bool LeadsToTradeNoun(int last) =>
        _text[last + 1].Clause == _text[last].Clause && TradeNouns.Contains(_text[last + 1].Text);

    private static bool IsWeak(string word) =>
        Weak.Contains(word) || (word.Length > 5 && word.EndsWith("ed", StringComparison.Ordinal) && !word.EndsWith("eed", StringComparison.Ordinal));

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
