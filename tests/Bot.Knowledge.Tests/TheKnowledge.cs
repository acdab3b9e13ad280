using System.Collections.Immutable;
using System.Text;
using Bot.Knowledge.Definitions;
using Bot.Knowledge.Loading;
using Bot.Testing;

namespace Bot.Knowledge.Tests;

/// <summary>The repository's own knowledge, and variants of it.</summary>
internal static class TheKnowledge
{
    private static readonly Lazy<KnowledgeBase> Loaded = new(() => Load(Files).Knowledge!);

    public static ImmutableArray<SourceFile> Files { get; } = RepositoryFiles.Folder("knowledge");

    public static KnowledgeBase Base => Loaded.Value;

    public static LoadOutcome Load(ImmutableArray<SourceFile> files) => KnowledgeLoader.Load(files);

    /// <summary>The vocabulary with only these documents.</summary>
    public static LoadOutcome WithDocuments(params (string Name, string Text)[] documents) =>
        Load([Files.Single(f => f.Path == "vocabulary.yaml"), .. documents.Select(d => File($"documents/{d.Name}", d.Text))]);

    public static SourceFile File(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));

    /// <summary>A document with front matter over this body.</summary>
    public static string Document(string body, string id = "added", string audience = "buyers", string industry = "general") =>
        $"---\nid: {id}\ntitle: An added document\naudience: {audience}\nindustry: {industry}\norigin: {id}.txt\n---\n\n{body}\n";
}
