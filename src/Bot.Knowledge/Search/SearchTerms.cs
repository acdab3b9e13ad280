using Bot.Language.Analysis;

namespace Bot.Knowledge.Search;

/// <summary>The words of a text that can be searched for: stems, without symbols and stop words.</summary>
public static class SearchTerms
{
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
