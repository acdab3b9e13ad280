using System.Collections.Immutable;
using Bot.Knowledge.Answers.Questions;
using Bot.Knowledge.Claims;
using Bot.Knowledge.Documents;
using Bot.Knowledge.Lexicons;
using Bot.Language.Analysis;

namespace Bot.Knowledge.Answers;

/// <summary>"What is the third stage?", "what comes after sourcing?": the one stage of a numbered sentence.</summary>
internal static class StageAsked
{
    private static readonly ImmutableArray<WordTable> Ordinals =
        [.. Enumerable.Range(1, 5).Select(n => WordTable.Load(FormattableString.Invariant($"ordinal{n}")))];

    private static readonly WordTable Last = WordTable.Load("ordinalLast");

    /// <summary>The stage's own words with its number, or null when no single stage is asked for or the sentence numbers none.</summary>
    public static string? In(Citation source, Question question)
    {
        if (!question.Is(Forms.Stage))
        {
            return null;
        }

        var stages = Split(source.Quote);
        var asksAll = question.Words.Any(w => w.Text is "stages" or "steps" or "phases");
        if (stages.Length < 2 || asksAll)
        {
            return null;
        }

        var at = Beside(stages, question.Words) ?? Counted(question.Words, stages.Length);
        return at is { } index && index >= 0 && index < stages.Length ? stages[index] : null;
    }

    /// <summary>Whether the stage asked for would lie before the first or after the last.</summary>
    public static bool IsBeyond(Citation source, Question question)
    {
        if (!question.Is(Forms.Stage))
        {
            return false;
        }

        var stages = Split(source.Quote);
        return stages.Length > 1 && Beside(stages, question.Words) is { } at && (at < 0 || at >= stages.Length);
    }

    private static int? Counted(ImmutableArray<Token> words, int count)
    {
        foreach (var word in words)
        {
            for (var i = 0; i < Ordinals.Length; i++)
            {
                if (Ordinals[i].Contains(word))
                {
                    return i;
                }
            }

            if (Last.Contains(word))
            {
                return count - 1;
            }
        }

        return null;
    }

    // "after sourcing": the stage that follows the first one holding the word.
    private static int? Beside(ImmutableArray<string> stages, ImmutableArray<Token> words)
    {
        var turn = words.FirstOrDefault(w => w.Text is "after" or "before");
        if (turn is null)
        {
            return null;
        }

        var named = Synonyms.ContentOf(words.Skip(words.IndexOf(turn) + 1)).ToHashSet(StringComparer.Ordinal);
        var found = stages.Select((s, i) => (Index: i, Shared: Synonyms.ContentOf(PhraseTable.Words(s)).Count(named.Contains)))
            .Where(x => x.Shared > 0).OrderByDescending(x => x.Shared).ThenBy(x => x.Index).Select(x => (int?)x.Index).FirstOrDefault();
        return found + (string.Equals(turn.Text, "after", StringComparison.Ordinal) ? 1 : -1);
    }

    private static ImmutableArray<string> Split(string quote)
    {
        var stages = ImmutableArray.CreateBuilder<string>();
        for (var n = 1; quote.IndexOf(FormattableString.Invariant($"({n})"), StringComparison.Ordinal) is >= 0 and var start; n++)
        {
            var end = quote.IndexOf(FormattableString.Invariant($"({n + 1})"), start, StringComparison.Ordinal);
            var stage = (end > 0 ? quote[start..end] : quote[start..]).TrimEnd(' ', ',', '.', ';');
            stages.Add(stage.EndsWith(", and", StringComparison.Ordinal) ? stage[..^5] : stage);
        }

        return stages.ToImmutable();
    }
}
