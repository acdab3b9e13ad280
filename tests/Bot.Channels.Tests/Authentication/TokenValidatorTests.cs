using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Bot.Channels.Authentication;

namespace Bot.Channels.Tests.Authentication;

/// <summary>The attacks of the design's list, each by name; the one right token is accepted, or none of this would mean anything.</summary>
public sealed class TokenValidatorTests : IDisposable
{
    private readonly TokenForge _forge = new();
    private readonly TokenForge _stranger = new();

    public static TheoryData<string> Attacks => [.. TokenAttacks.Names];

    [Fact]
    public async Task The_right_token_is_accepted_with_what_it_says()
    {
        var outcome = Assert.IsType<TokenOutcome.Accepted>(await CheckAsync("Bearer " + _forge.Sign()));

        Assert.Equal(TokenForge.ServiceUrl, outcome.ServiceUrl);
        Assert.Equal(["msteams", "webchat"], outcome.Endorsements.AsEnumerable());
    }

    [Fact]
    public async Task A_token_without_a_type_is_as_good()
    {
        Assert.IsType<TokenOutcome.Accepted>(await CheckAsync("Bearer " + _forge.Sign(TokenAttacks.With(TokenForge.Header(), "typ", null))));
    }

    [Theory]
    [InlineData(299, true)]
    [InlineData(301, false)]
    public async Task Five_minutes_of_clock_skew_are_forgiven(int seconds, bool accepted)
    {
        var expired = _forge.Sign(claims: TokenAttacks.With(TokenForge.Claims(), "exp", TokenForge.Now.AddSeconds(-seconds).ToUnixTimeSeconds()));
        var early = _forge.Sign(claims: TokenAttacks.With(TokenForge.Claims(), "nbf", TokenForge.Now.AddSeconds(seconds).ToUnixTimeSeconds()));

        Assert.Equal(accepted, await CheckAsync("Bearer " + expired) is TokenOutcome.Accepted);
        Assert.Equal(accepted, await CheckAsync("Bearer " + early) is TokenOutcome.Accepted);
    }

    [Theory]
    [MemberData(nameof(Attacks))]
    public async Task An_attack_is_refused(string name)
    {
        Assert.IsType<TokenOutcome.Refused>(await CheckAsync(TokenAttacks.Header(name, _forge, _stranger)));
    }

    [Fact]
    public async Task No_mutation_of_a_right_token_is_accepted_and_none_throws()
    {
        var random = new Random(20261120);
        var right = _forge.Sign();
        var validator = _forge.Validator();
        var accepted = 0;
        for (var i = 0; i < 200_000; i++)
        {
            var mutant = TokenAttacks.Mutate(right, random);
            if (mutant != right && await validator.ValidateAsync("Bearer " + mutant, CancellationToken.None) is TokenOutcome.Accepted)
            {
                accepted++;
            }
        }

        Assert.Equal(0, accepted);
    }

    public void Dispose()
    {
        _forge.Dispose();
        _stranger.Dispose();
    }

    private ValueTask<TokenOutcome> CheckAsync(string? header) => _forge.Validator().ValidateAsync(header, CancellationToken.None);
}
