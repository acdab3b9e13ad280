namespace Bot.Dialogs.Turns;

/// <summary>Something a turn wants done that the core cannot do: the runner does it in, or right after, the turn's transaction.</summary>
public enum Effect
{
    /// <summary>Erase this person's state, log and inbox.</summary>
    Erase,
    /// <summary>Give the conversation so far, from the log, as text after the reply.</summary>
    SendTranscript,
    /// <summary>Pass the conversation on to a person, with its whole context.</summary>
    Handoff,
}
