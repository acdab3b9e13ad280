using System.Text;
using Bot.Protocol.Activities;

namespace Bot.Protocol.Tests.Activities;

public sealed class IncomingActivityTests
{
    [Fact]
    public void Web_Chats_own_post_is_read()
    {
        var activity = Read("""
            {"attachments":[],"channelData":{"attachmentSizes":[],"clientActivityID":"g6saedbeh5m"},"text":"hello","textFormat":"plain",
            "type":"message","channelId":"webchat","from":{"id":"u1","name":"Ann","role":"user"},"locale":"en-US",
            "entities":[{"type":"ClientCapabilities","requiresBotState":true}]}
            """)!;

        Assert.Equal(("message", "hello", "g6saedbeh5m"), (activity.Type, activity.Text, activity.ClientActivityId));
        Assert.Equal(new ChannelAccount("u1", "Ann", "user"), activity.From);
        Assert.Single(activity.Entities);
    }

    [Fact]
    public void What_it_does_not_know_is_kept()
    {
        var activity = Read("""{"type":"event","x-ours":{"@id":"urn:1","when":"2026-11-20T18:08:18Z"}}""")!;

        Assert.Equal("""{"@id":"urn:1","when":"2026-11-20T18:08:18Z"}""", activity.Json.GetProperty("x-ours").GetRawText());
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"type":""}""")]
    [InlineData("""{"type":5}""")]
    [InlineData("""{"type":"message","Type":"invoke"}""")]
    [InlineData("""{"type":"message","serviceUrl":"https://a","serviceurl":"https://b"}""")]
    public void Without_one_clear_type_and_clear_names_it_is_no_activity(string body) => Assert.Null(Read(body));

    [Fact]
    public void Members_of_the_wrong_kind_count_as_absent()
    {
        var activity = Read("""{"type":"message","text":5,"from":"me","channelData":"none","entities":{},"membersAdded":null}""")!;

        Assert.Null(activity.Text);
        Assert.Equal("", activity.From.Id);
        Assert.Null(activity.ClientActivityId);
        Assert.Empty(activity.Entities);
        Assert.Empty(activity.MembersAdded);
    }

    private static IncomingActivity? Read(string body) => IncomingActivity.Read(Encoding.UTF8.GetBytes(body));
}
