using Bot.Dialogs;
using Bot.Storage;

namespace Bot.Channels.Running;

/// <summary>Which knowledge a reply was made from: what is judged is that, not what is known by the time somebody judges.</summary>
internal static class ReplyKnowledge
{
    public static async Task<string> HashOfAsync(IStore store, ConversationKey conversation, LogEntry reply, World now, CancellationToken cancellationToken) =>
        reply.ReplyTo is { } id && await store.FindEntryAsync(conversation, id, cancellationToken) is { Author: Author.User } asked
            ? UserEntry.KnowledgeOf(asked.Json) ?? now.Knowledge.Hash
            : now.Knowledge.Hash;
}
