using System.Collections.Immutable;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Replies;
using Bot.Storage;

namespace Bot.Channels.Running;

/// <summary>
/// What the last turns of some conversations wrote, beside what it was written from: who reads it back at once need not parse it. Only a
/// memory of this process: it answers for nothing but the very text the store has, so a text of another replica is simply not found.
/// </summary>
public sealed class RecentTurns(int most = RecentTurns.Most)
{
    private const int Most = 512;

    /// <summary>A reply that nobody shows within so many turns is shown by nobody soon: the page is closed.</summary>
    private const int MostReplies = 24;

    private readonly Dictionary<ConversationKey, Written> _turns = [];
    private readonly Queue<ConversationKey> _unshown = [];
    private readonly Queue<ConversationKey> _order = [];
    private readonly Lock _lock = new();

    /// <summary>Before the texts are stored, because somebody may read them the moment they are.</summary>
    public void Keep(ConversationKey conversation, string stateJson, Conversation state, ImmutableArray<(string Json, Reply Reply)> replies)
    {
        lock (_lock)
        {
            if (!_turns.ContainsKey(conversation))
            {
                _order.Enqueue(conversation);
            }

            _turns[conversation] = new Written(stateJson, state, replies);
            if (!replies.IsEmpty)
            {
                _unshown.Enqueue(conversation);
            }

            if (_unshown.Count > MostReplies && _unshown.Dequeue() is var old && _turns.TryGetValue(old, out var unshown))
            {
                _turns[old] = unshown with { Replies = [] };
            }

            if (_order.Count > most)
            {
                _turns.Remove(_order.Dequeue());
            }
        }
    }

    /// <summary>Null when that text was not written here lately.</summary>
    public Conversation? StateOf(ConversationKey conversation, string json) =>
        Find(conversation) is { } turn && string.Equals(turn.StateJson, json, StringComparison.Ordinal) ? turn.State : null;

    /// <summary>
    /// Null when that text was not written here lately, or was taken before: a reply is shown once, and what lives for long after that is
    /// dear to collect.
    /// </summary>
    public Reply? TakeReply(ConversationKey conversation, string json)
    {
        lock (_lock)
        {
            var turn = _turns.GetValueOrDefault(conversation);
            if (turn?.Replies.FirstOrDefault(one => string.Equals(one.Json, json, StringComparison.Ordinal)) is not ({ }, { } reply) found)
            {
                return null;
            }

            _turns[conversation] = turn with { Replies = turn.Replies.Remove(found) };
            return reply;
        }
    }

    /// <summary>Somebody was forgotten.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _turns.Clear();
            _order.Clear();
            _unshown.Clear();
        }
    }

    private Written? Find(ConversationKey conversation)
    {
        lock (_lock)
        {
            return _turns.GetValueOrDefault(conversation);
        }
    }

    private sealed record Written(string StateJson, Conversation State, ImmutableArray<(string Json, Reply Reply)> Replies);
}
