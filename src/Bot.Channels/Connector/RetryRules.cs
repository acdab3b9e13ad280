namespace Bot.Channels.Connector;

/// <summary>What is done about a reply after an attempt.</summary>
internal abstract record NextStep
{
    private NextStep()
    {
    }

    public sealed record Done(string? RemoteId) : NextStep;

    public sealed record Again(TimeSpan Delay) : NextStep;

    public sealed record GiveUp(string Reason) : NextStep;
}

/// <summary>
/// When to try again. A definite no is tried for a day, soon when nobody was there; an unclear outcome at most five times in ten minutes, because each try may show
/// the message once more; everything else is final.
/// </summary>
internal static class RetryRules
{
    public const int MostUnclear = 5;

    // A line that was bad for a moment costs seconds; one that stays bad uses the tries up slowly: 2, 4, 32, 60 s.
    private const int Soon = 2;

    // Knocking where nobody is costs little for a while: at most 4 s after somebody is back. A name or certificate that stays wrong is no
    // short absence.
    private const int MostKnocks = 3;
    private static readonly TimeSpan Absence = TimeSpan.FromMinutes(10);

    public static readonly TimeSpan Oldest = TimeSpan.FromHours(24);
    public static readonly TimeSpan LongestUnclear = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    /// <param name="unclear">Unclear outcomes so far, this one included.</param>
    /// <param name="trying">How long ago the first attempt began.</param>
    /// <param name="chance">From 0 to 1: spreads the waits by a fifth either way.</param>
    public static NextStep After(SendOutcome outcome, int attempts, int unclear, TimeSpan trying, double chance) => outcome switch
    {
        SendOutcome.Sent sent => new NextStep.Done(sent.RemoteId),
        SendOutcome.NotYet when trying >= Oldest => new NextStep.GiveUp("not taken for a day"),
        SendOutcome.NotYet notYet => new NextStep.Again(Wait(notYet.RetryAfter, attempts, chance)),
        SendOutcome.Unreached when trying >= Oldest => new NextStep.GiveUp("not reached for a day"),
        SendOutcome.Unreached => new NextStep.Again(Wait(null, trying < Absence ? Math.Min(attempts, MostKnocks) : attempts, chance)),
        SendOutcome.Unclear lost when unclear >= MostUnclear || trying >= LongestUnclear => new NextStep.GiveUp($"unclear: {lost.Why}"),
        SendOutcome.Unclear lost => new NextStep.Again(Wait(lost.RetryAfter, unclear <= Soon ? unclear + 1 : 2 * unclear, chance)),
        SendOutcome.Never never => new NextStep.GiveUp($"refused: {never.Why}"),
        SendOutcome.TooLarge => new NextStep.GiveUp("too large even when shortened"),
        SendOutcome.TokenRefused => new NextStep.GiveUp("refused: 401"),
        _ => new NextStep.GiveUp("unknown outcome"),
    };

    /// <summary>What the channel asks for, never less and at most ten minutes; else 1, 2, 4 … 60 seconds.</summary>
    private static TimeSpan Wait(TimeSpan? asked, int attempts, double chance)
    {
        if (asked is { } wait && wait > TimeSpan.Zero)
        {
            return (wait < LongestWait ? wait : LongestWait) + TimeSpan.FromSeconds(chance);
        }

        var seconds = Math.Min(60, Math.Pow(2, Math.Clamp(attempts, 1, 10) - 1));
        return TimeSpan.FromSeconds(seconds * (0.8 + (0.4 * chance)));
    }
}
