using System.Collections.Immutable;
using Bot.Dialogs.Conversations;

namespace Bot.Dialogs.Tests.Conversations;

public sealed class StateUpgradesTests
{
    private static readonly ImmutableArray<Func<string, string>> Steps = [json => json + ">2", json => json + ">3"];

    [Theory]
    [InlineData(1, "state>2>3")]
    [InlineData(2, "state>3")]
    [InlineData(3, "state")]
    public void Every_step_from_its_own_format_on_is_taken_in_order(int format, string expected) =>
        Assert.Equal(expected, StateUpgrades.Apply("state", format, Steps));

    [Fact]
    public void A_future_format_is_refused_by_name()
    {
        Assert.Contains("format 4 ", Assert.Throws<NewerFormatException>(() => StateUpgrades.Apply("state", 4, Steps)).Message, StringComparison.Ordinal);
        Assert.Contains(
            "format 99 ", Assert.Throws<NewerFormatException>(() => ConversationJson.ReadConversation("{\"format\":99,\"conversation\":{}}")).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void No_format_is_refused() => Assert.Throws<FormatException>(() => StateUpgrades.Apply("state", 0, Steps));

    [Fact]
    public void Todays_format_is_the_one_the_steps_lead_to() => Assert.Equal(ConversationJson.Format, StateUpgrades.First + StateUpgrades.All.Length);

    [Fact]
    public void State_of_format_1_reads_as_the_same_state_of_today()
    {
        var today = ConversationJson.Write(Conversation.Start with { Turn = 3 });

        var older = today.Replace("{\"format\":2,", "{\"format\":1,", StringComparison.Ordinal);

        Assert.Equal(today, ConversationJson.Write(ConversationJson.ReadConversation(older)));
    }
}
