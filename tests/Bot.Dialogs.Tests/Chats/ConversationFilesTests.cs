using Bot.Dialogs.Chats;
using Bot.Knowledge.Definitions;
using Bot.Testing;

namespace Bot.Dialogs.Tests.Chats;

public sealed class ConversationFilesTests
{
    public static TheoryData<string> Files => [.. Directory
        .EnumerateFiles(RepositoryFiles.Path("dialogs", "conversations"), "*.chat")
        .Select(file => System.IO.Path.GetFileName(file)).OrderBy(file => file, StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_conversation_plays_as_it_is_written(string file)
    {
        var outcome = ChatPlayer.Play(Read(file), Worlds.Repository);

        // ACCEPT=1 rewrites the expectations that differ; read the difference before you commit it
        if (Environment.GetEnvironmentVariable("ACCEPT") is { Length: > 0 })
        {
            File.WriteAllText(PathOf(file), outcome.Accepted);
        }

        Assert.Empty(outcome.Differences);
    }

    private static ChatScript Read(string file)
    {
        var problems = new List<Problem>();
        var script = ChatReader.Read(file, File.ReadAllText(PathOf(file)), problems);
        Assert.Empty(problems);
        return script!;
    }

    private static string PathOf(string file) => RepositoryFiles.Path("dialogs", "conversations", file);
}
