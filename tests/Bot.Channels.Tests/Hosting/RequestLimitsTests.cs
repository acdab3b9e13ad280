using System.Net;
using Bot.Channels.Hosting;

namespace Bot.Channels.Tests.Hosting;

public sealed class RequestLimitsTests
{
    [Fact]
    public async Task A_conversation_that_is_posted_to_too_often_is_put_off_and_others_go_on()
    {
        await using var bot = await RunningBot.StartAsync(s => s with
        {
            Limits = new LimitSettings(100_000, 100_000) { PostsPerConversation = 3 },
        });
        var busy = await bot.ConverseAsync();
        var quiet = await bot.ConverseAsync();

        var answers = new List<HttpResponseMessage>();
        for (var post = 0; post < 6; post++)
        {
            answers.Add(await PostAsync(busy));
        }

        Assert.Equal(3, answers.Count(answer => answer.StatusCode == HttpStatusCode.OK));
        Assert.All(
            answers.Where(answer => answer.StatusCode != HttpStatusCode.OK),
            answer => Assert.Equal((HttpStatusCode.TooManyRequests, true), (answer.StatusCode, answer.Headers.RetryAfter?.Delta > TimeSpan.Zero)));
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(quiet)).StatusCode);
    }

    [Theory]
    [InlineData(600, 300)]
    [InlineData(1, 1)]
    public void A_conversation_may_half_of_what_an_address_may(int address, int conversation) =>
        Assert.Equal(conversation, new LimitSettings(PostsPerMinute: address).PostsPerConversation);

    private static Task<HttpResponseMessage> PostAsync(TestConversation conversation) =>
        conversation.SendAsync(HttpMethod.Post, conversation.Path + "/activities", new { type = "message", text = "hello" });
}
