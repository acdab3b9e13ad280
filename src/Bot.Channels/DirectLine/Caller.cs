using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Bot.Channels.Hosting;
using Microsoft.AspNetCore.Http;

namespace Bot.Channels.DirectLine;

/// <summary>Who calls a Direct Line route.</summary>
/// <param name="Token">Null for whoever holds the secret: every conversation is theirs.</param>
public sealed record Caller(DirectLineToken? Token)
{
    public bool HoldsSecret => Token is null;

    public bool MayUse(string conversation) => HoldsSecret || Token!.Conversation == conversation;
}

/// <summary>Either a caller or the refusal to answer with.</summary>
public readonly record struct Admission(Caller? Caller, IResult? Refusal);

/// <summary>
/// Reads the bearer of a request. No header or no bearer scheme is 401; a dead, foreign or made-up token is 403, which
/// makes the client ask for another.
/// </summary>
public sealed class Doorkeeper(DirectLineTokens tokens, HostSettings settings)
{
    private const string Scheme = "Bearer ";

    public Admission Admit(HttpRequest request)
    {
        if (BearerOf(request) is not { } bearer)
        {
            return new(null, Refusal.Unauthorized());
        }

        if (IsSecret(bearer))
        {
            return new(new Caller(null), null);
        }

        return tokens.Read(TokenUse.Access, bearer) switch
        {
            null => new(null, Refusal.Forbidden("The token is not one of ours.")),
            { } token when tokens.IsExpired(token) => new(null, Refusal.Expired()),
            { } token when !OriginFits(request, token.Origins) => new(null, Refusal.Forbidden("The token is not for this site.")),
            { } token => new(new Caller(token), null),
        };
    }

    public Admission Admit(HttpRequest request, string conversation)
    {
        var admission = Admit(request);
        return admission.Caller is { } caller && !caller.MayUse(conversation)
            ? new(null, Refusal.Forbidden("The token is for another conversation."))
            : admission;
    }

    private bool IsSecret(string bearer) =>
        settings.DirectLine.Secret is { Length: > 0 } secret
        && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(bearer)), SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    private static bool OriginFits(HttpRequest request, ImmutableArray<string> origins) =>
        origins.IsEmpty || request.Headers.Origin.ToString() is not { Length: > 0 } origin || origins.Contains(origin, StringComparer.Ordinal);

    private static string? BearerOf(HttpRequest request)
    {
        var header = request.Headers.Authorization;
        return header.Count == 1 && header[0] is { } value && value.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            && value.AsSpan(Scheme.Length).Trim() is { Length: > 0 } bearer && !bearer.Contains(' ')
                ? bearer.ToString()
                : null;
    }
}
