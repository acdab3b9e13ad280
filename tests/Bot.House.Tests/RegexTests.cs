using System.Text.RegularExpressions;

namespace Bot.House.Tests;

public sealed partial class RegexTests
{
    [Fact]
    public void Every_regular_expression_is_non_backtracking_or_has_a_time_out()
    {
        Assert.Empty(Repository.CSharpFiles("src").SelectMany(file => Unguarded(file.Path, file.Text)));
    }

    [Fact]
    public void An_unguarded_regular_expression_is_noticed()
    {
        Assert.Single(Unguarded("a.cs", """var x = new Regex("(a+)+$", RegexOptions.CultureInvariant);"""));
        Assert.Single(Unguarded("a.cs", """var x = Regex.IsMatch(text, "(a+)+$");"""));
        Assert.Empty(Unguarded("a.cs", """var x = new Regex("a+", RegexOptions.NonBacktracking);"""));
    }

    private static IEnumerable<string> Unguarded(string path, string text) =>
        Use().Matches(text)
            .Select(use => text[use.Index..Math.Min(text.Length, text.IndexOf(';', use.Index) is var end && end > 0 ? end : text.Length)])
            .Where(statement => !statement.Contains("NonBacktracking", StringComparison.Ordinal)
                && !statement.Contains("TimeSpan", StringComparison.Ordinal)
                && !statement.Contains("matchTimeoutMilliseconds", StringComparison.Ordinal))
            .Select(statement => $"{path}: {statement}");

    [GeneratedRegex(@"new Regex\(|GeneratedRegex\(|Regex\.(IsMatch|Match|Matches|Replace|Split)\(", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Use();
}
