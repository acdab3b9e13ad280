using System.Collections.Immutable;
using Bot.Knowledge.Definitions;

namespace Bot.Knowledge.Loading;

/// <summary>What came of loading a knowledge folder: the knowledge is null exactly when there are problems.</summary>
public sealed record LoadOutcome(KnowledgeBase? Knowledge, ImmutableArray<Problem> Problems, ImmutableArray<Problem> Warnings);

/// <summary>Files of a knowledge folder → knowledge, strictly.</summary>
public static class KnowledgeLoader
{
    public static LoadOutcome Load(ImmutableArray<SourceFile> files) => new(null, [], []);
}
