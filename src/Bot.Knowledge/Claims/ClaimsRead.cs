using System.Collections.Immutable;

namespace Bot.Knowledge.Claims;

/// <summary>What a reader made of a table or text.</summary>
public sealed record ClaimsRead(ImmutableArray<Claim> Claims, ImmutableArray<UnreadCell> Unread)
{
    public ClaimsRead With(ClaimsRead more) => new([.. Claims, .. more.Claims], [.. Unread, .. more.Unread]);
}
