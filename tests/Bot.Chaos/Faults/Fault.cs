namespace Bot.Chaos.Faults;

/// <summary>What a line can do to those who speak over it.</summary>
internal enum Fault
{
    None,
    /// <summary>Connections are refused, the open ones reset.</summary>
    Refuse,
    /// <summary>Every open connection ends with RST, at once.</summary>
    Reset,
    /// <summary>Every open connection ends with FIN, at once.</summary>
    Close,
    /// <summary>What must not be lost (a COMMIT, a request) never leaves, and the line is cut.</summary>
    CutBefore,
    /// <summary>It arrives and is done; its answer never comes, the line is cut.</summary>
    CutAfter,
    /// <summary>An answer ends in the middle, and so does the line.</summary>
    Truncate,
    /// <summary>Each piece waits between 0.1 and 0.8 seconds.</summary>
    Delay,
    /// <summary>A few bytes at a time.</summary>
    Trickle,
    /// <summary>Questions arrive, answers vanish.</summary>
    LoseAnswers,
    /// <summary>Questions vanish.</summary>
    LoseQuestions,
    /// <summary>Everything vanishes, also of new connections.</summary>
    BlackHole,
}
