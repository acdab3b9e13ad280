using System.Text.Json;
using Bot.Testing;

namespace Bot.Tests.Batch;

public sealed class BatchTests
{
    [Fact]
    public void Every_line_in_gives_one_line_out_in_order_and_a_bad_one_does_not_stop_the_run()
    {
        var run = BuiltProgram.Run(
            """
            {"id":"a","text":"what is the typical MOQ for OEM?"}
            nonsense
            {"id":7,"text":"what about import duty?"}
            {"id":"b","colour":"red"}

            {"id":"c","text":5}
            {"id":"d","text":"x","text":"y"}
            {"id":"e","turns":["What's ODM?","and for OEM?"]}
            """ + "\n",
            "ask", "--batch");

        Assert.Equal(0, run.ExitCode);
        var lines = run.Output.TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(8, lines.Count);
        Assert.Equal("a", lines[0].GetProperty("id").GetString());
        Assert.Equal("answered", lines[0].GetProperty("status").GetString());
        Assert.Equal(JsonValueKind.Null, lines[1].GetProperty("id").ValueKind);
        Assert.Contains("not JSON", lines[1].GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Equal(7, lines[2].GetProperty("id").GetInt32());
        Assert.Equal("notInDocuments", lines[2].GetProperty("status").GetString());
        Assert.Equal("unknown key 'colour' (known: id, text, turns)", lines[3].GetProperty("error").GetString());
        Assert.Equal("empty line", lines[4].GetProperty("error").GetString());
        Assert.Equal("'text' must be a text", lines[5].GetProperty("error").GetString());
        Assert.True(lines[6].TryGetProperty("error", out _));
        Assert.Equal(2, lines[7].GetProperty("answers").GetArrayLength());
    }

    [Fact]
    public void Readings_measures_advice_and_hits_come_in_their_published_shapes()
    {
        var read = One("read", """{"id":1,"text":"800 wall mirrors, budget $10k"}""");
        var measure = One("measure", """{"id":1,"text":"2k pcs in 10 weeks"}""");
        var advice = One("recommend", """{"id":1,"profile":{"quantity":{"min":800,"max":800,"unit":"units"},"designOwner":"none-yet","timeline":null}}""");
        var hits = One("search", """{"id":1,"text":"minimum order quantity"}""");

        Assert.Equal(800, read.GetProperty("slots").GetProperty("quantity").GetProperty("min").GetInt32());
        Assert.Equal("USD", read.GetProperty("slots").GetProperty("budget").GetProperty("currency").GetString());
        Assert.Equal(70, measure.GetProperty("measures")[1].GetProperty("maxDays").GetInt32());
        Assert.Equal(3, advice.GetProperty("ranking").GetArrayLength());
        Assert.Equal("ODM", advice.GetProperty("ranking")[0].GetProperty("model").GetString());
        Assert.NotEmpty(advice.GetProperty("citations").EnumerateArray());
        Assert.True(hits.GetProperty("hits")[0].GetProperty("score").GetDouble() > 0);
    }

    [Theory]
    [InlineData("ask", """{"id":1,"text":"what is the typical MOQ for OEM?"}""")]
    [InlineData("recommend", """{"id":1,"profile":{"industry":"toys","quantity":{"min":1500,"max":1500,"unit":"units"},"timeline":{"minDays":null,"maxDays":75.5}}}""")]
    [InlineData("position", """{"id":1,"text":"We make plush toys to the buyer's drawings, from 1.500 pcs, in 75 days."}""")]
    public void The_same_line_gives_the_same_bytes_in_another_culture_and_time_zone(string verb, string line)
    {
        var lines = line + "\n";
        var here = BuiltProgram.Run(lines, verb, "--batch");
        var start = BuiltProgram.Start(verb, "--batch");
        start.Environment["LC_ALL"] = "tr_TR.UTF-8";
        start.Environment["TZ"] = "Pacific/Apia";
        using var there = System.Diagnostics.Process.Start(start)!;
        there.StandardInput.Write(lines);
        there.StandardInput.Close();

        Assert.Equal(here.Output, there.StandardOutput.ReadToEnd());
    }

    private static JsonElement One(string verb, string line)
    {
        var run = BuiltProgram.Run(line + "\n", verb, "--batch");
        Assert.Equal(0, run.ExitCode);
        return JsonDocument.Parse(Assert.Single(run.Lines)).RootElement;
    }
}
