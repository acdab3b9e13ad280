using System.Collections.Immutable;
using System.Text.Json;
using Bot.Knowledge.Claims;
using Bot.Testing;
using Xunit.Abstractions;

namespace Bot.Knowledge.Tests.Claims;

/// <summary>
/// Six documents written by somebody who had not seen the readers. At first sight 85.7 % of their figures, 53.8 % of their words and
/// figures right in 80.0 % of cases; the bars are what is reached since, so that nothing slips back.
/// </summary>
public sealed class BlindDocumentsTests(ITestOutputHelper output)
{
    private static readonly string Folder = RepositoryFiles.Path("tests", "Bot.Knowledge.Tests", "Gold", "documents2");
    private static readonly Lazy<ImmutableArray<Claim>> Claims = new(() => TheKnowledge.WithDocuments(
        [.. Directory.EnumerateFiles(Folder, "*.md").Select(f => (Path.GetFileName(f), File.ReadAllText(f)))]).Knowledge!.Claims);

    private static readonly ImmutableArray<JsonElement> Expected =
    [
        .. File.ReadLines(Path.Combine(Folder, "claims.jsonl")).Select(l => JsonDocument.Parse(l).RootElement).Where(e => !e.TryGetProperty("mustNot", out _)),
    ];

    [Fact]
    public void Nearly_every_figure_becomes_a_claim_of_its_model_and_criterion() =>
        AtLeast(0.96, Required.Where(HasFigure), e => Claims.Value.Any(c => Fits(c, e) && SameFigure(c, e)));

    [Fact]
    public void Most_statements_become_claims() => AtLeast(0.92, Required.Where(e => !HasFigure(e)), e => Claims.Value.Any(c => Fits(c, e)));

    [Fact]
    public void No_figure_is_false()
    {
        var wrong = Claims.Value.Where(c => c.Figure is not null && !Expected.Any(e => Fits(c, e) && SameFigure(c, e)));

        Assert.Empty(wrong.Select(c => $"{c.Model} {c.Criterion} {c.Source.Quote}"));
    }

    private static IEnumerable<JsonElement> Required => Expected.Where(e => !e.TryGetProperty("optional", out _));

    private void AtLeast(double bar, IEnumerable<JsonElement> all, Func<JsonElement, bool> isThere)
    {
        var missing = all.Where(e => !isThere(e)).ToList();
        var share = 1 - ((double)missing.Count / all.Count());
        output.WriteLine($"{share:P1}");
        Assert.True(share >= bar, $"{share:P1}\n{string.Join('\n', missing)}");
    }

    private static bool Fits(Claim claim, JsonElement expected) =>
        claim.Document == expected.GetProperty("document").GetString()
        && claim.Model.ToString() == expected.GetProperty("model").GetString()
        && Criteria(expected).Contains(claim.Criterion)
        && expected.GetProperty("lines").EnumerateArray().Any(l => l.GetInt32() == claim.Source.Line);

    private static bool SameFigure(Claim claim, JsonElement expected) =>
        claim.Figure?.Min == Number(expected, "min") && claim.Figure?.Max == Number(expected, "max")
        && claim.Figure?.Currency == expected.GetProperty("currency").GetString();

    private static IEnumerable<string?> Criteria(JsonElement expected) =>
        expected.TryGetProperty("altCriteria", out var also)
            ? also.EnumerateArray().Select(a => a.GetString()).Prepend(expected.GetProperty("criterion").GetString())
            : [expected.GetProperty("criterion").GetString()];

    private static bool HasFigure(JsonElement expected) => Number(expected, "min") is not null || Number(expected, "max") is not null;

    private static decimal? Number(JsonElement expected, string name) =>
        expected.GetProperty(name) is { ValueKind: JsonValueKind.Number } value ? value.GetDecimal() : null;
}
