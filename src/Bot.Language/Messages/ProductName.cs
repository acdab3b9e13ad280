using System.Text;

namespace Bot.Language.Messages;

/// <summary>A product's name as typed, with single spaces and no mark that only opens or only closes.</summary>
internal static class ProductName
{
    public static string Of(string words)
    {
        var clean = new StringBuilder(words.Length);
        for (var i = 0; i < words.Length; i++)
        {
            var c = words[i];
            if ((IsOpeningQuote(words, i) && words.IndexOf(c, i + 1) < 0) || (IsClosingQuote(words, i) && words.IndexOf(c, StringComparison.Ordinal) == i))
            {
                continue;
            }

            if (!char.IsWhiteSpace(c))
            {
                clean.Append(c);
            }
            else if (clean.Length > 0 && clean[^1] != ' ')
            {
                clean.Append(' ');
            }
        }

        return clean.ToString().Trim();
    }

    // 24" mirrors are two feet wide.
    private static bool IsOpeningQuote(string words, int i) =>
        words[i] is '"' or '\u201c' && (i == 0 || char.IsWhiteSpace(words[i - 1])) && i + 1 < words.Length && char.IsLetter(words[i + 1]);

    private static bool IsClosingQuote(string words, int i) =>
        words[i] is '"' or '\u201d' && i > 0 && char.IsLetter(words[i - 1]) && (i + 1 == words.Length || char.IsWhiteSpace(words[i + 1]));
}
