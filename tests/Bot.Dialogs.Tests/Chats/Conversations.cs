using Bot.Dialogs.Chats;
using Bot.Knowledge.Definitions;
using Bot.Testing;

namespace Bot.Dialogs.Tests.Chats;

/// <summary>The conversations of <c>dialogs/conversations</c>.</summary>
internal static class Conversations
{
    public static IEnumerable<string> Files { get; } =
    [
        .. Directory.EnumerateFiles(RepositoryFiles.Path("dialogs", "conversations"), "*.chat")
            .Select(file => System.IO.Path.GetFileName(file)).OrderBy(file => file, StringComparer.Ordinal),
    ];

    public static string PathOf(string file) => RepositoryFiles.Path("dialogs", "conversations", file);

    public static ChatScript Read(string file)
    {
        var problems = new List<Problem>();
        var script = ChatReader.Read(file, File.ReadAllText(PathOf(file)), problems);
        Assert.Empty(problems);
        return script!;
    }
}
