using System.Collections.Frozen;
using System.Collections.Immutable;
using Bot.Language;

namespace Bot.Knowledge.Documents;

/// <summary>Where sentences begin and end.</summary>
public static class Sentences
{
    private static readonly FrozenSet<string> Abbreviations = new[]
    {
        "e.g", "i.e", "vs", "etc", "approx", "no", "inc", "ltd", "co", "corp", "min", "max", "fig", "mr", "ms", "dr", "st", "cf", "qty", "avg", "est",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Spans of the sentences of a stretch, trimmed, in order.</summary>
    public static ImmutableArray<TextSpan> Split(string text, TextSpan span)
    {
        var sentences = ImmutableArray.CreateBuilder<TextSpan>();
        var start = span.Start;
        for (var i = span.Start; i < span.End; i++)
        {
            if (text[i] is '.' or '!' or '?' && Ends(text, i, span.End))
            {
                var end = AfterClosing(text, i + 1, span.End);
                AddTrimmed(text, start, end, sentences);
                start = end;
                i = end - 1;
            }
        }

        AddTrimmed(text, start, span.End, sentences);
        return sentences.ToImmutable();
    }

    private static bool Ends(string text, int stop, int end)
    {
        var next = AfterClosing(text, stop + 1, end);
        if (next >= end)
        {
            return true;
        }

        if (!char.IsWhiteSpace(text[next]) || (text[stop] == '.' && IsAbbreviation(text, stop)))
        {
            return false;
        }

        while (next < end && char.IsWhiteSpace(text[next]))
        {
            next++;
        }

        return next >= end || !char.IsLower(text[next]);
    }

    private static int AfterClosing(string text, int at, int end)
    {
        while (at < end && text[at] is '"' or '\'' or ')' or ']' or '”' or '’' or '.' or '!' or '?' or '*' or '_')
        {
            at++;
        }

        return at;
    }

    private static bool IsAbbreviation(string text, int stop)
    {
        var start = stop;
        while (start > 0 && (char.IsLetter(text[start - 1]) || text[start - 1] == '.'))
        {
            start--;
        }

        var word = text[start..stop];
        return Abbreviations.Contains(word) || (word.Length == 1 && char.IsUpper(word[0]) && start > 0);
    }

    private static void AddTrimmed(string text, int start, int end, ImmutableArray<TextSpan>.Builder sentences)
    {
        var sentence = TableLines.Trimmed(text, start, end);
        if (sentence.Length > 0)
        {
            sentences.Add(sentence);
        }
    }
}
