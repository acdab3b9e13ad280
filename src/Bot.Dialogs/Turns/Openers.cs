using System.Buffers;
using Bot.Dialogs.Wording;

namespace Bot.Dialogs.Turns;

/// <summary>
/// "Hi, what can you do?", "ok, start over please": what is said politely before and after a request does not change it.
/// </summary>
internal static class Openers
{
    private const int LongestPhrase = 4;

    private const string Marks = " ,.!;:-–";

    private static readonly SearchValues<char> AllMarks = SearchValues.Create(Marks);

    /// <summary>The folded words without what <c>words.yaml</c> lists as openers and closers; never empty where something was said.</summary>
    public static string Without(string said, WordLists lists)
    {
        var rest = said.AsSpan();
        while (Leading(rest, lists) is var length and > 0)
        {
            rest = rest[(length + 1)..];
        }

        while (Closing(rest, lists) is var length and > 0)
        {
            rest = rest[..^(length + 1)];
        }

        return rest.Length == said.Length ? said : rest.ToString();
    }

    /// <summary>The text without a greeting in front; with nothing asked, without other openers set off by a mark too ("great, …").</summary>
    public static string WithoutGreeting(string text, bool isAsked, WordLists lists)
    {
        var at = 0;
        while (Greeting(text, at, isAsked, lists) is var end and > 0 && text[end..].Any(char.IsLetterOrDigit))
        {
            at = end;
        }

        return at == 0 ? text : text[at..].TrimStart(Marks.ToCharArray());
    }

    /// <summary>The question without an idiom at its end: "what's OEM when it's at home?"</summary>
    public static string WithoutTail(string text, WordLists lists)
    {
        if (!text.TrimEnd().EndsWith('?'))
        {
            return text;
        }

        var words = text.TrimEnd(' ', '?').Split(' ');
        var length = Enumerable.Range(1, Math.Min(LongestPhrase, words.Length - 1)).LastOrDefault(length => lists.Has(WordList.Tails, Folding.Fold(string.Join(' ', words[^length..]))));
        return length > 0 ? string.Join(' ', words[..^length]).TrimEnd(',') + "?" : text;
    }

    /// <summary>Where the greeting that begins here ends, or 0.</summary>
    private static int Greeting(string text, int at, bool isAsked, WordLists lists)
    {
        var (end, found) = (at, 0);
        for (var words = 0; words < LongestPhrase && end < text.Length; words++)
        {
            var start = text.AsSpan(end).IndexOfAnyExcept(AllMarks);
            var length = start < 0 ? -1 : text.AsSpan(end + start).IndexOf(' ');
            end = start < 0 || length < 0 ? text.Length : end + start + length;
            var said = Folding.Fold(text[at..end]);
            var isSetOff = !isAsked && end > at && Marks.Contains(text[end - 1], StringComparison.Ordinal);
            found = lists.Has(WordList.Greetings, said) || (isSetOff && lists.Has(WordList.Openers, said)) ? end : found;
        }

        return found;
    }

    /// <summary>The characters of the longest opener in front of more; 0 where there is none, or where it is all that was said.</summary>
    private static int Leading(ReadOnlySpan<char> said, WordLists lists)
    {
        var (found, end) = (0, 0);
        for (var words = 0; words < LongestPhrase; words++)
        {
            var length = said[end..].IndexOf(' ');
            if (length < 0)
            {
                return lists.Has(WordList.Openers, said) ? 0 : found;
            }

            end += length;
            found = lists.Has(WordList.Openers, said[..end]) ? end : found;
            end++;
        }

        return found;
    }

    /// <summary>The same of the longest closer behind more.</summary>
    private static int Closing(ReadOnlySpan<char> said, WordLists lists)
    {
        var (found, start) = (0, said.Length);
        for (var words = 0; words < LongestPhrase; words++)
        {
            var before = said[..start].LastIndexOf(' ');
            if (before < 0)
            {
                return lists.Has(WordList.Closers, said) ? 0 : found;
            }

            found = lists.Has(WordList.Closers, said[(before + 1)..]) ? said.Length - before - 1 : found;
            start = before;
        }

        return found;
    }
}
