using System.Globalization;
using Bot.Language.Measures;
using Bot.Testing;

namespace Bot.Language.Tests.Measures;

/// <summary>Time as people write it: <c>durations.txt</c> has a line for each way.</summary>
public sealed class DurationTests
{
    private static readonly (string Text, string Read)[] Lines = [.. File
        .ReadLines(RepositoryFiles.Path("tests", "Bot.Language.Tests", "Measures", "durations.txt"))
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line.Split(" = "))
        .Select(parts => (parts[0], parts[1]))];

    [Fact]
    public void Time_is_read_in_every_way_people_write_it()
    {
        Assert.True(Lines.Length >= 120);
        Assert.Empty(Lines.Select(line => $"{line.Text} = {Write(line.Text)}").Except(Lines.Select(line => $"{line.Text} = {line.Read}"), StringComparer.Ordinal));
    }

    [Fact]
    public void Time_reads_the_same_inside_a_sentence()
    {
        var different = Lines.Where(line => line.Read.StartsWith("duration", StringComparison.Ordinal) && !line.Read.Contains(';', StringComparison.Ordinal))
            .Where(line => Write($"We need it in {line.Text}.") != line.Read && Write($"delivery: {line.Text}; thanks") != line.Read)
            .Select(line => line.Text);

        Assert.Empty(different);
    }

    [Theory]
    [InlineData("a few weeks")]
    [InlineData("all day")]
    [InlineData("some months")]
    public void Time_nobody_counted_is_no_figure_for_slots_and_claims(string text)
    {
        Assert.Empty(MeasureReader.Read(text));
        Assert.True(Assert.Single(MeasureReader.ReadAll(text)).IsLoose);
    }

    private static string Write(string text) =>
        MeasureReader.ReadAll(text) is { IsEmpty: false } measures ? string.Join("; ", measures.Select(Write)) : "nothing";

    private static string Write(Measure m)
    {
        var sides = $"{m.Kind.ToString().ToLowerInvariant()} {Plain(m.Min)}..{Plain(m.Max)}";
        return m.Kind != MeasureKind.Duration ? sides : $"{sides}{(m.OpenEnded ? "+" : "")} {m.Unit} {Plain(m.MinDays)}..{Plain(m.MaxDays)}d";
    }

    private static string Plain(decimal? value) => value?.ToString("0.#####", CultureInfo.InvariantCulture) ?? "";
}
