using System.Globalization;
using Bot.Channels.Tests.Authentication;
using Bot.Channels.Tests.BotFramework;

namespace Bot.Channels.Tests.Security;

/// <summary>Every attack on a bearer over HTTP, against the running host: the validator's own tests do not see what the server makes of a header.</summary>
public sealed class BearerTests(AttackedBot attacked) : IClassFixture<AttackedBot>
{
    /// <summary>All 200,000 when this says so; without it a seeded tenth.</summary>
    private const string CountVariable = "BOT_MUTATED_TOKENS";

    /// <summary>HTTP takes the spaces around a header's value away, so this one arrives as the right token.</summary>
    private const string NotOnTheWire = "trailing space";

    public static TheoryData<string> Attacks => [.. TokenAttacks.Names.Where(name => name != NotOnTheWire)];

    [Fact]
    public async Task The_right_token_is_let_in()
    {
        using var http = new RawHttp(attacked.Bot.EndPoint);

        Assert.Equal(200, (await http.PostAsync("/api/messages", "Bearer " + attacked.Bot.Forge.Sign(), attacked.Body())).Status);
    }

    [Theory]
    [MemberData(nameof(Attacks))]
    public async Task An_attack_is_not_let_in_and_is_told_nothing(string name)
    {
        using var stranger = new TokenForge();
        using var http = new RawHttp(attacked.Bot.EndPoint);

        var (status, body) = await http.PostAsync("/api/messages", TokenAttacks.Header(name, attacked.Bot.Forge, stranger), attacked.Body("attack " + name));

        Assert.Equal(401, status);
        Assert.Equal("""{"error":{"code":"Unauthorized","message":"The call was not authenticated."}}""", body);
        Assert.Empty(await attacked.LogAsync("attack " + name));
    }

    [Fact]
    public async Task No_mutation_of_the_right_token_is_let_in_and_none_throws()
    {
        var right = attacked.Bot.Forge.Sign();
        var count = Environment.GetEnvironmentVariable(CountVariable) is { Length: > 0 } asked ? int.Parse(asked, CultureInfo.InvariantCulture) : 20_000;
        const int lanes = 4;

        var statuses = await Task.WhenAll(Enumerable.Range(0, lanes).Select(lane => Task.Run(() => StatusesAsync(right, new Random(20261120 + lane), count / lanes))));

        var seen = statuses.SelectMany(lane => lane).GroupBy(status => status).ToDictionary(group => group.Key, group => group.Count());
        Assert.Equal(count, seen.Values.Sum());
        // A line break in the middle makes it no header at all: that is the server's own 400.
        Assert.All(seen.Keys, status => Assert.True(status is 401 or 400, $"{status}"));
        Assert.True(seen[401] > count / 2);
    }

    private async Task<List<int>> StatusesAsync(string right, Random random, int count)
    {
        using var http = new RawHttp(attacked.Bot.EndPoint);
        var statuses = new List<int>(count);
        while (statuses.Count < count)
        {
            if (TokenAttacks.Mutate(right, random) is var mutant && mutant != right)
            {
                statuses.Add((await http.PostAsync("/api/messages", "Bearer " + mutant, "{}")).Status);
            }
        }

        return statuses;
    }
}
