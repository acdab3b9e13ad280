using Bot.Testing;

namespace Bot.Language.Tests.Measures;

public sealed class SpecificationTests
{
    private static readonly HashSet<string> Deliberate = [.. File
        .ReadLines(RepositoryFiles.Path("tests", "Bot.Language.Tests", "Measures", "deliberate-differences.txt"))
        .Where(line => line.Length > 0 && line[0] != '#')];

    [SpecificationFact]
    public void Numbers_are_read_as_published() => Check(Specification.Number, 0.95);

    [SpecificationFact]
    public void Currencies_are_read_as_published() => Check(Specification.Currency, 0.92);

    [SpecificationFact]
    public void Ranges_are_read_as_published() => Check(Specification.Range, 0.88);

    private static void Check(Specification specification, double least)
    {
        var cases = specification.Cases().ToList();
        var different = cases.Where(c => c.Expected != c.Actual).ToList();
        var unexplained = different.Where(c => !Deliberate.Contains(c.Input.Trim())).Select(c => $"{c.Input} | {c.Expected} | {c.Actual}");

        Assert.True(different.Count <= cases.Count * (1 - least), $"{different.Count} of {cases.Count} differ");
        Assert.Empty(unexplained);
    }
}

/// <summary>Skips, visibly, where the published specifications are not beside the checkout.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SpecificationFactAttribute : FactAttribute
{
    public SpecificationFactAttribute() => Skip = Specification.IsThere ? null : "../shared/specs is not there";
}
