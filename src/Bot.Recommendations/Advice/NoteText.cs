using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Bot.Knowledge;
using Bot.Language.Profiles;
using Bot.Recommendations.Scoring;

namespace Bot.Recommendations.Advice;

/// <summary>What was assumed, and what the sources are.</summary>
internal static class NoteText
{
    private static readonly ImmutableArray<string> SmallNumbers =
        ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"];

    private static readonly ConditionalWeakTable<KnowledgeBase, string> Told = [];

    public static ImmutableArray<string> Of(Case buyer)
    {
        var profile = buyer.Profile;
        var notes = ImmutableArray.CreateBuilder<string>();
        if (profile.Budget is { Currency: null })
        {
            notes.Add("No currency was said, so I read the budget as US dollars, as the documents do.");
        }
        else if (profile.Budget is { Currency: not "USD" } budget)
        {
            notes.Add($"The budget is kept in {budget.Currency} and not compared with the documents' US dollars; a rough dollar amount would let me.");
        }

        if (!PieceCount.Of(profile))
        {
            notes.Add($"The quantity is kept in {Figures.Plural(profile.Quantity!.Unit)} and not compared with the documents' minimum orders, which count pieces; a rough number of pieces would let me.");
        }

        if (buyer.Knows(Slot.Quantity) && buyer.FigureOf(Slot.Quantity) is { Max: null } quantity)
        {
            notes.Add($"“At least {Figures.Value(Slot.Quantity, quantity.Low, profile.Quantity!.Unit)}” is weighed as its lower end.");
        }

        return notes.ToImmutable();
    }

    /// <summary>Worked out once: it is the same whoever asks.</summary>
    public static string Sources(KnowledgeBase knowledge) => Told.GetValue(knowledge, SourcesOf);

    private static string SourcesOf(KnowledgeBase knowledge)
    {
        var count = knowledge.Documents.Length;
        var number = count < SmallNumbers.Length ? SmallNumbers[count] : Names.Number(count);
        return $"{number} undated trade {(count == 1 ? "article" : "articles")} stand behind this; their figures are typical ones, not offers.";
    }
}
