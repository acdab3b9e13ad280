using Bot.Testing;

namespace Bot.Knowledge.Tests;

/// <summary>The knowledge with six documents of other industries dropped in.</summary>
internal static class AddedKnowledge
{
    private static readonly Lazy<KnowledgeBase> Loaded = new(() => TheKnowledge.Load(
        [.. TheKnowledge.Files, .. RepositoryFiles.Folder("tests/Bot.Knowledge.Tests/Gold/documents2")
            .Where(f => f.Path.EndsWith(".md", StringComparison.Ordinal)).Select(f => f with { Path = $"documents/{f.Path}" })]).Readable!);

    public static KnowledgeBase Base => Loaded.Value;
}
