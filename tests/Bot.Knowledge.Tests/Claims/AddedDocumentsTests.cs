using System.Text.Json;
using Bot.Knowledge.Claims;
using Bot.Testing;

namespace Bot.Knowledge.Tests.Claims;

/// <summary>Documents as people might add them, of every table shape, with the claims they must yield.</summary>
public sealed class AddedDocumentsTests
{
    public static TheoryData<string> Names => [.. Directory.EnumerateFiles(Folder, "*.md").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    private static string Folder => RepositoryFiles.Path("tests", "Bot.Knowledge.Tests", "Gold", "documents");

    [Theory]
    [MemberData(nameof(Names))]
    public void An_added_document_becomes_evidence_and_no_false_figure(string name)
    {
        var claims = TheKnowledge.WithDocuments((name + ".md", File.ReadAllText(Path.Combine(Folder, name + ".md")))).Knowledge!.Claims;
        var expected = File.ReadLines(Path.Combine(Folder, name + ".claims.jsonl")).Select(l => JsonDocument.Parse(l).RootElement).ToList();
        var missing = expected.Where(e => !e.TryGetProperty("optional", out _) && !claims.Any(c => Fits(c, e))).ToList();
        var false_ = claims.Where(c => c.Figure is not null && !expected.Any(e => Fits(c, e))).ToList();

        Assert.Empty(false_.Select(c => $"{c.Model} {c.Criterion} {c.Source.Quote}"));
        Assert.True(missing.Count <= 1, string.Join('\n', missing));
    }

    private static bool Fits(Claim claim, JsonElement expected)
    {
        var quote = claim.Source.Quote.Replace("*", "", StringComparison.Ordinal);
        var words = expected.GetProperty("quote").GetString()!;
        return claim.Model.ToString() == expected.GetProperty("model").GetString()
            && (claim.Criterion == expected.GetProperty("criterion").GetString() || Also(expected).Contains(claim.Criterion))
            && (quote.Contains(words, StringComparison.Ordinal) || words.Contains(quote, StringComparison.Ordinal))
            && claim.Figure?.Min == Number(expected, "min") && claim.Figure?.Max == Number(expected, "max");
    }

    private static IEnumerable<string?> Also(JsonElement expected) =>
        !expected.TryGetProperty("alsoCriterion", out var also) ? []
        : also.ValueKind == JsonValueKind.Array ? also.EnumerateArray().Select(a => a.GetString()) : [also.GetString()];

    private static decimal? Number(JsonElement expected, string name) =>
        expected.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDecimal() : null;
}
