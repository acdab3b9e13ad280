using Bot.EndToEnd.Tests.Browsing;
using Microsoft.Playwright;

namespace Bot.EndToEnd.Tests.WebChat;

/// <summary>What is typed while the server is away is said once, in order, as soon as it is back.</summary>
[Collection(ChromiumCollection.Name)]
public sealed class LostConnectionTests(ChromiumFixture chromium)
{
    /// <summary>Milliseconds; Direct Line alone waits up to 15 seconds before it opens a closed socket again.</summary>
    private const float Reconnected = 45_000;

    private const string First = "what is the typical MOQ for ODM?";
    private const string Second = "what is the lead time for OEM?";
    private const string Draft = "half a question";

    [ChromiumFact]
    public async Task What_is_typed_while_the_server_is_away_is_sent_once_when_it_is_back_and_the_page_says_both()
    {
        await using var bot = await BotProcess.RunAsync();
        await using var context = await chromium.OpenAsync();
        var chat = await ChatPage.OpenAsync(context, bot.Address);
        await chat.SayAsync("what is the typical MOQ for OEM?");

        await bot.KillAsync();
        await Assertions.Expect(chat.Notice).ToContainTextAsync("The connection is lost", new() { Timeout = Reconnected });
        await chat.TypeAsync(First);
        await chat.TypeAsync(Second);
        await chat.SendBox.FillAsync(Draft);
        await Assertions.Expect(chat.BubblesWith(Second)).ToHaveCountAsync(1);
        await chat.PictureAsync("connection-lost");
        await bot.StartAsync();

        await Assertions.Expect(chat.Notice).ToContainTextAsync("The connection is back", new() { Timeout = Reconnected });
        await Assertions.Expect(chat.Bubbles).ToHaveCountAsync(7, new() { Timeout = Reconnected });
        var said = await chat.Bubbles.AllInnerTextsAsync();
        Assert.Contains(First, said[3], StringComparison.Ordinal);
        Assert.Contains("MOQ", said[4], StringComparison.Ordinal);
        Assert.Contains(Second, said[5], StringComparison.Ordinal);
        Assert.Contains("Lead time", said[6], StringComparison.Ordinal);
        await Assertions.Expect(chat.SendBox).ToHaveValueAsync(Draft);
        await Assertions.Expect(chat.Page.GetByText("Send failed")).ToHaveCountAsync(0);
        await Assertions.Expect(chat.Notice).ToBeHiddenAsync(new() { Timeout = Reconnected });
    }

    [ChromiumFact]
    public async Task Two_windows_of_one_conversation_both_notice_and_both_catch_up()
    {
        await using var bot = await BotProcess.RunAsync();
        await using var context = await chromium.OpenAsync();
        var one = await ChatPage.OpenAsync(context, bot.Address);
        await one.SayAsync("what is the typical MOQ for OEM?");
        var other = await ChatPage.OpenAsync(context, bot.Address);
        await Assertions.Expect(other.Bubbles).ToHaveCountAsync(3);

        await bot.KillAsync();
        await Assertions.Expect(one.Notice).ToContainTextAsync("The connection is lost", new() { Timeout = Reconnected });
        await Assertions.Expect(other.Notice).ToContainTextAsync("The connection is lost", new() { Timeout = Reconnected });
        await one.TypeAsync(First);
        await bot.StartAsync();

        await Assertions.Expect(one.Bubbles).ToHaveCountAsync(5, new() { Timeout = Reconnected });
        await Assertions.Expect(other.Bubbles).ToHaveCountAsync(5, new() { Timeout = Reconnected });
    }

    [ChromiumFact]
    public async Task A_message_that_did_not_arrive_outlives_a_reload()
    {
        await using var bot = await BotProcess.RunAsync();
        await using var context = await chromium.OpenAsync();
        var chat = await ChatPage.OpenAsync(context, bot.Address);
        await chat.SayAsync("what is the typical MOQ for OEM?");
        await context.RouteAsync("**/activities", route => route.AbortAsync());
        await chat.TypeAsync(First);
        await Assertions.Expect(chat.Notice).ToContainTextAsync("has not arrived yet", new() { Timeout = Reconnected });

        await context.UnrouteAsync("**/activities");
        await chat.Page.ReloadAsync();

        await Assertions.Expect(chat.Bubbles).ToHaveCountAsync(5, new() { Timeout = Reconnected });
        await Assertions.Expect(chat.BubblesWith(First)).ToHaveCountAsync(1);
    }

    [ChromiumFact]
    public async Task A_message_whose_answer_was_lost_is_repeated_under_its_own_id_and_heard_once()
    {
        await using var bot = await BotProcess.RunAsync();
        await using var context = await chromium.OpenAsync();
        var chat = await ChatPage.OpenAsync(context, bot.Address);
        var posted = new List<string>();
        await context.RouteAsync("**/activities", async route =>
        {
            posted.Add(route.Request.PostData!);
            var answer = await route.FetchAsync();
            await (posted.Count == 1 ? route.AbortAsync() : route.FulfillAsync(new() { Response = answer }));
        });

        await chat.SayAsync(First);
        await chat.SayAsync(Second);

        await Assertions.Expect(chat.Bubbles).ToHaveCountAsync(5, new() { Timeout = Reconnected });
        Assert.True(posted.Count >= 2);
        Assert.Equal(2, posted.Select(ClientId).Distinct(StringComparer.Ordinal).Count());
    }

    [ChromiumFact]
    public async Task Retry_says_the_same_message_again_and_no_second_one()
    {
        await using var bot = await BotProcess.RunAsync();
        await using var context = await chromium.OpenAsync();
        var chat = await ChatPage.OpenAsync(context, bot.Address);
        await context.RouteAsync("**/activities", route => route.FulfillAsync(new() { Status = 400, Body = "{}", ContentType = "application/json" }));
        await chat.TypeAsync(First);
        var retry = chat.Page.GetByRole(AriaRole.Button, new() { Name = "Retry" });
        await retry.WaitForAsync();
        await context.UnrouteAsync("**/activities");

        await retry.ClickAsync();

        await Assertions.Expect(chat.Bubbles).ToHaveCountAsync(3, new() { Timeout = Reconnected });
        await Assertions.Expect(chat.BubblesWith(First)).ToHaveCountAsync(1);
        await Assertions.Expect(retry).ToHaveCountAsync(0);
    }

    private static string ClientId(string post) =>
        System.Text.Json.JsonElement.Parse(post).GetProperty("channelData").GetProperty("clientActivityID").GetString()!;
}
