using System.Collections.Immutable;
using Bot.Knowledge.Answers.Questions;
using Bot.Knowledge.Claims;
using Bot.Knowledge.Lexicons;

namespace Bot.Knowledge.Answers;

/// <summary>A unit found by the question's words.</summary>
/// <param name="Coverage">Share of the question's meaning that its words hold, from 0 to 1.</param>
internal sealed record FoundUnit(Unit Unit, double Score, double Coverage);

/// <summary>Finds the sentences and cells that hold most of a question's telling words.</summary>
internal static class SentenceFinder
{
    private const double InContext = 0.5;
    private const double Everyday = 0.3;

    private static readonly Comparer<FoundUnit> BestFirst = Comparer<FoundUnit>.Create(Compare);

    /// <summary>Best first; units about other models than those asked for are left out.</summary>
    public static ImmutableArray<FoundUnit> Find(Question question, Focus focus, KnowledgeBase knowledge, bool open = false)
    {
        var index = knowledge.Answers;
        var content = question.Content;
        var rarity = content.Select(c => index.Rarity(c) * (index.General.Contains(c) ? Everyday : 1)).ToImmutableArray();
        var total = rarity.Sum();
        if (total <= 0)
        {
            return [];
        }

        var found = new List<FoundUnit>();
        foreach (var unit in index.Units)
        {
            if (!unit.IsLabel && (open || !unit.IsOpen) && Suits(unit, focus) && Score(unit, content, rarity, total, focus) is { } scored)
            {
                found.Add(scored);
            }
        }

        return [.. found.Order(BestFirst)];
    }

    /// <summary>"What age are the toys for?" is not answered by any sentence with toys in it; a document's only sentence on cables is one.</summary>
    public static bool SharesOnlyIndustry(Question question, FoundUnit found, KnowledgeBase knowledge)
    {
        if (question.Industry is not { } industry || knowledge.Documents.All(d => d.Industry != industry))
        {
            return false;
        }

        var names = Synonyms.ContentOf(PhraseTable.Words(industry)).ToHashSet(StringComparer.Ordinal);
        return question.Content.Where(found.Unit.Stems.Contains).All(names.Contains);
    }

    private static bool Suits(Unit unit, Focus focus) =>
        (focus.Models.IsEmpty || unit.Models.IsEmpty || IsOnAny(unit, focus.Models))
        && (focus.Documents.IsEmpty || focus.Documents.Contains(unit.Source.Document))
        && (focus.Industry is null || !focus.Documents.IsEmpty || unit.Source.Industry == focus.Industry || unit.Source.Industry == "general");

    private static bool IsOnAny(Unit unit, ImmutableArray<Model> models)
    {
        foreach (var model in unit.Models)
        {
            if (models.Contains(model))
            {
                return true;
            }
        }

        return false;
    }

    // Null where the unit itself holds none of the words.
    private static FoundUnit? Score(Unit unit, ImmutableArray<string> content, ImmutableArray<double> rarity, double total, Focus focus)
    {
        var (own, near) = (0.0, 0.0);
        for (var i = 0; i < content.Length; i++)
        {
            if (unit.Stems.Contains(content[i]))
            {
                own += rarity[i];
            }
            else if (unit.Context.Contains(content[i]))
            {
                near += InContext * rarity[i];
            }
        }

        if (own <= 0)
        {
            return null;
        }

        var score = own + near;
        score *= IsOnAny(unit, focus.Models) ? 1.15 : 1;
        score *= unit.Source.Industry == focus.Industry ? 1.3 : 1;
        return new FoundUnit(unit, score, (own + near) / total);
    }

    private static int Compare(FoundUnit a, FoundUnit b)
    {
        var (one, other) = (a.Unit.Source, b.Unit.Source);
        return a.Score != b.Score ? b.Score.CompareTo(a.Score)
            : one.Document != other.Document ? string.CompareOrdinal(one.Document, other.Document)
            : one.Line != other.Line ? one.Line.CompareTo(other.Line)
            : one.Start.CompareTo(other.Start);
    }
}
