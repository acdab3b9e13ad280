using Bot.Dialogs;
using Bot.Dialogs.Definitions;
using Bot.Knowledge.Definitions;
using Bot.Knowledge.Loading;
using Bot.Recommendations.Weighing;

namespace Bot.Testing;

/// <summary>The repository's own knowledge and dialogs, loaded once.</summary>
public static class Worlds
{
    private static readonly Lazy<World> Loaded = new(Load);

    public static World Repository => Loaded.Value;

    private static World Load()
    {
        var problems = new List<Problem>();
        var files = RepositoryFiles.Folder("knowledge");
        var knowledge = KnowledgeLoader.Load(files);
        var weights = WeightsLoader.Load(files.Single(file => file.Path == "weights.yaml"), problems);
        var dialogs = DialogLoader.Load(RepositoryFiles.Folder("dialogs"), problems);
        var all = problems.Concat(knowledge.Problems).ToArray();
        return all.Length == 0
            ? new World(knowledge.Knowledge!, weights!, dialogs!, knowledge.Knowledge!.Hash + dialogs!.Hash)
            : throw new InvalidOperationException(string.Join('\n', all.AsEnumerable()));
    }
}
