using System.Text;
using Bot.Dialogs.Definitions;
using Bot.Dialogs.Wording;

namespace Bot.Dialogs.Turns;

/// <summary>Not English, as far as can be told: another script, or more of other languages' words than of ours.</summary>
internal static class OtherLanguage
{
    private const int LastLatin = 0x24F;

    public static bool Is(string text, World world)
    {
        var letters = text.EnumerateRunes().Where(Rune.IsLetter).ToArray();
        if (letters.Length >= 2 && letters.Count(letter => letter.Value > LastLatin) * 2 > letters.Length)
        {
            return true;
        }

        var words = Folding.Fold(text).Split(' ');
        var foreign = words.Count(word => world.Dialogs.Words.Has(WordList.Foreign, word));
        var english = words.Count(word => world.Dialogs.Words.Has(WordList.English, word));
        return foreign > english && words.Length >= 2;
    }
}
