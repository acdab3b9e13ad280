using System.Xml.Linq;

namespace Bot.House.Tests;

/// <summary>The repository the tests were built from.</summary>
internal static class Repository
{
    /// <summary>Lowest room first: a project refers only to ones before it.</summary>
    public static readonly string[] Rooms =
    [
        "Bot.Language", "Bot.Knowledge", "Bot.Recommendations", "Bot.Dialogs", "Bot.Protocol", "Bot.Storage", "Bot.Channels", "Bot",
    ];

    public static readonly string[] PureRooms = ["Bot.Language", "Bot.Knowledge", "Bot.Recommendations", "Bot.Dialogs", "Bot.Protocol"];

    public static string Root { get; } = FindRoot();

    /// <summary>Every C# file below a top folder, build output left out, with its path from the root.</summary>
    public static IEnumerable<(string Path, string Text)> CSharpFiles(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Select(file => (Path.GetRelativePath(Root, file).Replace('\\', '/'), File.ReadAllText(file)))
            .Where(file => !file.Item1.Contains("/obj/", StringComparison.Ordinal) && !file.Item1.Contains("/bin/", StringComparison.Ordinal))
            .Where(file => !file.Item1.Contains("/node_modules/", StringComparison.Ordinal));

    public static XDocument Project(string room) => XDocument.Load(Path.Combine(Root, "src", room, room + ".csproj"));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Bot.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("Bot.sln");
    }
}
