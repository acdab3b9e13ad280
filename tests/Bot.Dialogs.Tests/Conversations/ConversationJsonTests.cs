using System.Text.Json;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Replies;
using Bot.Knowledge.Answers;
using Bot.Knowledge.Claims;
using Bot.Knowledge.Documents;
using Bot.Language.Profiles;
using Bot.Recommendations;
using Bot.Recommendations.Advice;

namespace Bot.Dialogs.Tests.Conversations;

public sealed class ConversationJsonTests
{
    private static readonly Profile Mirrors = new(
        Product: "wall mirrors", Industry: "mirrors", Quantity: new Quantity(800, 800), Budget: new Money(null, 10000, "USD"),
        Timeline: new Timeline(null, 70), DesignOwner: DesignOwner.NoneYet, Priority: Priorities.Cost | Priorities.Speed);

    private static Conversation Full => Conversation.Start with
    {
        Turn = 4,
        Stack =
        [
            new FlowFrame("buyer", "details", Slot.Budget, 2), new ConfirmFrame(Confirmation.Forget),
            new ClarifyFrame([new Profile(Quantity: new Quantity(1500, 1500))]), new ChangeFrame(Slot.Quantity),
        ],
        Known = Known.Nothing.With(Slot.Quantity, Mirrors, 2).With(Slot.Priority, Mirrors, 3),
        Past = [Known.Nothing],
        Topic = new Topic([Model.OEM], ["moq"], "toys"),
        LastQuestion = new AskedQuestion("and for OEM?", Topic.None),
        Advice = new LastAdvice(AdviceStatus.Recommended, Model.ODM, Mirrors, "ab12"),
        LastAt = new DateTimeOffset(2026, 11, 20, 10, 0, 0, TimeSpan.FromHours(2)),
    };

    [Fact]
    public void A_conversation_comes_back_as_it_was_written()
    {
        var json = ConversationJson.Write(Full);

        var read = ConversationJson.ReadConversation(json);

        Assert.Equal(json, ConversationJson.Write(read));
        Assert.Equal(Full.Advice, read.Advice);
        Assert.Equal(Full.Stack.Length, read.Stack.Length);
        Assert.Equal(new FlowFrame("buyer", "details", Slot.Budget, 2), read.Flow);
    }

    [Fact]
    public void The_stored_form_has_a_format_number_and_no_type_names()
    {
        var json = ConversationJson.Write(Full);

        Assert.StartsWith("{\"format\":2,", json, StringComparison.Ordinal);
        Assert.Contains("\"frame\":\"change\"", json, StringComparison.Ordinal);
        Assert.DoesNotContain("Bot.Dialogs", json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"format\":1,\"conversation\":{}}")]
    [InlineData("{\"format\":2,\"conversation\":{}}")]
    [InlineData("{\"format\":1,\"conversation\":null}")]
    public void Anything_else_is_refused(string json) =>
        Assert.Throws<FormatException>(() => ConversationJson.ReadConversation(json));

    [Fact]
    public void An_unknown_member_is_refused()
    {
        var json = ConversationJson.Write(Full).Replace("\"turn\":4", "\"turn\":4,\"mood\":1", StringComparison.Ordinal);

        Assert.Throws<FormatException>(() => ConversationJson.ReadConversation(json));
    }

    [Fact]
    public void A_reply_with_advice_comes_back_as_it_was_written()
    {
        var citation = new Citation(1, "mirrors", "003.txt", 15, 27, 52, "2,000-5,000 units typical", "mirrors", "suppliers");
        var advice = new Recommendation(
            AdviceStatus.Recommended,
            [new RankedModel(Model.ODM, new Thousandths(333), new Thousandths(710), false, [], [new Reason("moq", Slot.Quantity, new Thousandths(-12), "x", [citation])])],
            Strength.Clear, Certainty.Low, System.Collections.Immutable.ImmutableSortedDictionary<string, Model>.Empty.Add("003.txt", Model.OEM),
            [new Flip(Slot.Quantity, Mirrors, Model.OEM, "at 2,000")], [], [Slot.Scope], "ODM [1]", [citation], "hash");
        var reply = new Reply(ReplyKind.NotInDocuments, "text", Slot.DesignOwner, ["a"], [citation], advice, new AnswerTable(["h"], [["c"]]), "key");

        var json = ConversationJson.Write(reply);
        var read = ConversationJson.ReadReply(json);

        Assert.Equal(json, ConversationJson.Write(read));
        Assert.Contains("\"kind\":\"notInDocuments\"", json, StringComparison.Ordinal);
        Assert.Equal(-12, read.Recommendation!.Ranking[0].Reasons[0].Effect.Count);
        Assert.Equal(Model.OEM, read.Recommendation.IfDropped["003.txt"]);
    }

    [Fact]
    public void What_was_said_comes_back_as_it_was_written()
    {
        using var card = JsonDocument.Parse("{\"quantity\":\"800\"}");
        var said = new UserSaid(
            SaidKind.Said, null, card.RootElement, "webchat", "u", "a|1", new DateTimeOffset(2026, 11, 20, 10, 0, 0, TimeSpan.Zero), "00ff");

        var json = ConversationJson.Write(said);

        Assert.Equal(json, ConversationJson.Write(ConversationJson.ReadSaid(json)));
    }
}
