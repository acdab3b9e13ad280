using System.Collections.Immutable;

namespace Bot.Language.Analysis;

/// <summary>The one analysis chain: what people type and what documents say go through the same folding, tokens and stems.</summary>
public static class TextAnalyzer
{
    /// <summary>All tokens in order, symbols included. Never throws; linear in the length of the text.</summary>
    public static ImmutableArray<Token> Analyze(string text) => Analyze(TextFolding.Fold(text));

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

        var text = word.IndexOf('.') < 0 ? word.ToString() : word.ToString().Replace(".", "", StringComparison.Ordinal);
        return new Token(text, EnglishStemmer.Stem(text), kind, span);
    }
}
