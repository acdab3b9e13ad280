using Bot.EndToEnd.Tests.Browsing;
using Microsoft.Playwright;

namespace Bot.EndToEnd.Tests.WebChat;

/// <summary>One press of a button is one message, however many clicks it took.</summary>
[Collection(ChromiumCollection.Name)]
public sealed class PressTests(ChromiumFixture chromium)
{
    [ChromiumFact]
    public async Task A_double_click_on_a_suggestion_says_it_once_and_the_box_can_be_written_in()
    {
        await using var bot = await BotProcess.RunAsync();
        await using var context = await chromium.OpenAsync();
        var chat = await ChatPage.OpenAsync(context, bot.Address);

        await chat.Suggestion("Ask a question").DblClickAsync();
        await chat.NextAsync();
        await chat.SayAsync("what is the typical MOQ for OEM?");

        await Assertions.Expect(chat.BubblesWith("what is the typical MOQ for OEM?").Last).ToBeVisibleAsync();
        await Assertions.Expect(chat.Bubbles.GetByText("Ask a question", new() { Exact = true })).ToHaveCountAsync(1);
        await Assertions.Expect(chat.Bubbles).ToHaveCountAsync(5);
    }

    [ChromiumFact]
    public async Task A_double_click_on_a_cards_button_says_it_once()
    {
        await using var bot = await BotProcess.RunAsync();
        await using var context = await chromium.OpenAsync();
        var chat = await ChatPage.OpenAsync(context, bot.Address);
        await chat.SayAsync("I want about 800 wall mirrors under my brand, budget $10,000");
        await chat.SayAsync("what do you know of me?");
        var change = chat.Page.Locator(".ac-adaptiveCard").Last.GetByRole(AriaRole.Button, new() { Name = "Change" }).Nth(1);
        await change.WaitForAsync();
        var before = await chat.Bubbles.CountAsync();

        await change.DblClickAsync();
        await Assertions.Expect(chat.Bubbles.GetByText("Change the quantity", new() { Exact = true }).First).ToBeVisibleAsync();
        await Assertions.Expect(chat.Bubbles).ToHaveCountAsync(before + 2);
        await chat.SayAsync("900 units");

        await Assertions.Expect(chat.Bubbles.GetByText("Change the quantity", new() { Exact = true })).ToHaveCountAsync(1);
    }

    [ChromiumFact]
    public async Task Who_presses_a_thumb_is_thanked()
    {
        await using var bot = await BotProcess.RunAsync();
        await using var context = await chromium.OpenAsync();
        var chat = await ChatPage.OpenAsync(context, bot.Address);
        await chat.SayAsync("what is the typical MOQ for OEM?");

        await chat.Page.Locator(".webchat__thumb-button").First.ClickAsync();

        await Assertions.Expect(chat.Notice).ToContainTextAsync("Thank you");
        await Assertions.Expect(chat.Notice).ToBeHiddenAsync(new() { Timeout = 15_000 });
    }

    [ChromiumFact]
    public async Task The_help_on_the_keyboard_leaves_the_conversation_in_view()
    {
        await using var bot = await BotProcess.RunAsync();
        await using var context = await chromium.OpenAsync();
        var chat = await ChatPage.OpenAsync(context, bot.Address);
        var help = chat.Page.Locator(".webchat__keyboard-help--shown");

        for (var i = 0; i < 30 && await help.CountAsync() == 0; i++)
        {
            await chat.Page.Keyboard.PressAsync("Tab");
        }

        await chat.PictureAsync("keyboard-help");
        Assert.True(await help.EvaluateAsync<bool>("e => e.offsetHeight > 0 && e.offsetHeight < innerHeight / 2.5"));
        await Assertions.Expect(help.GetByText("Escape key")).ToBeInViewportAsync();
    }
}
