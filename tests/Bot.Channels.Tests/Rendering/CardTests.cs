using System.Text.Json;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Turns;
using Bot.Testing;

namespace Bot.Channels.Tests.Rendering;

public sealed class CardTests
{
    private const string Wish = "I want about 800 wall mirrors under my brand, I have no design of my own, maybe $10k, needed in 10 weeks";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_recap_has_a_button_for_each_answer_that_asks_for_it_anew(bool isTeams)
    {
        var (state, recap) = Say(Say(Conversation.Start, Wish).After, "what do you know of me?");
        var activity = isTeams ? RenderedReply.OnTeams(recap) : RenderedReply.OnWebChat(recap);

        var buttons = Actions(activity).ToArray();

        Assert.Equal(recap.Facts!.Value.Length, buttons.Length);
        foreach (var (fact, button) in recap.Facts.Value.Zip(buttons))
        {
            var asked = Say(state, WordsOf(button)).Reply;
            Assert.Equal((isTeams ? "Action.Execute" : "Action.Submit", (object)fact.Slot), (button.GetProperty("type").GetString(), asked.Asks));
            Assert.Contains(fact.Value, CardOf(activity).GetRawText().Replace("\\u0024", "$", StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.DoesNotContain(fact.Value, activity.GetProperty("text").GetString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Figures_of_several_documents_stand_as_bars_on_one_scale()
    {
        var answer = Say(Conversation.Start, "what is the typical MOQ for OEM?").Reply;

        var rows = CardOf(RenderedReply.OnWebChat(answer)).GetProperty("body").EnumerateArray().Where(row => row.GetProperty("type").GetString() == "ColumnSet").ToArray();

        Assert.True(rows.Length >= 4);
        Assert.All(rows, row => Assert.Contains("\"style\":\"accent\"", row.GetRawText(), StringComparison.Ordinal));
        Assert.Contains(rows, row => row.GetRawText().Contains("2,000–5,000", StringComparison.Ordinal) || row.GetRawText().Contains("2,000\\u20135,000", StringComparison.Ordinal));
        Assert.All(rows, row => Assert.InRange(row.GetProperty("columns")[1].GetProperty("items")[0].GetProperty("columns").EnumerateArray().Sum(part => part.GetProperty("width").GetInt32()), 100, 100));
    }

    [Fact]
    public void Advice_shows_each_model_and_opens_its_brief()
    {
        var advice = Say(Conversation.Start, Wish).Reply;

        var card = CardOf(RenderedReply.OnTeams(advice));

        Assert.Equal(ReplyKind.Recommendation, advice.Kind);
        Assert.All(advice.Recommendation!.Ranking, ranked => Assert.Contains($"\"{ranked.Model}\"", card.GetRawText(), StringComparison.Ordinal));
        Assert.Contains(Actions(RenderedReply.OnTeams(advice)), action => action.GetProperty("type").GetString() == "Action.OpenUrl"
            && action.GetProperty("url").GetString() == "https://bot.example.org/brief/" + advice.BriefKey);
    }

    [Fact]
    public void Advice_says_what_its_scores_mean()
    {
        var card = CardOf(RenderedReply.OnWebChat(Say(Conversation.Start, Wish).Reply)).GetRawText();

        Assert.Contains("the higher, the better it fits", card, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_with_one_figure_or_none_has_no_card()
    {
        var answer = Say(Conversation.Start, "who owns the design under ODM?").Reply;

        Assert.False(RenderedReply.OnWebChat(answer).TryGetProperty("attachments", out _));
    }

    private static (Conversation After, Reply Reply) Say(Conversation before, string text)
    {
        var said = new UserSaid(
            SaidKind.Said, text, null, "msteams", "u", "m", new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero), "0123456789abcdef0123456789abcdef");
        var result = Turn.Run(before, said, Worlds.Repository);
        return (result.After, result.Replies.First(reply => reply.Kind != ReplyKind.Welcome));
    }

    private static string WordsOf(JsonElement button) => button.GetProperty("data") is { ValueKind: JsonValueKind.Object } data
        ? data.GetProperty("say").GetString()!
        : button.GetProperty("data").GetString()!;

    private static JsonElement CardOf(JsonElement activity) => activity.GetProperty("attachments")[0].GetProperty("content");

    private static IEnumerable<JsonElement> Actions(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object when element.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String
            && type.GetString()!.StartsWith("Action.", StringComparison.Ordinal) => [element],
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Actions(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Actions),
        _ => [],
    };
}
