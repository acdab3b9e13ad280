using Bot.EndToEnd.Tests.Browsing;
using Microsoft.Playwright;

namespace Bot.EndToEnd.Tests.WebChat;

[Collection(ChromiumCollection.Name)]
public sealed class BuyerConversationTests(ChromiumFixture chromium)
{
    private const string Wish =
        "I want about 800 wall mirrors under my brand, I have no design of my own, maybe $10k, needed in 10 weeks";

    private static readonly Dictionary<string, string> Answers = new(StringComparer.Ordinal)
    {
        ["product"] = "wall mirrors",
        ["quantity"] = "800",
        ["budget"] = "$10,000",
        ["timeline"] = "10 weeks",
        ["designOwner"] = "the factory's design is fine",
        ["ipSensitivity"] = "not important",
        ["customization"] = "only my logo",
        ["scope"] = "just production",
        ["stage"] = "we are a startup",
        ["priority"] = "low cost",
    };

    [ChromiumFact]
    public async Task A_buyer_is_advised_and_a_citation_opens_its_highlighted_words()
    {
        await using var bot = await BotProcess.RunAsync();
        await using var context = await chromium.OpenAsync();
        var foreign = new List<string>();
        context.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(bot.Address, StringComparison.Ordinal) && request.Url.StartsWith("http", StringComparison.Ordinal))
            {
                foreign.Add(request.Url);
            }
        };
        var chat = await ChatPage.OpenAsync(context, bot.Address);

        var advice = await chat.AnswerUntilRecommendedAsync(await chat.SayAsync(Wish), Answers, most: 3);
        Assert.Equal("recommendation", advice.Kind);
        Assert.Contains("ODM", advice.Text, StringComparison.Ordinal);
        var badge = chat.Page.Locator("a.webchat__render-markdown__pure-identifier").Last;
        await badge.WaitForAsync();
        await chat.PictureAsync("buyer-advised");
        var document = await context.RunAndWaitForPageAsync(() => badge.ClickAsync());
        var mark = document.Locator("mark");
        await mark.WaitForAsync();
        await document.ScreenshotAsync(new PageScreenshotOptions { Path = Bot.Testing.RepositoryFiles.Path("artifacts", "pictures", "document.png") });

        Assert.True(await IsInViewAsync(mark));
        Assert.Contains(await mark.InnerTextAsync(), await document.Locator("article").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(foreign);
        Assert.Empty(chat.Errors);
    }

    [ChromiumFact]
    public async Task Killing_and_restarting_the_program_continues_the_conversation_with_its_history()
    {
        await using var bot = await BotProcess.RunAsync();
        await using var context = await chromium.OpenAsync();
        var chat = await ChatPage.OpenAsync(context, bot.Address);
        await chat.SayAsync("what is the typical MOQ for OEM?");
        await Assertions.Expect(chat.Bubbles).ToHaveCountAsync(3);
        var before = await chat.Bubbles.AllInnerTextsAsync();

        await bot.KillAsync();
        await bot.StartAsync();
        await chat.Page.ReloadAsync();
        await Assertions.Expect(chat.Bubbles).ToHaveCountAsync(before.Count);
        var reply = await chat.SayAsync("and for ODM?");

        Assert.Equal(before, (await chat.Bubbles.AllInnerTextsAsync()).Take(before.Count));
        Assert.NotEqual("welcome", reply.Kind);
    }

    [ChromiumFact]
    public async Task A_page_left_open_over_a_restart_goes_on_without_a_reload()
    {
        await using var bot = await BotProcess.RunAsync();
        await using var context = await chromium.OpenAsync();
        var chat = await ChatPage.OpenAsync(context, bot.Address);
        await chat.SayAsync("what is the typical MOQ for OEM?");

        await bot.KillAsync();
        await bot.StartAsync();
        var reply = await chat.SayAsync("what is the typical MOQ for ODM?");

        Assert.NotEqual("welcome", reply.Kind);
        await Assertions.Expect(chat.BubblesWith("what is the typical MOQ for ODM?")).ToHaveCountAsync(1);
    }

    [ChromiumFact]
    public async Task A_dead_token_is_replaced_and_the_conversation_stays()
    {
        await using var bot = await BotProcess.RunAsync();
        await using var context = await chromium.OpenAsync();
        var chat = await ChatPage.OpenAsync(context, bot.Address);
        await chat.SayAsync("what is the typical MOQ for OEM?");
        await Assertions.Expect(chat.Bubbles).ToHaveCountAsync(3);
        var refused = 0;

        await context.RouteAsync("**/activities", async route =>
        {
            if (Interlocked.Increment(ref refused) == 1)
            {
                await route.FulfillAsync(new() { Status = 403, Body = """{"error":{"code":"TokenExpired","message":"expired"}}""", ContentType = "application/json" });
                return;
            }

            await route.ContinueAsync();
        });
        var reply = await chat.SayAsync("what is the typical MOQ for ODM?");

        Assert.True(refused >= 2);
        Assert.NotEqual("welcome", reply.Kind);
        await Assertions.Expect(chat.BubblesWith("what is the typical MOQ for OEM?")).ToHaveCountAsync(1);
        await Assertions.Expect(chat.BubblesWith("what is the typical MOQ for ODM?")).ToHaveCountAsync(1);
    }

    [ChromiumFact]
    public async Task A_message_that_is_slow_to_arrive_is_not_sent_twice()
    {
        await using var bot = await BotProcess.RunAsync();
        await using var context = await chromium.OpenAsync();
        var posts = 0;
        await context.RouteAsync("**/activities", async route =>
        {
            // Longer than the page waits before it repeats what a dead connection has swallowed.
            Interlocked.Increment(ref posts);
            await Task.Delay(TimeSpan.FromSeconds(5));
            await route.ContinueAsync();
        });
        var chat = await ChatPage.OpenAsync(context, bot.Address);

        await chat.SayAsync("what is the typical MOQ for OEM?");

        Assert.Equal(1, posts);
        await Assertions.Expect(chat.BubblesWith("what is the typical MOQ for OEM?")).ToHaveCountAsync(1);
    }

    private static Task<bool> IsInViewAsync(ILocator element) => element.EvaluateAsync<bool>(
        "e => { const r = e.getBoundingClientRect(); return r.top >= 0 && r.bottom <= innerHeight && r.height > 0; }");
}
