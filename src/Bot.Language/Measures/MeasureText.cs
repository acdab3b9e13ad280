using System.Collections.Immutable;
using Bot.Language.Analysis;

namespace Bot.Language.Measures;

/// <summary>A token as figures need it: "usd115" is two, "22,24,26" three. <see cref="IsGlued"/>: no space before it.</summary>
internal readonly record struct Lexeme(Token Token, bool IsGlued)
{
    public string Text => Token.Text;

    public string Stem => Token.Stem;

    public TokenKind Kind => Token.Kind;

    public TextSpan Span => Token.Span;
}

/// <summary>The lexemes of a text, with safe looking around.</summary>
internal sealed class MeasureText
{
    private static readonly Lexeme None = new(new Token("", "", TokenKind.Symbol, default), IsGlued: false);

    private readonly List<Lexeme> _lexemes;

    public MeasureText(string original, ImmutableArray<Token> tokens)
    {
        Original = original;
        _lexemes = new List<Lexeme>(tokens.Length + 4);
        var end = -1;
        foreach (var token in tokens)
        {
            Add(token, token.Span.Start == end);
            end = token.Span.End;
        }
    }

    public string Original { get; }

    public int Count => _lexemes.Count;

    public Lexeme this[int i] => i >= 0 && i < _lexemes.Count ? _lexemes[i] : None;

    public bool IsGlued(int i) => this[i].IsGlued;

    public bool IsNumber(int i) => this[i].Kind == TokenKind.Number;

    public bool IsWord(int i) => this[i].Kind == TokenKind.Word;

    public bool Is(int i, string text) => this[i].Text == text;

    public string CutTo(TextSpan span) => span.Of(Original);

    private void Add(Token token, bool glued)
    {
        if (token.Kind == TokenKind.Word && DigitsAfterLetters(token) is var letters and > 0)
        {
            Split(token, glued, letters);
        }
        else if (glued && token.Kind == TokenKind.Word && MinutesAfterHour(token) is var digits and > 0)
        {
            Split(token, glued, 1, digits);
        }
        else if (token.Kind == TokenKind.Number && token.Text.Length > 3 && !DigitGroups.IsOneNumber(token.Text))
        {
            AddRuns(token, glued);
        }
        else
        {
            _lexemes.Add(new Lexeme(token, glued));
        }
    }

    // "usd115", "rs500", "e10", "x10": letters that may stand directly before a number.
    private static int DigitsAfterLetters(Token token)
    {
        var text = token.Text;
        if (text.Length != token.Span.Length || !char.IsAsciiDigit(text[^1]))
        {
            return 0;
        }

        var letters = text.AsSpan().IndexOfAnyInRange('0', '9');
        var isNumberAfter = letters > 0 && !text.AsSpan(letters).ContainsAnyExceptInRange('0', '9');
        return isNumberAfter && (text[..letters] is "e" or "x" || CurrencyTable.IsCode(text[..letters])) ? letters : 0;
    }

    // The end of the digits in the "h30m" of "1h30m"; 0 where there are none.
    private static int MinutesAfterHour(Token token)
    {
        var text = token.Text;
        if (text.Length < 2 || text[0] != 'h' || text.Length != token.Span.Length)
        {
            return 0;
        }

        var end = DigitGroups.EndOfRun(text, 1);
        return end is 2 or 3 && text[end..] is "" or "m" or "min" or "mins" ? end : 0;
    }

    private void Split(Token token, bool glued, params ReadOnlySpan<int> cuts)
    {
        var start = 0;
        foreach (var end in (ReadOnlySpan<int>)[.. cuts, token.Text.Length])
        {
            if (end > start)
            {
                var part = token.Text[start..end];
                var kind = char.IsAsciiDigit(part[0]) ? TokenKind.Number : TokenKind.Word;
                _lexemes.Add(new Lexeme(new Token(part, part, kind, new TextSpan(token.Span.Start + start, token.Span.Start + end)), glued || start > 0));
            }

            start = end;
        }
    }

    private void AddRuns(Token token, bool glued)
    {
        var plain = token.Text.Length == token.Span.Length;
        for (var i = 0; i < token.Text.Length;)
        {
            var end = DigitGroups.EndOfRun(token.Text, i);
            var span = plain ? new TextSpan(token.Span.Start + i, token.Span.Start + end) : token.Span;
            var run = token.Text[i..end];
            _lexemes.Add(new Lexeme(new Token(run, run, TokenKind.Number, span), glued && i == 0));
            i = end + 1;
        }
    }
}
