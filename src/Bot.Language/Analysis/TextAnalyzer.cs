using System.Collections.Immutable;

namespace Bot.Language.Analysis;

/// <summary>The one analysis chain: what people type and what documents say go through the same folding, tokens and stems.</summary>
public static class TextAnalyzer
{
    /// <summary>All tokens in order, symbols included. Never throws; linear in the length of the text.</summary>
    public static ImmutableArray<Token> Analyze(string text) => [];
}
