using System.Collections.Concurrent;
using Bot.EndToEnd.Tests.Browsing;
using Bot.Testing;
using Microsoft.Playwright;

namespace Bot.EndToEnd.Tests.WebChat;

/// <summary>The injection list in a real browser: what a person types comes back in replies, cards and the brief, and never runs or fetches anything.</summary>
[Collection(ChromiumCollection.Name)]
public sealed class HostileWordsTests(ChromiumFixture chromium)
{
    private const int AtOnce = 9;

    [ChromiumFact]
    public async Task No_entry_of_the_list_runs_or_fetches_anything()
    {
        await using var bot = await BotProcess.RunAsync();
        await using var context = await chromium.OpenAsync();
        var foreign = new ConcurrentQueue<string>();
        context.Request += (_, request) =>
        {
            if (request.Url.StartsWith("http", StringComparison.Ordinal) && !request.Url.StartsWith(bot.Address, StringComparison.Ordinal))
            {
                foreign.Enqueue(request.Url);
            }
        };
        var dialogs = 0;
        var chat = await ChatPage.OpenAsync(context, bot.Address);
        chat.Page.Dialog += (_, dialog) =>
        {
            Interlocked.Increment(ref dialogs);
            _ = dialog.DismissAsync();
        };
        var payloads = await File.ReadAllLinesAsync(RepositoryFiles.Path("tests", "Bot.Channels.Tests", "Security", "injections.txt"));

        foreach (var some in payloads.Where(line => line.Length > 0).Chunk(AtOnce))
        {
            await chat.SayAsync("I want 500 " + string.Join(" and ", some));
        }

        await chat.SayAsync("what do you know of me?");
        await chat.PictureAsync("hostile-words");

        Assert.Equal(0, dialogs);
        Assert.Empty(foreign);
        Assert.Equal(0, await chat.Page.Locator("#webchat :is(iframe, object, embed, form[action], img[src^='http'], [onerror], [onload])").CountAsync());
        Assert.Equal(0, await chat.Page.Locator("#webchat a[href]:not([href^='http://127.0.0.1'])").CountAsync());
    }

    [ChromiumFact]
    public async Task A_recaps_button_asks_for_its_answer_anew()
    {
        await using var bot = await BotProcess.RunAsync();
        await using var context = await chromium.OpenAsync(360, 740, ColorScheme.Dark);
        var chat = await ChatPage.OpenAsync(context, bot.Address);
        await chat.SayAsync("I want about 800 wall mirrors under my brand, budget $10,000");
        await chat.SayAsync("what do you know of me?");
        var change = chat.Page.Locator(".ac-adaptiveCard").Last.GetByRole(AriaRole.Button, new() { Name = "Change" }).Nth(1);
        await change.WaitForAsync();
        await chat.PictureAsync("recap-narrow-dark");

        await change.PressAsync("Enter");

        await Assertions.Expect(chat.Bubbles.GetByText("Change the quantity", new() { Exact = true })).ToHaveCountAsync(1);
        await Assertions.Expect(chat.BubblesWith("The quantity is 800 units").First).ToBeVisibleAsync();
        Assert.True(await chat.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
    }
}
