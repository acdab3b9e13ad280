using System.Net;

namespace Bot.Channels.Connector;

/// <summary>What came of one attempt. Posting is not idempotent, so it matters whether the channel surely has not got it.</summary>
internal abstract record SendOutcome
{
    private SendOutcome()
    {
    }

    /// <param name="RemoteId">The channel's id of the message, when it told one.</param>
    public sealed record Sent(string? RemoteId) : SendOutcome;

    /// <summary>Surely not delivered; may be sent again.</summary>
    public sealed record NotYet(string Why, TimeSpan? RetryAfter = null) : SendOutcome;

    /// <summary>Surely not delivered, because nobody was there: name, connection or handshake failed.</summary>
    public sealed record Unreached(string Why) : SendOutcome;

    /// <summary>Perhaps delivered; sending again may show it twice.</summary>
    public sealed record Unclear(string Why, TimeSpan? RetryAfter = null) : SendOutcome;

    public sealed record TooLarge : SendOutcome;

    /// <summary>Our token was not taken.</summary>
    public sealed record TokenRefused : SendOutcome;

    /// <summary>Never to be sent.</summary>
    public sealed record Never(string Why) : SendOutcome;

    public static SendOutcome Of(HttpStatusCode status, TimeSpan? retryAfter) => (int)status switch
    {
        401 => new TokenRefused(),
        408 => new Unclear("408", retryAfter),
        412 or 429 => new NotYet($"{(int)status}", retryAfter),
        413 => new TooLarge(),
        >= 500 => new Unclear($"{(int)status}", retryAfter),
        var other => new Never($"{other}"),
    };
}
