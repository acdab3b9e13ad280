using System.Net;
using System.Text.RegularExpressions;
using Bot.Channels.Tests.Hosting;
using Bot.Dialogs.Turns;

namespace Bot.Channels.Tests.Pages;

public sealed class BriefTests
{
    private const string Wish = "I want about 800 wall mirrors under my brand, I have no design of my own, maybe $10k, needed in 10 weeks. <script>alert(1)</script>";

    [Fact]
    public async Task A_brief_says_what_was_said_what_is_advised_and_what_is_ours()
    {
        await using var bot = await RunningBot.StartAsync(turn: Turn.Run);
        var path = await AdvisedAsync(bot);

        var html = await bot.Http.GetStringAsync(path);
        var markdown = await bot.Http.GetStringAsync(path + ".md");

        foreach (var part in new[] { "What you told me", "800 units", "message 1", "The advice", "Draft request for quotation", "Questions for", "do not cover", "Sources" })
        {
            Assert.Contains(part, html, StringComparison.Ordinal);
            Assert.Contains(part, markdown, StringComparison.Ordinal);
        }

        Assert.Contains("not from the documents", html, StringComparison.Ordinal);
        Assert.Contains("yours: 800", html, StringComparison.Ordinal);
        Assert.DoesNotContain("PLOT-", html + markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_buyers_own_range_lies_behind_what_is_read_and_documents_go_by_their_titles()
    {
        await using var bot = await RunningBot.StartAsync(turn: Turn.Run);

        var html = await bot.Http.GetStringAsync(await AdvisedAsync(bot));

        var plots = Regex.Matches(html, "<svg class=\"plot\".*?</svg>\n?(?=</figure>)", RegexOptions.Singleline, TimeSpan.FromSeconds(1)).Select(match => match.Value).ToArray();
        Assert.Equal(3, plots.Length);
        Assert.All(plots, plot =>
        {
            Assert.InRange(plot.IndexOf("class=\"yours\"", StringComparison.Ordinal), 0, plot.IndexOf("class=\"grid\"", StringComparison.Ordinal));
            Assert.InRange(plot.IndexOf("class=\"yours\"", StringComparison.Ordinal), 0, plot.IndexOf("class=\"label\"", StringComparison.Ordinal));
            Assert.Contains("OEM and ODM", plot, StringComparison.Ordinal);
            Assert.DoesNotContain("(003)", plot, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_brief_that_was_erased_is_said_to_be_a_brief()
    {
        await using var bot = await RunningBot.StartAsync();

        using var response = await bot.SendAsync(HttpMethod.Get, "/brief/0123456789abcdef0123456789abcdef", null);
        var html = await response.Content.ReadAsStringAsync();

        Assert.Contains("No such brief", html, StringComparison.Ordinal);
        Assert.Contains("was erased", html, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0123456789abcdef0123456789abcdef")]
    [InlineData("0123456789ABCDEF0123456789ABCDEF")]
    [InlineData("short")]
    [InlineData("..%2f..%2fdirectline.key")]
    public async Task A_key_never_given_out_opens_nothing(string key)
    {
        await using var bot = await RunningBot.StartAsync();

        using var response = await bot.SendAsync(HttpMethod.Get, "/brief/" + key, null);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private static async Task<string> AdvisedAsync(RunningBot bot)
    {
        var conversation = await bot.ConverseAsync();
        foreach (var text in new[] { Wish, "not important", "just production", "skip", "skip" })
        {
            await conversation.SayAsync(text);
            var said = string.Concat((await conversation.PollAsync()).Activities.Select(a => a.GetProperty("text").GetString()));
            if (Regex.Match(said, "/brief/[0-9a-f]{32}", RegexOptions.None, TimeSpan.FromSeconds(1)) is { Success: true } link)
            {
                return link.Value;
            }
        }

        throw new InvalidOperationException("no advice was given");
    }
}
