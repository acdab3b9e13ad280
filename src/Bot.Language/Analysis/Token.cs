namespace Bot.Language.Analysis;

public enum TokenKind
{
    Word,
    Number,
    Symbol,
}

/// <summary>One token of a text: its folded form, its English stem and where it stands in the original.</summary>
public sealed record Token(string Text, string Stem, TokenKind Kind, TextSpan Span);
