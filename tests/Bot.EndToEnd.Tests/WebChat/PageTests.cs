using Bot.EndToEnd.Tests.Browsing;
using Microsoft.Playwright;

namespace Bot.EndToEnd.Tests.WebChat;

[Collection(ChromiumCollection.Name)]
public sealed class PageTests(ChromiumFixture chromium)
{
    [ChromiumFact]
    public async Task The_first_screen_says_what_this_is_names_its_sources_and_offers_three_things()
    {
        await using var bot = await BotProcess.RunAsync();
        await using var context = await chromium.OpenAsync();
        var chat = await ChatPage.OpenAsync(context, bot.Address);

        await Assertions.Expect(chat.Page.GetByRole(AriaRole.Heading, new() { Name = "Sourcing assistant" })).ToBeVisibleAsync();
        await Assertions.Expect(chat.Page.Locator(".sources a")).ToHaveCountAsync(5);
        foreach (var choice in new[] { "Find my manufacturing model", "Ask a question", "I am a supplier" })
        {
            await Assertions.Expect(chat.Suggestion(choice)).ToBeVisibleAsync();
        }

        await chat.PictureAsync("first-screen");
        Assert.Empty(chat.Errors);
    }

    [ChromiumFact]
    public async Task At_360_pixels_nothing_is_cut_off_and_the_chat_can_be_used()
    {
        await using var bot = await BotProcess.RunAsync();
        await using var context = await chromium.OpenAsync(360, 740, ColorScheme.Dark);
        var chat = await ChatPage.OpenAsync(context, bot.Address);

        await chat.Suggestion("Ask a question").ClickAsync();
        await chat.NextAsync();
        await chat.SayAsync("what is the typical MOQ for OEM?");
        await chat.PictureAsync("narrow-dark");

        Assert.True(await chat.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        Assert.True(await chat.SendBox.EvaluateAsync<bool>("e => e.getBoundingClientRect().right <= innerWidth && e.getBoundingClientRect().bottom <= innerHeight"));
    }

    [ChromiumFact]
    public async Task Everything_can_be_reached_and_pressed_by_keyboard()
    {
        await using var bot = await BotProcess.RunAsync();
        await using var context = await chromium.OpenAsync();
        var chat = await ChatPage.OpenAsync(context, bot.Address);
        var reached = new List<string>();

        for (var i = 0; i < 30 && !reached.Contains("Find my manufacturing model", StringComparer.Ordinal); i++)
        {
            await chat.Page.Keyboard.PressAsync("Tab");
            reached.Add(await chat.Page.EvaluateAsync<string>("(document.activeElement.innerText || document.activeElement.getAttribute('aria-label') || '').trim()"));
        }

        Assert.Contains("Skip to the conversation", reached[0], StringComparison.Ordinal);
        Assert.Contains("Find my manufacturing model", reached);
        await chat.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(chat.Page.GetByText("Find my manufacturing model").First).ToBeVisibleAsync();
        await Assertions.Expect(chat.Bubbles).ToHaveCountAsync(3);
    }

    [ChromiumFact]
    public async Task A_new_conversation_begins_at_the_welcome()
    {
        await using var bot = await BotProcess.RunAsync();
        await using var context = await chromium.OpenAsync();
        var chat = await ChatPage.OpenAsync(context, bot.Address);
        await chat.SayAsync("what is the typical MOQ for OEM?");

        await chat.Page.GetByRole(AriaRole.Button, new() { Name = "New conversation" }).ClickAsync();

        await Assertions.Expect(chat.Bubbles).ToHaveCountAsync(1);
    }

    [ChromiumFact]
    public async Task Hostile_words_are_shown_and_not_obeyed()
    {
        await using var bot = await BotProcess.RunAsync();
        await using var context = await chromium.OpenAsync();
        var chat = await ChatPage.OpenAsync(context, bot.Address);
        var dialogs = 0;
        chat.Page.Dialog += (_, dialog) =>
        {
            dialogs++;
            _ = dialog.DismissAsync();
        };

        await chat.SayAsync("<img src=x onerror=alert(1)> [click](javascript:alert(2)) ![p](http://evil.example/p.png) <script>alert(3)</script>");

        Assert.Equal(0, dialogs);
        await Assertions.Expect(chat.Page.Locator("#webchat img[src*=evil]")).ToHaveCountAsync(0);
        await Assertions.Expect(chat.Page.Locator("#webchat a[href^=javascript]")).ToHaveCountAsync(0);
    }
}
