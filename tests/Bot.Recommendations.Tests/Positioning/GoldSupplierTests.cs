using System.Collections.Immutable;
using System.Text.Json;
using Bot.Recommendations.Positioning;
using Bot.Testing;

namespace Bot.Recommendations.Tests.Positioning;

public sealed class GoldSupplierTests
{
    [Fact]
    public void The_suppliers_to_build_against_are_positioned_acceptably()
    {
        var (right, unacceptable, count, wrong) = Judge("suppliers.dev.jsonl");

        Assert.True(unacceptable == 0, wrong);
        Assert.True(right >= 0.93 * count, wrong);
    }

    /// <summary>Our own texts, written in batches and each batch judged before the cues were mended for it.</summary>
    [Fact]
    public void Our_own_suppliers_are_positioned_acceptably()
    {
        var (right, unacceptable, count, wrong) = JudgeAt("Positioning", "suppliers.own.jsonl");

        Assert.True(unacceptable == 0, wrong);
        Assert.True(right >= 0.97 * count, wrong);
    }

    /// <summary>Texts written before the cues were read: see the folder's README for what each reached at first sight.</summary>
    [Theory]
    [InlineData("suppliers.fresh.jsonl")]
    [InlineData("suppliers.fresh2.jsonl")]
    [InlineData("suppliers.fresh3.jsonl")]
    [InlineData("suppliers.s2a.jsonl")]
    [InlineData("suppliers.s2b.jsonl")]
    [InlineData("suppliers.own2.jsonl")]
    public void Fresh_suppliers_are_positioned_acceptably(string file)
    {
        var (right, unacceptable, count, wrong) = Judge(file);

        Assert.True(unacceptable == 0, wrong);
        Assert.True(right >= 0.95 * count, wrong);
    }

    /// <summary>Once held out, now development data like the rest.</summary>
    [Fact]
    public void The_held_out_suppliers_do_not_get_worse()
    {
        var (right, unacceptable, count, _) = Judge("suppliers.held.jsonl");

        Assert.True(right >= 0.95 * count, $"{right} of {count}");
        Assert.True(unacceptable == 0, $"{unacceptable} unacceptable");
    }

    /// <summary>Three batches of twenty, right at first sight 17, 12 and 14 with 4 unacceptable; what is still missed is asked about.</summary>
    [Fact]
    public void The_third_file_of_our_own_leads_nobody_wrongly()
    {
        var (right, unacceptable, count, wrong) = Judge("suppliers.own3.jsonl");

        Assert.True(unacceptable == 0, wrong);
        Assert.True(right >= 0.93 * count, wrong);
    }

    /// <summary>Fifty by an author who saw no code, at first sight: 45 right leads, 42 right with the "also" counted, where two models are wrong (c16, c24).</summary>
    [Fact]
    public void The_third_file_of_a_blind_author_does_not_get_worse()
    {
        var (right, unacceptable, count, wrong) = Judge("suppliers.s2c.jsonl");

        Assert.True(unacceptable <= 2, wrong);
        Assert.True(right >= 0.84 * count, wrong);
    }

    private static (int Right, int Unacceptable, int Count, string Wrong) Judge(string file) => JudgeAt("Gold", file);

    private static (int Right, int Unacceptable, int Count, string Wrong) JudgeAt(string folder, string file)
    {
        var lines = GoldFile.Lines(RepositoryFiles.Path("tests", "Bot.Recommendations.Tests", folder, file));
        var results = lines.Select(line => (Id: line.GetProperty("id").GetString(), Judged: Judge(line))).ToArray();
        return (results.Count(r => r.Judged.IsRight), results.Count(r => r.Judged.IsUnacceptable), results.Length,
            string.Join(", ", results.Where(r => !r.Judged.IsRight).Select(r => r.Id)));
    }

    private static (bool IsRight, bool IsUnacceptable) Judge(JsonElement line)
    {
        var positioned = Positioner.Position(line.GetProperty("text").GetString()!, TestKnowledge.Real);
        var expected = GoldFile.Texts(line, "expectedPositioning");
        var fitting = positioned.Positions.Where(p => p.Fit != Fit.No).Select(p => p.Model.ToString()).ToImmutableArray();
        var leading = positioned.Positions.Where(p => p.Fit == Fit.Lead).Select(p => p.Model.ToString()).ToImmutableArray();
        var unacceptable = GoldFile.Texts(line, "unacceptable").Any(fitting.Contains);
        var right = fitting.IsEmpty ? expected.Contains("ASK")
            : line.GetProperty("match").GetString() == "all" ? expected.All(fitting.Contains)
            : expected.Any(leading.Contains);
        return (right && !unacceptable, unacceptable);
    }
}
