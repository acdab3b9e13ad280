using System.Buffers;
using System.Collections.Immutable;
using Bot.Knowledge.Claims;
using Bot.Knowledge.Lexicons;
using Bot.Language.Analysis;

namespace Bot.Knowledge.Answers.Questions;

/// <summary>The questions of one message: by their question marks, lines, numbers, and an "and" before another question word.</summary>
internal static class QuestionParts
{
    private const int Shortest = 3;
    private static readonly SearchValues<char> Ends = SearchValues.Create("?\n");
    private static readonly WordTable Asking = WordTable.Load("questionWords");
    private static readonly WordTable Joining = WordTable.Load("joinsQuestions");

    /// <summary>In order; what is only told stays with the question it leads to. One part, the message, when it asks once.</summary>
    public static ImmutableArray<string> Of(string text)
    {
        var cuts = Cuts(text);
        if (cuts.Count == 0)
        {
            return [text];
        }

        var parts = ImmutableArray.CreateBuilder<string>();
        var told = "";
        foreach (var piece in Pieces(text, cuts))
        {
            var whole = told.Length > 0 ? $"{told} {piece}" : piece;
            var asks = piece.EndsWith('?') || PhraseTable.Words(piece).Any(Asking.Contains);
            told = asks ? "" : whole;
            if (asks)
            {
                parts.Add(whole);
            }
        }

        if (told.Length > 0 && parts.Count > 0)
        {
            parts[^1] += " " + told;
        }

        return parts.ToImmutable();
    }

    private static IEnumerable<string> Pieces(string text, List<int> cuts)
    {
        var start = 0;
        foreach (var cut in cuts.Append(text.Length))
        {
            var piece = text[start..cut].Trim();
            start = cut;
            if (piece.Any(char.IsLetter))
            {
                yield return piece;
            }
        }
    }

    // Where a piece begins after the first.
    private static List<int> Cuts(string text)
    {
        var cuts = new List<int>();
        var words = TextAnalyzer.Analyze(text);
        var from = 0;
        for (var i = 1; i < words.Length; i++)
        {
            var before = words[i - 1];
            if (text.AsSpan(before.Span.End, words[i].Span.Start - before.Span.End).ContainsAny(Ends) || before.Text is "?")
            {
                from = i;
                cuts.Add(words[i].Span.Start);
            }
            else if (i - from >= Shortest && words.Length - i > Shortest && Joining.Contains(words[i]) && Asking.Contains(words[i + 1])
                && words[from..i].Any(Asking.Contains))
            {
                from = i;
                cuts.Add(words[i].Span.Start);
            }
            else if (IsNumber(words, i, text))
            {
                from = i;
                cuts.Add(words[i].Span.Start);
            }
        }

        return cuts;
    }

    // "1) …  2) …"
    private static bool IsNumber(ImmutableArray<Token> words, int at, string text) =>
        words[at].Span.Length == 1 && char.IsAsciiDigit(text[words[at].Span.Start]) && words[at].Span.End < text.Length && text[words[at].Span.End] == ')';
}
