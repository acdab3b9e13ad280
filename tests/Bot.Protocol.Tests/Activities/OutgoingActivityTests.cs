using System.Text.Json;
using Bot.Protocol.Activities;

namespace Bot.Protocol.Tests.Activities;

public sealed class OutgoingActivityTests
{
    [Fact]
    public void Absent_members_are_left_out()
    {
        var json = JsonSerializer.Serialize(new OutgoingActivity { Type = "message", Text = "Hello" }, ProtocolJson.Default.OutgoingActivity);

        Assert.Equal("""{"type":"message","text":"Hello"}""", json);
    }

    [Fact]
    public void The_message_entity_has_the_names_Web_Chat_looks_for()
    {
        var entity = new MessageEntity(
            [new CitationClaim(1, new CitedDocument("Mirrors", "http://localhost/documents/m", "500 units"))],
            [new FeedbackAction("LikeAction", "urn:1")]);
        var json = JsonSerializer.SerializeToElement(
            new OutgoingActivity { Type = "message", Entities = [entity] }, ProtocolJson.Default.OutgoingActivity).GetProperty("entities")[0];

        Assert.Equal("", json.GetProperty("@id").GetString());
        Assert.Equal(("https://schema.org/Message", "Message"), (json.GetProperty("type").GetString(), json.GetProperty("@type").GetString()));
        var claim = json.GetProperty("citation")[0];
        Assert.Equal(("Claim", 1), (claim.GetProperty("@type").GetString(), claim.GetProperty("position").GetInt32()));
        Assert.Equal("DigitalDocument", claim.GetProperty("appearance").GetProperty("@type").GetString());
        Assert.Equal("urn:1", json.GetProperty("potentialAction")[0].GetProperty("@id").GetString());
    }

    [Fact]
    public void A_button_says_its_words()
    {
        var json = JsonSerializer.SerializeToElement(
            new OutgoingActivity { Type = "message", SuggestedActions = new([CardAction.Say("I am a supplier")]) },
            ProtocolJson.Default.OutgoingActivity);

        var action = json.GetProperty("suggestedActions").GetProperty("actions")[0];
        Assert.Equal(("imBack", "I am a supplier"), (action.GetProperty("type").GetString(), action.GetProperty("value").GetString()));
    }
}
