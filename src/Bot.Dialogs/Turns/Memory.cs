using Bot.Dialogs.Conversations;

namespace Bot.Dialogs.Turns;

/// <summary>What was known before each change, for "back".</summary>
internal static class Memory
{
    private const int Steps = 8;

    public static Conversation Add(Conversation now, Known before)
    {
        var past = now.Past.Add(before);
        return now with { Past = past.Length > Steps ? past[^Steps..] : past };
    }
}
