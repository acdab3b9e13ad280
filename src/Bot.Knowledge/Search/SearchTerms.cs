using Bot.Language.Analysis;

namespace Bot.Knowledge.Search;

/// <summary>The words of a text that can be searched for: stems, without symbols and stop words.</summary>
public static class SearchTerms
{
    /// <summary>What a folded word or number that is no stop word is found by.</summary>
    public static string TermOf(string word, TokenKind kind) => TextAnalyzer.Analyze(word) is [var token] && token.Kind == kind ? token.Stem : word;

    public static IEnumerable<string> Of(string text)
    {
        foreach (var token in TextAnalyzer.Analyze(text))
        {
            if (token.Kind != TokenKind.Symbol && !StopWords.Contains(token.Text))
            {
                yield return token.Stem;
            }
        }
    }
}
