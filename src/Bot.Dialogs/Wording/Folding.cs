namespace Bot.Dialogs.Wording;

/// <summary>Texts compared as buttons are: letters and digits only, in any case, with any punctuation.</summary>
internal static class Folding
{
    private const int LongestOnStack = 256;

    public static string Fold(string text)
    {
        var folded = text.Length <= LongestOnStack ? stackalloc char[LongestOnStack] : new char[text.Length];
        var length = 0;
        foreach (var character in text)
        {
            if (char.IsLetterOrDigit(character))
            {
                folded[length++] = char.ToLowerInvariant(character);
            }
            else if (character is not ('\'' or '’') && length > 0 && folded[length - 1] != ' ')
            {
                folded[length++] = ' ';
            }
        }

        var said = folded[..length].TrimEnd(' ');
        return said.SequenceEqual(text) ? text : said.ToString();
    }

    public static bool Same(string left, string right) => string.Equals(Fold(left), Fold(right), StringComparison.Ordinal);
}
