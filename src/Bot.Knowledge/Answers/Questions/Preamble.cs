using System.Buffers;
using System.Collections.Immutable;
using Bot.Knowledge.Claims;
using Bot.Language.Analysis;

namespace Bot.Knowledge.Answers.Questions;

/// <summary>What is told before the question proper: "My trade show is in ten weeks, is ODM feasible?", "A broker claims that …".</summary>
internal static class Preamble
{
    private static readonly SearchValues<char> Breaks = SearchValues.Create(".!:;,–—");
    private const int ShortestQuestion = 4;
    private const int LongestReporter = 6;
    private static readonly WordTable Openers = WordTable.Load("formYesNo");
    private static readonly WordTable Reports = WordTable.Load("reports");

    /// <summary>How many words stand before the question proper; 0 when it begins at once.</summary>
    public static int Length(ImmutableArray<Token> words, string text)
    {
        var start = 0;
        for (var i = 1; i + ShortestQuestion <= words.Length; i++)
        {
            var between = text.AsSpan(words[i - 1].Span.End, words[i].Span.Start - words[i - 1].Span.End);
            if (between.ContainsAny(Breaks) && (Opens(words[i]) || (words[i].Text is "so" or "and" or "but" or "now" or "then" && Opens(words[i + 1]))))
            {
                start = i;
            }
        }

        var report = Report(words);
        return start > 0 ? start : report > 0 && !Opens(words[0]) && words.Length - report > ShortestQuestion ? report + 1 : 0;
    }

    // The word that reports what somebody says ("claims"); 0 where none does.
    private static int Report(ImmutableArray<Token> words)
    {
        for (var i = 1; i < words.Length && i < LongestReporter; i++)
        {
            if (Reports.Contains(words[i]))
            {
                return i;
            }
        }

        return 0;
    }

    private static bool Opens(Token word) => Openers.Contains(word) || word.Text is "what" or "which" or "who" or "whose" or "how" or "when" or "where" or "why" or "whats";
}
