using System.Collections.Immutable;
using Bot.Knowledge.Answers.Questions;
using Bot.Knowledge.Claims;
using Bot.Language.Analysis;

namespace Bot.Knowledge.Answers;

/// <summary>"What does MOQ stand for?": the places that spell it out, "Minimum Order Quantity (MOQ)" or "OEM (Original …)".</summary>
internal static class Letters
{
    private static readonly WordTable Spelling = WordTable.Load("spelling");

    public static Answer? Answer(Question question, KnowledgeBase knowledge, Topic next)
    {
        var onlyMeans = !question.Models.IsEmpty && !question.Words.Any(Spelling.Contains);
        if (!question.Is(Forms.Letters) || onlyMeans || !question.Measures.IsEmpty || Short(question) is not { } letters)
        {
            return null;
        }

        var draft = new AnswerDraft(knowledge);
        foreach (var unit in knowledge.Answers.Units.Where(u => SpellsOut(u.Source.Quote, letters)).DistinctBy(u => u.Source.Document))
        {
            if (draft.IsEmpty)
            {
                draft.Line($"{letters} is spelled out in the documents:");
            }

            draft.Quote(unit.Source);
        }

        return draft.IsEmpty ? null : draft.Finish(new AnswerPlan(next, 0.95, false, FollowUpQuestions.After(next, knowledge)));
    }

    private static string? Short(Question question) => question.Words
        .Where(w => w.Kind == TokenKind.Word && w.Text.Length is >= 2 and <= 5)
        .Select(w => w.Text.ToUpperInvariant())
        .FirstOrDefault(w => w is "OEM" or "ODM" or "CM" or "MOQ" or "IP" or "QC" or "FBA" || question.Text.Contains(w, StringComparison.Ordinal));

    private static bool SpellsOut(string quote, string letters)
    {
        var at = quote.IndexOf($"({letters})", StringComparison.Ordinal);
        if (at > 0)
        {
            return Initials(quote[..at]).EndsWith(letters, StringComparison.OrdinalIgnoreCase);
        }

        at = quote.IndexOf($"{letters} (", StringComparison.Ordinal);
        return at >= 0 && Initials(quote[(at + letters.Length)..]).StartsWith(letters, StringComparison.OrdinalIgnoreCase);
    }

    private static string Initials(string words) => string.Concat(Bot.Knowledge.Lexicons.PhraseTable.Words(words).Select(w => w.Text[0]));
}
