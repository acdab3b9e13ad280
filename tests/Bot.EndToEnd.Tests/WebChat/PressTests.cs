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
}
