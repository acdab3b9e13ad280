namespace Bot.Language.Analysis;

/// <summary>Steps 0 and 1 of the stemmer: possessives, plurals, past and progressive forms, a final y.</summary>
internal static class FirstEndings
{
    public static void TakePossessive(ref StemLetters word)
    {
        if (word.Ends("'s'"))
        {
            word.Drop(3);
        }
        else if (word.Ends("'s"))
        {
            word.Drop(2);
        }
        else if (word.Ends("'"))
        {
            word.Drop(1);
        }
    }

    public static void TakePlural(ref StemLetters word)
    {
        if (word.Ends("sses"))
        {
            word.Drop(2);
        }
        else if (word.Ends("ied") || word.Ends("ies"))
        {
            word.Drop(word.Length > 4 ? 2 : 1);
        }
        else if (word.Ends("s") && !word.Ends("us") && !word.Ends("ss") && word.HasVowelBefore(2))
        {
            word.Drop(1);
        }
    }

    public static void TakePast(ref StemLetters word)
    {
        var eed = word.Ends("eedly") ? 5 : word.Ends("eed") ? 3 : 0;
        if (eed > 0)
        {
            if (word.InR1(eed))
            {
                word.Replace(eed, "ee");
            }

            return;
        }

        var ending = word.Ends("ingly") ? 5 : word.Ends("edly") ? 4 : word.Ends("ing") ? 3 : word.Ends("ed") ? 2 : 0;
        if (ending > 0 && word.HasVowelBefore(ending))
        {
            word.Drop(ending);
            Mend(ref word);
        }
    }

    public static void TurnLastY(ref StemLetters word)
    {
        if (word.Length > 2 && word[1] is 'y' or 'Y' && !StemLetters.IsVowel(word[2]))
        {
            word.Replace(1, "i");
        }
    }

    private static void Mend(ref StemLetters word)
    {
        if (word.Ends("at") || word.Ends("bl") || word.Ends("iz"))
        {
            word.Replace(0, "e");
        }
        else if (word.EndsInDouble)
        {
            word.Drop(1);
        }
        else if (word.IsShort)
        {
            word.Replace(0, "e");
        }
    }
}
