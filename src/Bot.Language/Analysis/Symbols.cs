namespace Bot.Language.Analysis;

/// <summary>One string per ASCII character, so that a comma does not cost an allocation.</summary>
internal static class Symbols
{
    private static readonly string[] Ascii = [.. Enumerable.Range(0, 128).Select(c => ((char)c).ToString())];

    public static string Of(char c) => c < 128 ? Ascii[c] : c.ToString();
}
