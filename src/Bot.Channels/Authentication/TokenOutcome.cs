using System.Collections.Immutable;

namespace Bot.Channels.Authentication;

/// <summary>What came of checking a bearer token. Callers learn nothing but 401; the reason is a metric label.</summary>
internal abstract record TokenOutcome
{
    private protected TokenOutcome()
    {
    }

    /// <param name="ServiceUrl">The signed service URL: the activity's must equal it.</param>
    /// <param name="Endorsements">Channels the signing key may speak for.</param>
    public sealed record Accepted(string ServiceUrl, ImmutableArray<string> Endorsements) : TokenOutcome;

    public sealed record Refused(string Reason) : TokenOutcome;
}
