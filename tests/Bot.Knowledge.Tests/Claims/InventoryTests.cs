using Bot.Testing;

namespace Bot.Knowledge.Tests.Claims;

/// <summary>The 152 facts collected by hand in the domain's inventory, each a row <c>| factor | model | doc:line | T or P | words | …</c>.</summary>
public sealed class InventoryTests
{
    [SharedFact]
    public void Every_fact_collected_by_hand_is_a_claim_of_its_model_and_criterion()
    {
        if (RepositoryFiles.Shared("design") is not { } design)
        {
            return;
        }

        var facts = File.ReadLines(Path.Combine(design, "domain.md")).Select(l => l.Split('|', StringSplitOptions.TrimEntries))
            .Where(c => c.Length == 9 && c[4] is "T" or "P").ToList();
        var missing = facts.Where(f => !TheKnowledge.Base.Claims.Any(c => c.Criterion == f[1] && c.Source.Origin.StartsWith(f[3][..3], StringComparison.Ordinal)
            && (f[2] == "all" || f[2].Split(',').Contains(c.Model.ToString())) && Shares(c.Source.Quote, f[5])));

        Assert.Equal(152, facts.Count);
        Assert.Empty(missing.Select(f => string.Join(" | ", f)));
    }

    private static bool Shares(string quote, string words) =>
        quote.Contains(words, StringComparison.OrdinalIgnoreCase) || words.Contains(quote, StringComparison.OrdinalIgnoreCase);
}
