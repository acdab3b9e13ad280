using System.Collections.Immutable;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Wording;
using Bot.Language.Messages;
using Bot.Language.Profiles;
using Bot.Recommendations.Advice;

namespace Bot.Dialogs.Turns;

/// <summary>One turn while it is being made: what was said, the state as it is now, and what has been answered so far.</summary>
/// <param name="Before">The state the turn began with.</param>
/// <param name="Notes">Said in front of the next reply.</param>
/// <param name="Changes">Those notes that acknowledge facts: an advice that says the difference itself drops them.</param>
/// <param name="Waits">The turn has said all it should: nothing more is asked.</param>
internal sealed record Exchange(
    World World, UserSaid Said, Conversation Before, Conversation Now, ImmutableArray<string> Notes, ImmutableArray<Reply> Replies,
    ImmutableArray<Effect> Effects, bool Waits, TurnMemo Memo, ImmutableArray<string> Changes)
{
    public static Exchange Begin(Conversation before, UserSaid said, World world)
    {
        var turn = said.Kind == SaidKind.Said ? before.Turn + 1 : before.Turn;
        return new Exchange(world, said, before, before with { Turn = turn, LastQuestion = null }, [], [], [], false, new TurnMemo(world), []);
    }

    public string Say(TextKey key, params ReadOnlySpan<(string Name, string Value)> values) =>
        World.Dialogs.Wording.Say(key, Now.Turn, values);

    public Exchange With(Conversation now) => this with { Now = now };

    public Exchange Note(string text) => this with { Notes = Notes.Add(text) };

    public Exchange Acknowledge(string text) => Note(text) with { Changes = Changes.Add(text) };

    /// <summary>Without the acknowledgements: what comes next says the same.</summary>
    public Exchange WithoutChanges() => this with { Notes = Notes.RemoveRange(Changes, StringComparer.Ordinal), Changes = [] };

    public Exchange Wait() => this with { Waits = true };

    public Exchange Do(Effect effect) => this with { Effects = Effects.Add(effect) };

    /// <summary>Adds a reply, with the notes so far in front of it.</summary>
    public Exchange Reply(Reply reply)
    {
        var text = Notes.IsEmpty ? reply.Text : string.Join(' ', Notes) + (reply.Citations.IsEmpty && reply.Text.Length < 200 ? " " : "\n\n") + reply.Text;
        return this with { Notes = [], Replies = Replies.Add(reply with { Text = text }) };
    }

    public Exchange Reply(ReplyKind kind, string text) => Reply(new Reply(kind, text, null, [], []));

    public Exchange Reply(ReplyKind kind, string text, ImmutableArray<string> choices) => Reply(new Reply(kind, text, null, choices, []));

    /// <summary>The advice on what is known now.</summary>
    public Recommendation Advise() => Advise(Now.Profile);

    /// <summary>The advice on a profile tried out.</summary>
    public Recommendation Advise(Profile profile) => Memo.Advise(profile);

    /// <param name="pending">The slot a question waits for.</param>
    public Reading Read(string text, Slot? pending = null) => Memo.Read(text, pending);

    /// <summary>What is left to say is said, and the time is kept.</summary>
    public TurnResult End()
    {
        var ended = Notes.IsEmpty ? this : this with { Notes = [], Replies = Replies.Add(new Reply(ReplyKind.Repair, string.Join(' ', Notes), null, [], [])) };
        return new TurnResult(ended.Now with { LastAt = Said.At }, ended.Replies, Effects);
    }
}
