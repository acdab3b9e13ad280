using System.Collections.Frozen;

namespace Bot.Language.Analysis;

/// <summary>
/// The English ("Porter2") stemming algorithm as M. F. Porter published it: endings are taken off in five steps, each only
/// inside the regions R1 and R2 (what follows the first and the second vowel–consonant pair).
/// </summary>
public static class EnglishStemmer
{
    private const int Longest = 48;

    private static readonly FrozenDictionary<string, string> Exceptions = EmbeddedText.Lines("stems")
        .Select(line => line.Split(' '))
        .ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    /// <summary>The stem of a folded word; words of up to two letters are their own stem.</summary>
    public static string Stem(string word)
    {
        if (word.Length <= 2 || word.Length > Longest)
        {
            return word;
        }

        if (Exceptions.TryGetValue(word, out var stem))
        {
            return stem;
        }

        Span<char> buffer = stackalloc char[Longest + 2];
        word.CopyTo(buffer);
        var letters = new StemLetters(buffer, word.Length);
        letters.Prepare();
        FirstEndings.TakePossessive(ref letters);
        FirstEndings.TakePlural(ref letters);
        if (!letters.IsStemAlready)
        {
            FirstEndings.TakePast(ref letters);
            FirstEndings.TurnLastY(ref letters);
            LaterEndings.Take(ref letters);
        }

        letters.Finish();
        return letters.Equals(word) ? word : letters.ToString();
    }
}
