using System.Collections.Immutable;
using System.Globalization;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Turns;

namespace Bot.Dialogs.Chats;

/// <summary>A reply that is not what was expected; null where one side has none.</summary>
public sealed record ChatDifference(string Path, int Line, string? Expected, string? Actual)
{
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Path}:{Line} expected: {Expected ?? "(no reply)"}\n  but got: {Actual ?? "(no reply)"}");
}

/// <summary>What came of playing a conversation.</summary>
/// <param name="Accepted">The file with what was really replied; replies that matched stand as they were.</param>
public sealed record ChatOutcome(ImmutableArray<TurnResult> Turns, ImmutableArray<ChatDifference> Differences, string Accepted);

/// <summary>Plays a conversation from its start; the state goes through its stored form before every turn, as in production.</summary>
public static class ChatPlayer
{
    private static readonly DateTimeOffset Begin = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    public static ChatOutcome Play(ChatScript script, World world)
    {
        var conversation = Conversation.Start;
        var sayings = Sayings(script);
        var turns = ImmutableArray.CreateBuilder<TurnResult>();
        var differences = ImmutableArray.CreateBuilder<ChatDifference>();
        var accepted = new List<string>(script.Head);
        foreach (var turn in script.Turns)
        {
            var result = Turn.Run(ConversationJson.ReadConversation(ConversationJson.Write(conversation)), sayings[turns.Count], world);
            conversation = result.After;
            turns.Add(result);
            accepted.AddRange(turn.Lines);
            Compare(script.Path, turn, ChatText.Of(result), differences, accepted);
        }

        return new ChatOutcome(turns.ToImmutable(), differences.ToImmutable(), string.Join('\n', accepted) + "\n");
    }

    /// <summary>What the person says, with the time and key of each message.</summary>
    public static ImmutableArray<UserSaid> Sayings(ChatScript script)
    {
        var at = Begin;
        var sayings = ImmutableArray.CreateBuilder<UserSaid>();
        foreach (var turn in script.Turns)
        {
            at += Pause + turn.Delay;
            sayings.Add(Said(turn, sayings.Count, at));
        }

        return sayings.ToImmutable();
    }

    private static UserSaid Said(ChatTurn turn, int number, DateTimeOffset at)
    {
        var id = number.ToString("D7", CultureInfo.InvariantCulture);
        return new UserSaid(turn.Kind, turn.Text, null, "chat", "user", "chat|" + id, at, id.PadLeft(32, '0'));
    }

    private static void Compare(
        string path, ChatTurn turn, ImmutableArray<string> actual, ImmutableArray<ChatDifference>.Builder differences, List<string> accepted)
    {
        for (var i = 0; i < Math.Max(actual.Length, turn.Replies.Length); i++)
        {
            var expected = i < turn.Replies.Length ? turn.Replies[i] : null;
            var reply = i < actual.Length ? actual[i] : null;
            if (expected is not null && reply is not null && ChatText.Matches(expected.Text, reply))
            {
                accepted.AddRange(expected.Lines);
                continue;
            }

            differences.Add(new ChatDifference(path, expected?.Line ?? turn.Line, expected?.Text, reply));
            if (reply is not null)
            {
                var lines = ChatReader.Escape(reply).ToArray();
                accepted.AddRange(lines.Skip(1).Prepend("bot: " + lines[0]));
            }
        }
    }
}
