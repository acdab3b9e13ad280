namespace Bot.Language.Analysis;

/// <summary>Steps 2 to 5 of the stemmer: derivational endings, longest first.</summary>
internal static class LaterEndings
{
    private static readonly (string Ending, string Becomes)[] Second =
    [
        ("ational", "ate"), ("fulness", "ful"), ("iveness", "ive"), ("ization", "ize"), ("ousness", "ous"), ("biliti", "ble"),
        ("lessli", "less"), ("tional", "tion"), ("alism", "al"), ("aliti", "al"), ("ation", "ate"), ("entli", "ent"),
        ("fulli", "ful"), ("iviti", "ive"), ("ousli", "ous"), ("abli", "able"), ("alli", "al"), ("anci", "ance"), ("ator", "ate"),
        ("enci", "ence"), ("izer", "ize"), ("bli", "ble"), ("ogi", "og"), ("li", ""),
    ];

    private static readonly (string Ending, string Becomes)[] Third =
    [
        ("ational", "ate"), ("tional", "tion"), ("alize", "al"), ("ative", ""), ("icate", "ic"), ("iciti", "ic"), ("ical", "ic"),
        ("ness", ""), ("ful", ""),
    ];

    private static readonly string[] Fourth =
    [
        "ement", "able", "ance", "ence", "ible", "ment", "ant", "ate", "ent", "ion", "ism", "iti", "ive", "ize", "ous", "al", "er", "ic",
    ];

    public static void Take(ref StemLetters word)
    {
        TakeSecond(ref word);
        TakeThird(ref word);
        TakeFourth(ref word);
        TakeFifth(ref word);
    }

    private static void TakeSecond(ref StemLetters word)
    {
        foreach (var (ending, becomes) in Second)
        {
            if (word.Ends(ending))
            {
                if (word.InR1(ending.Length) && MayLose(word, ending))
                {
                    word.Replace(ending.Length, becomes);
                }

                return;
            }
        }
    }

    private static bool MayLose(StemLetters word, string ending) => ending switch
    {
        "ogi" => word.Length > 3 && word[4] == 'l',
        "li" => word.Length > 2 && word[3] is 'c' or 'd' or 'e' or 'g' or 'h' or 'k' or 'm' or 'n' or 'r' or 't',
        _ => true,
    };

    private static void TakeThird(ref StemLetters word)
    {
        foreach (var (ending, becomes) in Third)
        {
            if (word.Ends(ending))
            {
                if (ending == "ative" ? word.InR2(ending.Length) : word.InR1(ending.Length))
                {
                    word.Replace(ending.Length, becomes);
                }

                return;
            }
        }
    }

    private static void TakeFourth(ref StemLetters word)
    {
        foreach (var ending in Fourth)
        {
            if (word.Ends(ending))
            {
                if (word.InR2(ending.Length) && (ending != "ion" || (word.Length > 3 && word[4] is 's' or 't')))
                {
                    word.Drop(ending.Length);
                }

                return;
            }
        }
    }

    private static void TakeFifth(ref StemLetters word)
    {
        if (word.Ends("e") && (word.InR2(1) || (word.InR1(1) && !word.EndsInShortSyllable(1))))
        {
            word.Drop(1);
        }
        else if (word.Ends("ll") && word.InR2(1))
        {
            word.Drop(1);
        }
    }
}
