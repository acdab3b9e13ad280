using System.Collections.Immutable;
using Bot.Dialogs.Chats;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Turns;
using Bot.Testing;

namespace Bot.Storage.Tests;

public abstract partial class StoreContract
{
    [ContractFact]
    public async Task Recorded_conversations_are_the_same_byte_for_byte_when_they_go_through_the_store_twice()
    {
        var files = Directory.EnumerateFiles(RepositoryFiles.Path("dialogs", "conversations"), "*.chat").Order(StringComparer.Ordinal).ToArray();
        Assert.NotEmpty(files);

        // a few at once: a store may shed what a hundred ask of it on a busy machine
        await Parallel.ForEachAsync(files, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (file, cancellationToken) =>
        {
            var script = ChatReader.Read(Path.GetFileName(file), await File.ReadAllTextAsync(file, cancellationToken), [])!;
            var turns = ChatPlayer.Play(script, Worlds.Repository).Turns;
            for (var round = 0; round < 2; round++)
            {
                var conversation = Another();
                await PlayAsync(conversation, ChatPlayer.Sayings(script));

                var log = await Store.LogAsync(conversation);
                Assert.Equal(turns.SelectMany(turn => turn.Replies).Select(ConversationJson.Write), log.Where(entry => entry.Author == Author.Bot).Select(entry => entry.Json));
                Assert.Equal(ConversationJson.Write(turns[^1].After), (await Store.LoadAsync(conversation, cancellationToken)).Json);
            }
        });
    }

    private async Task PlayAsync(ConversationKey conversation, ImmutableArray<UserSaid> sayings)
    {
        foreach (var said in sayings)
        {
            var stored = await Store.LoadAsync(conversation, default);
            var before = stored.Json is { } json ? ConversationJson.ReadConversation(json) : Conversation.Start;
            var result = Turn.Run(before, said, Worlds.Repository);
            await Store.SaveAsync(new TurnCommit(
                conversation, said.UserId, stored.Version, ConversationJson.Write(result.After), [new InboxKey(said.ActivityId)],
                new NewEntry(Author.User, said.ActivityId, ConversationJson.Write(said)),
                [.. result.Replies.Select(reply => new NewEntry(Author.Bot, null, ConversationJson.Write(reply)))], said.At));
        }
    }
}
