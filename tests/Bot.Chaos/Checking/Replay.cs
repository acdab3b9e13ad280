using System.Collections.Immutable;
using System.Text.Json;
using Bot.Dialogs;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Turns;
using Bot.Storage;

namespace Bot.Chaos.Checking;

/// <summary>The model: the pure core over the log, one turn after the other, must give the replies and the state that were stored.</summary>
internal static class Replay
{
    private const string Apology = "Sorry, something went wrong on my side";

    /// <returns>What differs, the first time; null when nothing does. And how many turns were given up.</returns>
    public static (string? Difference, int Apologies) Check(StoredState stored, ImmutableArray<LogEntry> log, World world)
    {
        var apologies = 0;
        var (before, first) = Begin(log, world);
        var isExact = false; // of a join the log does not tell the exact time, a turn after it does
        for (var i = first; i < log.Length;)
        {
            if (log[i].Author != Author.User)
            {
                return ($"entry {log[i].Sequence} answers nothing", apologies);
            }

            using var activity = JsonDocument.Parse(log[i].Json);
            var said = ConversationJson.ReadSaid(activity.RootElement.GetProperty("said").GetRawText());
            var stop = i + 1;
            while (stop < log.Length && log[stop].Author == Author.Bot)
            {
                stop++;
            }

            var replies = log[(i + 1)..stop].Select(entry => entry.Json).ToArray();
            if (replies is [var only] && only.Contains(Apology, StringComparison.Ordinal))
            {
                apologies++;
            }
            else
            {
                var result = Turn.Run(before, said, world);
                if (!result.Replies.Select(reply => ConversationJson.Write(reply.ForLog())).SequenceEqual(replies, StringComparer.Ordinal))
                {
                    return ($"the replies to entry {log[i].Sequence} are not the model's", apologies);
                }

                (before, isExact) = (result.After, true);
            }

            i = stop;
        }

        return (!isExact || ConversationJson.Write(before) == stored.Json ? null : "the state is not the model's", apologies);
    }

    /// <summary>A join leaves no entry of the person's, only its replies.</summary>
    private static (Conversation Before, int First) Begin(ImmutableArray<LogEntry> log, World world)
    {
        var first = 0;
        while (first < log.Length && log[first].Author == Author.Bot)
        {
            first++;
        }

        if (first == 0)
        {
            return (Conversation.Start, 0);
        }

        var joined = new UserSaid(SaidKind.Joined, null, null, "webchat", "", "", log[0].At, "");
        return (Turn.Run(Conversation.Start, joined, world).After, first);
    }
}
