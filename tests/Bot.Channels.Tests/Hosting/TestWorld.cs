using System.Collections.Immutable;
using Bot.Dialogs;
using Bot.Dialogs.Definitions;
using Bot.Knowledge.Definitions;
using Bot.Knowledge.Loading;
using Bot.Recommendations.Weighing;
using Bot.Testing;

namespace Bot.Channels.Tests.Hosting;

/// <summary>The repository's own knowledge and dialogs; no weights, because the turns here give no advice.</summary>
public static class TestWorld
{
    public static World Value { get; } = Load();

    private static World Load()
    {
        var problems = new List<Problem>();
        var knowledge = KnowledgeLoader.Load(RepositoryFiles.Folder("knowledge")).Knowledge!;
        var dialogs = DialogLoader.Load(RepositoryFiles.Folder("dialogs"), problems)!;
        return new World(knowledge, new Weights(ImmutableSortedDictionary<string, Weight>.Empty), dialogs, knowledge.Hash);
    }
}
