using System.Collections.Immutable;
using Bot.Storage.Turns;

namespace Bot.Storage.Memory;

internal sealed class MemoryPersonalData(Lock gate, Dictionary<ConversationKey, MemoryConversation> conversations) : IPersonalData
{
    public Task<ImmutableArray<ConversationRecord>> ExportAsync(string userId, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return Task.FromResult<ImmutableArray<ConversationRecord>>(
            [
                .. Of(userId).Select(known => new ConversationRecord(
                    known.Key, known.Value.State, [.. known.Value.Log], [.. known.Value.Feedback.Values.OrderBy(feedback => feedback.At)])),
            ]);
        }
    }

    public Task<Erasure> EraseAsync(string userId, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            var theirs = Of(userId);
            theirs.ForEach(known => conversations.Remove(known.Key));
            return Task.FromResult(new Erasure(theirs.Count, theirs.Sum(known => known.Value.Log.Count)));
        }
    }

    public Task<int> ForgetAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            var silent = conversations.Where(known => known.Value.Forget(before)).Select(known => known.Key).ToArray();
            return Task.FromResult(silent.Count(conversations.Remove));
        }
    }

    private List<KeyValuePair<ConversationKey, MemoryConversation>> Of(string userId)
    {
        var id = StoredText.Id(userId);
        return
        [
            .. conversations.Where(known => known.Value.People.Contains(id))
                .OrderBy(known => known.Key.Channel, StringComparer.Ordinal).ThenBy(known => known.Key.Id, StringComparer.Ordinal),
        ];
    }
}
