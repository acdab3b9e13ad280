using System.Collections.Frozen;
using Bot.Language.Analysis;

namespace Bot.Language.Messages;

/// <summary>Whether a message is in another language, as far as its little words and letters tell.</summary>
internal static class LanguageGuess
{
    private static readonly FrozenSet<string> Foreign =
        EmbeddedText.Lines("otherlanguages").SelectMany(line => line.Split(' ')).ToFrozenSet(StringComparer.Ordinal);

    public static bool IsForeign(MessageText text)
    {
        var (words, foreign, english, letters) = (0, 0, 0, 0);
        for (var i = 0; i < text.Count && i < 60; i++)
        {
            if (text[i].IsNumber)
            {
                continue;
            }

            words++;
            foreign += Foreign.Contains(text[i].Text) ? 1 : 0;
            english += StopWords.Contains(text[i].Text) ? 1 : 0;
            letters += text[i].Text[0] > '\u024f' ? 1 : 0;
        }

        return (foreign >= 2 && foreign > english && foreign * 5 >= words) || (letters * 2 > words && words > 0);
    }
}
