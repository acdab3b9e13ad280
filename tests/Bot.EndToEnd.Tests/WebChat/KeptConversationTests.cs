using Bot.EndToEnd.Tests.Browsing;
using Microsoft.Playwright;

namespace Bot.EndToEnd.Tests.WebChat;

/// <summary>What becomes of a conversation: read on after a reload, forgotten, left and taken up again, saved.</summary>
[Collection(ChromiumCollection.Name)]
public sealed class KeptConversationTests(ChromiumFixture chromium)
{
    private const string Question = "what is the typical MOQ for OEM?";

    [ChromiumFact]
    public async Task A_reloaded_page_opens_at_the_end_and_still_shows_new_answers_from_their_beginning()
    {
        await using var bot = await BotProcess.RunAsync();
        await using var context = await chromium.OpenAsync();
        var chat = await ChatPage.OpenAsync(context, bot.Address);
        await chat.SayAsync("I want about 800 wall mirrors under my brand, I have no design of my own, maybe $10k, needed in 10 weeks");
        await chat.SayAsync(Question);
        await Assertions.Expect(chat.Bubbles).ToHaveCountAsync(5);

        await chat.Page.ReloadAsync();
        await Assertions.Expect(chat.Bubbles).ToHaveCountAsync(5);

        await ExpectScrolledToEndAsync(chat);
        await chat.PictureAsync("reloaded");
        await chat.SayAsync("compare all three");
        await Assertions.Expect(chat.BubblesWith("compare all three")).ToBeInViewportAsync();
    }

    [ChromiumFact]
    public async Task Who_is_forgotten_sees_nothing_of_before_any_more()
    {
        await using var bot = await BotProcess.RunAsync();
        await using var context = await chromium.OpenAsync();
        var chat = await ChatPage.OpenAsync(context, bot.Address);
        await chat.SayAsync("I want about 800 wall mirrors under my brand, budget $10,000");
        await chat.SayAsync("what do you know of me?");
        await chat.SayAsync("forget me");

        await chat.Suggestion("Yes, erase it").ClickAsync();

        await Assertions.Expect(chat.Bubbles).ToHaveCountAsync(2);
        await Assertions.Expect(chat.Bubbles.Last).ToContainTextAsync("is erased");
        await Assertions.Expect(chat.Page.Locator("#webchat").GetByText("wall mirrors")).ToHaveCountAsync(0);
        await Assertions.Expect(chat.Page.Locator(".ac-adaptiveCard")).ToHaveCountAsync(0);
        await chat.PictureAsync("forgotten");
        await chat.SayAsync(Question);
        await Assertions.Expect(chat.Bubbles).ToHaveCountAsync(4);
    }

    [ChromiumFact]
    public async Task A_conversation_left_by_mistake_is_taken_up_again()
    {
        await using var bot = await BotProcess.RunAsync();
        await using var context = await chromium.OpenAsync();
        var chat = await ChatPage.OpenAsync(context, bot.Address);
        await chat.SayAsync(Question);
        await Assertions.Expect(chat.Bubbles).ToHaveCountAsync(3);

        await chat.Page.GetByRole(AriaRole.Button, new() { Name = "New conversation" }).ClickAsync();
        await Assertions.Expect(chat.Bubbles).ToHaveCountAsync(1);
        await chat.Page.GetByRole(AriaRole.Button, new() { Name = "Back to the earlier one" }).ClickAsync();

        await Assertions.Expect(chat.Bubbles).ToHaveCountAsync(3);
        await Assertions.Expect(chat.Notice).ToBeHiddenAsync();
    }

    [ChromiumFact]
    public async Task A_conversation_that_was_asked_for_is_saved_as_a_file_with_whole_answers_and_their_sources()
    {
        await using var bot = await BotProcess.RunAsync();
        await using var context = await chromium.OpenAsync();
        var chat = await ChatPage.OpenAsync(context, bot.Address);
        await chat.SayAsync("I want about 800 wall mirrors under my brand, I have no design of my own, maybe $10k, needed in 10 weeks");
        await chat.SayAsync(Question);
        await chat.SayAsync("send me this conversation");

        var file = await chat.Page.RunAndWaitForDownloadAsync(() => chat.Page.GetByRole(AriaRole.Button, new() { Name = "Save it" }).ClickAsync());
        var text = await File.ReadAllTextAsync(await file.PathAsync());

        Assert.EndsWith(".txt", file.SuggestedFilename, StringComparison.Ordinal);
        Assert.Contains($"You: {Question}", text, StringComparison.Ordinal);
        Assert.Contains("[1] “", text, StringComparison.Ordinal);
        Assert.Contains($"    {bot.Address}/documents/", text, StringComparison.Ordinal);
        Assert.DoesNotContain("…", text, StringComparison.Ordinal);
        Assert.Equal(2, text.Split($"{Question}").Length);
    }

    private static async Task ExpectScrolledToEndAsync(ChatPage chat) => await chat.Page.WaitForFunctionAsync(
        "() => { const e = document.querySelector('.webchat__basic-transcript__scrollable'); return e.scrollHeight > e.clientHeight + 100 && e.scrollHeight - e.clientHeight - e.scrollTop < 4; }");
}
