using System.Text.RegularExpressions;
using Bot.Testing;

namespace Bot.Language.Tests;

public sealed partial class RegularExpressionTests
{
    [Fact]
    public void Every_pattern_of_the_product_is_non_backtracking_or_has_a_time_out()
    {
        var unsafePatterns =
            from file in Directory.EnumerateFiles(RepositoryFiles.Path("src"), "*.cs", SearchOption.AllDirectories)
            where !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
            from use in Uses(File.ReadAllText(file))
            where !IsSafe(use)
            select $"{Path.GetFileName(file)}: {use}";

        Assert.Empty(unsafePatterns);
    }

    [Theory]
    [InlineData("var r = new Regex(\"a+b\");", false)]
    [InlineData("if (Regex.IsMatch(text, \"a+b\")) {", false)]
    [InlineData("private static readonly Regex Word = new(\"a+b\");", false)]
    [InlineData("private static readonly Regex Word = new(\"a+b\", RegexOptions.NonBacktracking);", true)]
    [InlineData("Regex Word => new(\"a+b\");", false)]
    [InlineData("[GeneratedRegex(\"a+b\")]", false)]
    [InlineData("[GeneratedRegex(\"a+b\", RegexOptions.NonBacktracking)]", true)]
    [InlineData("new Regex(\"a+b\", RegexOptions.None, TimeSpan.FromSeconds(1));", true)]
    public void The_search_tells_safe_from_unsafe(string code, bool isSafe) => Assert.Equal(isSafe, Uses(code).All(IsSafe));

    private static IEnumerable<string> Uses(string code) => Use().Matches(code).Select(match => match.Value);

    private static bool IsSafe(string use) =>
        use.Contains("NonBacktracking", StringComparison.Ordinal) || use.Contains("TimeSpan", StringComparison.Ordinal)
        || use.Contains("imeout", StringComparison.Ordinal) || use.Contains("matchTimeoutMilliseconds", StringComparison.Ordinal);

    // From the opening to the end of the statement or attribute.
    [GeneratedRegex(@"(new Regex\(|Regex\??\s+\w+\s*=>?\s*new\(|GeneratedRegex\(|Regex\.(IsMatch|Match|Matches|Replace|Split|Count|EnumerateMatches)\()[^;{]*", RegexOptions.NonBacktracking)]
    private static partial Regex Use();
}
