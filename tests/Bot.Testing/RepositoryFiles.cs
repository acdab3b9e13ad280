using System.Collections.Immutable;
using Bot.Knowledge.Definitions;

namespace Bot.Testing;

/// <summary>Finds the repository the tests were built from, and reads its folders as the shell does.</summary>
public static class RepositoryFiles
{
    /// <summary>The folder that holds <c>Bot.sln</c>.</summary>
    public static string Root { get; } = FindRoot();

    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    /// <summary>The project's shared folder beside the checkout (seeds, samples, specifications), or null where it is absent.</summary>
    public static string? Shared(params string[] parts)
    {
        var path = System.IO.Path.Combine([Root, "..", "shared", .. parts]);
        return File.Exists(path) || Directory.Exists(path) ? path : null;
    }

    public static ImmutableArray<SourceFile> Folder(string name)
    {
        var root = Path(name);
        return
        [
            .. Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
                .Select(file => new SourceFile(System.IO.Path.GetRelativePath(root, file).Replace('\\', '/'), File.ReadAllBytes(file)))
                .OrderBy(file => file.Path, StringComparer.Ordinal),
        ];
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Bot.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("Bot.sln was not found above " + AppContext.BaseDirectory);
    }
}
