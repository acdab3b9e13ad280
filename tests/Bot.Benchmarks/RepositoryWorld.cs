using System.Collections.Immutable;
using Bot.Dialogs;
using Bot.Dialogs.Definitions;
using Bot.Knowledge.Definitions;
using Bot.Knowledge.Loading;
using Bot.Recommendations.Weighing;

namespace Bot.Benchmarks;

/// <summary>The repository's own knowledge and dialogs.</summary>
internal static class RepositoryWorld
{
    public static string Root { get; } = FindRoot();

    public static World Load()
    {
        var problems = new List<Problem>();
        var files = Folder(Path.Combine(Root, "knowledge"));
        var knowledge = KnowledgeLoader.Load(files).Knowledge!;
        var weights = WeightsLoader.Load(files.Single(file => file.Path == "weights.yaml"), problems)!;
        return new World(knowledge, weights, DialogLoader.Load(Folder(Path.Combine(Root, "dialogs")), problems)!, "");
    }

    private static string FindRoot()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "Bot.sln")))
        {
            root = root.Parent ?? throw new DirectoryNotFoundException("Bot.sln");
        }

        return root.FullName;
    }

    private static ImmutableArray<SourceFile> Folder(string root) =>
    [
        .. Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Select(file => new SourceFile(Path.GetRelativePath(root, file).Replace('\\', '/'), File.ReadAllBytes(file)))
            .OrderBy(file => file.Path, StringComparer.Ordinal),
    ];
}
