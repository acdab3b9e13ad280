using Bot.Testing;

namespace Bot.Language.Tests.Messages;

public sealed class GoldTests
{
    [Theory]
    [InlineData("utterances.dev.jsonl", 0.98, 0.01)]
    [InlineData("utterances.own.jsonl", 0.98, 0.02)]
    [InlineData("utterances.held.jsonl", 0.97, 0.02)]
    [InlineData("utterances.firstuser.jsonl", 0.98, 0.02)]
    [InlineData("utterances.s2a.jsonl", 0.97, 0.02)]
    [InlineData("utterances.s2b.jsonl", 0.98, 0.02)]
    [InlineData("utterances.s2c.jsonl", 0.93, 0.02)]
    [InlineData("utterances.more.jsonl", 0.96, 0.02)]
    [InlineData("utterances.users.jsonl", 0.99, 0.01)]
    public void Messages_are_read_as_agreed(string file, double leastF1, double mostFalse) => Check(GoldSet.PathOf(file), leastF1, mostFalse);

    [SamplesFact]
    public void Samples_are_read_as_judged() => Check(RepositoryFiles.Shared("samples", "utterances.jsonl")!, 0.95, 0.02);

    private static void Check(string path, double leastF1, double mostFalse)
    {
        var score = GoldSet.Score(path);
        var failures = string.Join('\n', score.Failures);

        Assert.True(score.F1 >= leastF1, $"{score}\n{failures}");
        Assert.True(score.FalseFillShare <= mostFalse, $"{score}\n{failures}");
    }
}

/// <summary>Skips, visibly, where the samples are not beside the checkout.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SamplesFactAttribute : FactAttribute
{
    public SamplesFactAttribute() => Skip = RepositoryFiles.Shared("samples", "utterances.jsonl") is null ? "../shared/samples is not there" : null;
}
