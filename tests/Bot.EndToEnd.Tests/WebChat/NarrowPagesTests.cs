using Bot.EndToEnd.Tests.Browsing;
using Microsoft.Playwright;

namespace Bot.EndToEnd.Tests.WebChat;

/// <summary>The pages behind the chat on a telephone, and the chat's own buttons there.</summary>
[Collection(ChromiumCollection.Name)]
public sealed class NarrowPagesTests(ChromiumFixture chromium)
{
    private const string Wish = "I want 800 mirrors, budget $5,000 to $15,000, my brand, the factory design is fine, in 90 days";

    [ChromiumFact]
    public async Task Every_cited_word_is_in_view_at_360_pixels_in_whatever_column()
    {
        await using var bot = await BotProcess.RunAsync();
        await using var context = await chromium.OpenAsync(360, 640);
        var chat = await ChatPage.OpenAsync(context, bot.Address);
        await chat.SayAsync(Wish);
        await chat.SayAsync("compare all three");
        var all = chat.Page.Locator("#webchat a[href*='/documents/']");
        await all.Nth(20).WaitForAsync(new() { State = WaitForSelectorState.Attached });
        var links = await all.EvaluateAllAsync<string[]>("all => [...new Set(all.map(a => a.href))]");
        var page = await context.NewPageAsync();
        var hidden = new List<string>();

        foreach (var link in links)
        {
            await page.GotoAsync("about:blank");
            await page.GotoAsync(link);
            if (!await page.EvaluateAsync<bool>(
                "() => { const r = document.querySelector('mark').getBoundingClientRect(); return r.left >= 0 && r.right <= innerWidth && r.top >= 0 && r.bottom <= innerHeight; }"))
            {
                hidden.Add(link);
            }
        }

        Assert.True(links.Length > 20);
        Assert.Empty(hidden);
    }

    [ChromiumFact]
    public async Task A_suggestions_words_are_never_cut_at_360_pixels()
    {
        await using var bot = await BotProcess.RunAsync();
        await using var context = await chromium.OpenAsync(360, 640);
        var chat = await ChatPage.OpenAsync(context, bot.Address);
        await chat.SayAsync(Wish);
        await chat.Suggestion("Compare").First.WaitForAsync();
        await chat.PictureAsync("narrow-suggestions");

        var cut = await chat.Page.Locator(".webchat__suggested-actions__button-text").EvaluateAllAsync<int>("all => all.filter(e => e.scrollWidth > e.clientWidth + 1).length");

        Assert.Equal(0, cut);
        Assert.True(await chat.Page.Locator(".webchat__suggested-actions").EvaluateAsync<bool>("e => e.offsetHeight < innerHeight / 5"));
    }

    [ChromiumFact]
    public async Task Long_suggestions_leave_the_conversation_most_of_the_screen()
    {
        await using var bot = await BotProcess.RunAsync();
        await using var context = await chromium.OpenAsync(360, 640);
        var chat = await ChatPage.OpenAsync(context, bot.Address);
        await chat.SayAsync("what is the typical MOQ for OEM?");
        await chat.Suggestion("contract manufacturing").First.WaitForAsync();
        await chat.PictureAsync("narrow-long-suggestions");

        Assert.True(await chat.Page.Locator(".webchat__suggested-actions").EvaluateAsync<bool>("e => e.offsetHeight < innerHeight / 4"));
        Assert.Equal(0, await chat.Page.Locator(".webchat__suggested-actions__button-text").EvaluateAllAsync<int>("all => all.filter(e => e.scrollWidth > e.clientWidth + 1).length"));
    }
}
