using System.Collections.Immutable;

namespace Bot.Language.Analysis;

/// <summary>Told of a folded word or number.</summary>
public delegate void WordVisitor(ReadOnlySpan<char> word, TokenKind kind);

/// <summary>The one analysis chain: what people type and what documents say go through the same folding, tokens and stems.</summary>
public static class TextAnalyzer
{
    /// <summary>All tokens in order, symbols included. Never throws; linear in the length of the text.</summary>
    public static ImmutableArray<Token> Analyze(string text) => Analyze(TextFolding.Fold(text));

    /// <summary>The folded words and numbers in order, symbols left out, without making tokens of them: for indexing much text.</summary>
    public static void Visit(string text, WordVisitor visit)
    {
        var folded = TextFolding.Fold(text).Text;
        for (var i = 0; i < folded.Length;)
        {
            if (char.IsWhiteSpace(folded[i]))
            {
                i++;
                continue;
            }

            var kind = WordBreaker.Next(folded, i, out var end);
            if (kind != TokenKind.Symbol)
            {
                var word = folded.AsSpan(i, end - i);
                visit(kind == TokenKind.Word && word.Contains('.') ? word.ToString().Replace(".", "", StringComparison.Ordinal) : word, kind);
            }

            i = end;
        }
    }

    internal static ImmutableArray<Token> Analyze(FoldedText folded)
    {
        var text = folded.Text;
        var tokens = ImmutableArray.CreateBuilder<Token>((text.Length / 5) + 2);
        for (var i = 0; i < text.Length;)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
                continue;
            }

            var kind = WordBreaker.Next(text, i, out var end);
            tokens.Add(TokenOf(folded, kind, i, end));
            i = end;
        }

        return tokens.DrainToImmutable();
    }

    private static Token TokenOf(FoldedText folded, TokenKind kind, int start, int end)
    {
        var word = folded.Text.AsSpan(start, end - start);
        var span = folded.SpanOf(start, end);
        if (kind != TokenKind.Word)
        {
            var plain = word.Length == 1 ? Symbols.Of(word[0]) : word.ToString();
            return new Token(plain, plain, kind, span);
        }

        if (CommonWords.TryGet(word, out var common, out var stem))
        {
            return new Token(common, stem, kind, span);
        }

        var text = word.IndexOf('.') < 0 ? word.ToString() : word.ToString().Replace(".", "", StringComparison.Ordinal);
        return new Token(text, EnglishStemmer.Stem(text), kind, span);
    }
}
