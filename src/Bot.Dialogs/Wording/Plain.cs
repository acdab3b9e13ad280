using System.Text;

namespace Bot.Dialogs.Wording;

/// <summary>Makes a person's words safe to say back: they can no longer be read as Markdown, a mention, a link or a citation.</summary>
public static class Plain
{
    private const int Longest = 80;

    /// <summary>One line of at most 80 characters.</summary>
    public static string Words(string said) => Words(said, Longest);

    /// <summary>One line of at most that many characters.</summary>
    public static string Words(string said, int longest)
    {
        var plain = new StringBuilder();
        foreach (var rune in said.EnumerateRunes())
        {
            if (plain.Length >= longest)
            {
                return plain.ToString().TrimEnd() + "…";
            }

            Append(plain, rune);
        }

        return plain.Replace("://", ": ").ToString().Trim();
    }

    private static void Append(StringBuilder plain, Rune rune)
    {
        switch (rune.Value)
        {
            case '[' or '{':
                plain.Append('(');
                return;
            case ']' or '}':
                plain.Append(')');
                return;
            case '<' or '>' or '*' or '_' or '`' or '~' or '#' or '|' or '\\' or '@' or 0xFFFD or 0xFEFF:
            case >= 0x200B and <= 0x200F or >= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069:
                AppendSpace(plain);
                return;
        }

        if (Rune.IsControl(rune) || Rune.IsWhiteSpace(rune))
        {
            AppendSpace(plain);
            return;
        }

        plain.Append(rune.ToString());
    }

    private static void AppendSpace(StringBuilder plain)
    {
        if (plain.Length > 0 && plain[^1] != ' ')
        {
            plain.Append(' ');
        }
    }
}
