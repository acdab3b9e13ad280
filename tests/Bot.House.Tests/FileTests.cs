namespace Bot.House.Tests;

public sealed class FileTests
{
    [Fact]
    public void No_file_of_the_product_is_longer_than_300_lines()
    {
        Assert.Empty(TooLong(Repository.CSharpFiles("src"), 300));
    }

    [Fact]
    public void No_file_of_the_tests_is_longer_than_500_lines()
    {
        Assert.Empty(TooLong(Repository.CSharpFiles("tests"), 500));
    }

    [Fact]
    public void A_long_file_is_noticed()
    {
        Assert.Equal(["src/Long.cs: 301 lines"], TooLong([("src/Long.cs", new string('\n', 300))], 300));
    }

    [Fact]
    public void Nothing_is_called_by_a_name_that_says_nothing()
    {
        Assert.Empty(Empty(Repository.CSharpFiles("src").Select(file => file.Path)));
    }

    [Fact]
    public void An_empty_name_is_noticed()
    {
        Assert.Equal(["src/Bot/TurnManager.cs"], Empty(["src/Bot/TurnManager.cs", "src/Bot/Turn.cs"]));
    }

    private static IEnumerable<string> TooLong(IEnumerable<(string Path, string Text)> files, int most) =>
        files.Select(file => (file.Path, Lines: file.Text.Split('\n').Length))
            .Where(file => file.Lines > most)
            .Select(file => $"{file.Path}: {file.Lines} lines");

    private static IEnumerable<string> Empty(IEnumerable<string> paths)
    {
        string[] empty = ["Helper", "Helpers", "Manager", "Util", "Utils", "Utilities", "Service", "Handler", "Processor", "Info", "Impl", "Common"];
        return paths.Where(path => empty.Any(word => Path.GetFileNameWithoutExtension(path).EndsWith(word, StringComparison.Ordinal)));
    }
}
