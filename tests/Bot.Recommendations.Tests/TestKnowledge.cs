using Bot.Knowledge;
using Bot.Knowledge.Definitions;
using Bot.Knowledge.Loading;
using Bot.Recommendations.Weighing;
using Bot.Testing;

namespace Bot.Recommendations.Tests;

/// <summary>The real documents and weights, loaded once.</summary>
internal static class TestKnowledge
{
    public static KnowledgeBase Real { get; } = Load();

    public static Weights Weights { get; } = LoadWeights();

    private static KnowledgeBase Load()
    {
        var outcome = KnowledgeLoader.Load(RepositoryFiles.Folder("knowledge"));
        return outcome.Knowledge ?? throw new InvalidOperationException(string.Join('\n', outcome.Problems));
    }

    private static Weights LoadWeights()
    {
        var problems = new List<Problem>();
        var file = RepositoryFiles.Folder("knowledge").Single(f => f.Path == "weights.yaml");
        return WeightsLoader.Load(file, problems) ?? throw new InvalidOperationException(string.Join('\n', problems));
    }
}
