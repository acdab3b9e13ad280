using System.Collections.Frozen;
using System.Collections.Immutable;
using Bot.Language.Analysis;
using Bot.Language.Measures;

namespace Bot.Language.Messages;

/// <summary>A message as words in clauses and sentences, with its figures.</summary>
internal sealed class MessageText
{
    private static readonly FrozenSet<string> ClauseOpeners =
        FrozenSet.ToFrozenSet(["but", "however", "though", "although", "because", "whereas", "so", "which"], StringComparer.Ordinal);

    public static readonly MessageWord None = new(new Token("", "", TokenKind.Symbol, default), "", -1, -1, -1, IsGlued: false);

    private readonly MessageWord[] _words;
    private HashSet<int>? _questions;
    private readonly int[] _firsts;
    private readonly int[] _lasts;

    public MessageText(string original)
    {
        Original = original;
        Tokens = TextAnalyzer.Analyze(original);
        Figures = MeasureReader.Read(original, Tokens).RemoveAll(measure => measure.Kind is MeasureKind.Ordinal or MeasureKind.Percent);
        _words = new MessageWord[Tokens.Length];
        _firsts = new int[Figures.Length];
        _lasts = new int[Figures.Length];
        Array.Fill(_firsts, -1);
        Array.Fill(_lasts, -1);
        Fill();
    }

    public string Original { get; }

    public ImmutableArray<Token> Tokens { get; }

    public ImmutableArray<Measure> Figures { get; }

    public int Count { get; private set; }

    public ref readonly MessageWord this[int i] => ref (uint)i < (uint)Count ? ref _words[i] : ref None;

    public bool IsQuestion(int sentence) => _questions?.Contains(sentence) == true;

    public TextSpan SpanOf(int first, int last) => new(_words[first].Token.Span.Start, _words[last].Token.Span.End);

    /// <summary>First word of a figure; -1 when it has none.</summary>
    public int FirstOf(int figure) => _firsts[figure];

    public int LastOf(int figure) => _lasts[figure];

    /// <summary>The first word that ends after this offset; <see cref="Count"/> when none does.</summary>
    public int WordAt(int offset)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _words[middle].Token.Span.End <= offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private void Fill()
    {
        var (clause, sentence, figure, end) = (0, 0, 0, -1);
        for (var i = 0; i < Tokens.Length; i++)
        {
            var token = Tokens[i];
            var isLineBreak = end >= 0 && Original.AsSpan(end, token.Span.Start - end).Contains('\n');
            var isGlued = token.Span.Start == end;
            end = token.Span.End;
            while (figure < Figures.Length && Figures[figure].Span.End <= token.Span.Start)
            {
                figure++;
            }

            var inFigure = figure < Figures.Length && Figures[figure].Span.Overlaps(token.Span) ? figure : -1;
            if (isLineBreak)
            {
                (clause, sentence) = (clause + 1, sentence + 1);
            }

            if (token.Kind != TokenKind.Symbol)
            {
                clause += ClauseOpeners.Contains(token.Text) ? 1 : 0;
                Add(new MessageWord(token, IsShortForWith(i) ? "with" : StemOf(token), clause, sentence, inFigure, isGlued));
            }
            else if (inFigure < 0 || token.Text is "," or "." or ";")
            {
                Break(i, token, ref clause, ref sentence);
            }
        }
    }

    private void Add(MessageWord word)
    {
        if (word.Figure >= 0)
        {
            _firsts[word.Figure] = _firsts[word.Figure] < 0 ? Count : _firsts[word.Figure];
            _lasts[word.Figure] = Count;
        }

        _words[Count] = word;
        Count++;
    }

    // "w/ logo", "mugs w logo"; "60 W" is a power.
    private bool IsShortForWith(int i) =>
        Tokens[i].Text == "w" && i > 0 && i + 1 < Tokens.Length && Tokens[i - 1].Kind != TokenKind.Number && (Tokens[i + 1].Text is "/" or "our" or "my" or "logo" or "own" or "a");

    private static bool IsAbbreviation(string word) =>
        word is "max" or "min" or "approx" or "appr" or "ca" or "incl" or "excl" or "qty" or "nr" or "no" or "vs" or "e" or "g" or "i" or "etc" or "est" or "pcs" or "mr" or "mrs";

    private static string StemOf(Token token)
    {
        if (token.Kind != TokenKind.Word || token.Text.Length < 6)
        {
            return token.Stem;
        }

        var meant = CueTable.Spelling.Meant(token);
        return meant.Length == 1 && (meant[0].Edits < 2 || token.Text.Length > 8) ? meant[0].Stem : token.Stem;
    }

    private void Break(int i, Token token, ref int clause, ref int sentence)
    {
        switch (token.Text)
        {
            case "." when i > 0 && IsAbbreviation(Tokens[i - 1].Text) && i + 1 < Tokens.Length:
                break;
            case "." or "!" or "?" or ";":
                if (token.Text == "?")
                {
                    (_questions ??= []).Add(sentence);
                }

                (clause, sentence) = (clause + 1, sentence + 1);
                break;
            case "," or "(" or ")" or "\u00b7" or "|":
                clause++;
                break;
            case "-" or "/" when i > 0 && i + 1 < Tokens.Length && token.Span.Start > Tokens[i - 1].Span.End && Tokens[i + 1].Span.Start > token.Span.End:
                clause++;
                break;
            default:
                break;
        }
    }
}
