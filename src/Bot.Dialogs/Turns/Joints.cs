using Bot.Dialogs.Wording;

namespace Bot.Dialogs.Turns;

/// <summary>Where one sentence holds two: "what is the MOQ and who owns the design", "how long does it take and I have 6 weeks".</summary>
internal static class Joints
{
    /// <summary>"What kind of licence do …".</summary>
    private const int FurthestVerb = 5;

    public static IEnumerable<string> Cut(string sentence, WordLists words)
    {
        var start = 0;
        for (var at = sentence.IndexOf(' '); at >= 0; at = sentence.IndexOf(' ', at + 1))
        {
            if (at > start && IsJoint(sentence[(at + 1)..], words))
            {
                yield return sentence[start..at].TrimEnd(' ', ',');
                start = at + 1;
            }
        }

        yield return sentence[start..];
    }

    /// <summary>A question begins here, with or without "and" in front.</summary>
    public static bool Begins(string part, WordLists words)
    {
        var said = Openers.Without(Folding.Fold(part), words).Split(' ');
        return words.Has(WordList.QuestionWords, said[0]) || (said.Length > 1 && words.Has(WordList.QuestionJoints, said[0]) && words.Has(WordList.QuestionWords, said[1]));
    }

    private static bool IsJoint(string rest, WordLists words)
    {
        var said = Folding.Fold(rest).Split(' ');
        return said.Length > 2 && words.Has(WordList.QuestionJoints, said[0])
            && (words.Has(WordList.QuestionWords, said[1]) || words.Has(WordList.Speaking, said[1]));
    }

    /// <summary>"What certificates do toys need": a question without its mark.</summary>
    public static bool Asks(string text, WordLists lists)
    {
        var words = Folding.Fold(text).Split(' ');
        return words.Length > 2 && !text.TrimEnd().EndsWith('?') && Is(words[0]) && !lists.Has(WordList.Speaking, words[1]) && words[1..Math.Min(words.Length, FurthestVerb)].Any(Is);

        bool Is(string word) => lists.Has(WordList.QuestionWords, word);
    }
}
