using System.Text.RegularExpressions;
using Bot.Recommendations.Positioning;
using Bot.Testing;

namespace Bot.Recommendations.Tests.Positioning;

public sealed class ListingTests
{
    private static readonly string Folder = RepositoryFiles.Path("tests", "Bot.Recommendations.Tests", "Gold");
    private static readonly Regex Frame = new("^(OEM|ODM|Contract) manufacturer(, also .+)?$", RegexOptions.NonBacktracking);
    private static readonly Regex Cited = new("^.+ in the trade's words: “.+” \\[1\\].*$", RegexOptions.NonBacktracking);

    /// <summary>Beside the model's name a listing holds the supplier's sentences, word for word, and one cited statement.</summary>
    [Fact]
    public void Every_claim_of_every_listing_is_the_suppliers_own_or_cited()
    {
        var texts = Directory.GetFiles(Folder, "suppliers.*.jsonl").Order(StringComparer.Ordinal).SelectMany(path => GoldFile.Lines(path)).Select(line => line.GetProperty("text").GetString()!).ToArray();
        Assert.True(texts.Length > 400, $"{texts.Length} texts");
        foreach (var text in texts)
        {
            var positioned = Positioner.Position(text, TestKnowledge.Real);
            if (positioned.Listing is { } listing)
            {
                AssertSupported(text, listing);
            }
        }
    }

    private static void AssertSupported(string text, CitedText listing)
    {
        var rest = listing.Text.TrimEnd('.');
        var end = rest.IndexOf(". ", StringComparison.Ordinal);
        Assert.Matches(Frame, end < 0 ? rest : rest[..end]);
        var body = end < 0 ? "" : rest[(end + 2)..];
        var cited = body.LastIndexOf(" in the trade's words: ", StringComparison.Ordinal);
        var start = cited < 0 ? body.Length : Math.Max(0, body.LastIndexOf(". ", cited, StringComparison.Ordinal) + 1);
        Assert.Matches(Cited, body[start..].Trim());
        Assert.Single(listing.Citations);
        Assert.Contains($"“{listing.Citations[0].Quote}”", body, StringComparison.Ordinal);
        foreach (var statement in body[..start].Split(". ", StringSplitOptions.RemoveEmptyEntries))
        {
            Assert.Contains(Plain(statement), Plain(text), StringComparison.OrdinalIgnoreCase);
        }
    }

    private static string Plain(string text) => text.Replace('[', '(').Replace(']', ')').Trim(' ', '.', '!', ',');
}
