using System.Collections.Immutable;
using System.Text.Json;
using Bot.Channels.Connector;
using Bot.Channels.Hosting;
using Bot.Channels.Rendering;
using Bot.Channels.Tests.BotFramework;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Turns;
using Bot.Knowledge.Answers;
using Bot.Knowledge.Documents;
using Bot.Language;
using Bot.Protocol;
using Bot.Protocol.Activities;
using Bot.Storage;
using Bot.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Channels.Tests.Rendering;

/// <summary>Whatever the bot says, Teams takes it: the rules of <see cref="TeamsRules"/> over real conversations and over hostile replies.</summary>
public sealed class TeamsRenderingTests
{
    private static readonly HostAddress Host = new("https://bot.example.org");

    private static readonly string[] Hostile =
    [
        "<script>alert(1)</script>", "<at>Everyone</at>", "[x](javascript:alert(1))", "![x](//evil.example/x.png)", "[1](https://evil.example)", "[1]: https://evil.example",
        "| a | b |", "# heading", "\n# heading", "```code```", "~~gone~~", "&lt;b&gt;", "&#60;b&#62;", "**bold", "\u202Eevil", "[[1]]", "\\[1\\](x)", "<img src=x onerror=alert(1)>",
        "{\"type\":\"AdaptiveCard\"}", "${secret}", "{{user}}", new string('x', 7000), string.Concat(Enumerable.Repeat("👨‍👩‍👧‍👦", 200)), "é\u0301\u0301\u0301", "\"", "'", "\u0007",
    ];

    [Fact]
    public void No_hostile_reply_breaks_a_limit_or_gets_a_tag_a_link_or_a_picture_through()
    {
        Prop.ForAll(Replies().ToArbitrary(), reply => RenderedReply.FaultOf(reply) is { } fault ? throw new InvalidOperationException(fault) : true)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }

    [Fact]
    public void Citations_are_Teams_own_with_the_words_they_quote()
    {
        var activity = TeamsRendering.Render(Reply("At least 500 [1].", 1), Worlds.Repository.Knowledge, Host, new TeamsPlace(false));
        var json = Json(activity);
        var entity = Assert.Single(json.GetProperty("entities").EnumerateArray().ToArray());
        var claim = Assert.Single(entity.GetProperty("citation").EnumerateArray().ToArray());

        Assert.Equal("At least 500 [1].", activity.Text);
        Assert.False(entity.TryGetProperty("@id", out _));
        Assert.Equal(1, claim.GetProperty("position").GetInt32());
        Assert.StartsWith("https://bot.example.org/documents/", claim.GetProperty("appearance").GetProperty("url").GetString(), StringComparison.Ordinal);
        Assert.Equal("default", json.GetProperty("channelData").GetProperty("feedbackLoop").GetProperty("type").GetString());
        Assert.Equal("answer", json.GetProperty("channelData").GetProperty("sourcing").GetProperty("kind").GetString());
    }

    [Fact]
    public void Citations_beyond_Teams_own_are_links_in_the_text()
    {
        var text = string.Concat(Enumerable.Range(1, 25).Select(n => $"[{n}] "));
        var activity = TeamsRendering.Render(Reply(text, 25), Worlds.Repository.Knowledge, Host, new TeamsPlace(false));

        Assert.Equal(20, activity.Entities!.Value[0].Citation!.Value.Length);
        Assert.Contains("- [25] [", activity.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("- [20] [", activity.Text, StringComparison.Ordinal);
        Assert.Null(RenderedReply.FaultOf(Reply(text, 25)));
    }

    [Fact]
    public void A_table_becomes_a_card_and_its_citations_are_named()
    {
        var reply = Reply("Compared:", 2) with { Table = new AnswerTable(["", "OEM", "ODM"], [["MOQ", "2,000 [1]", "500 [2]"]]) };
        var activity = TeamsRendering.Render(reply, Worlds.Repository.Knowledge, Host, new TeamsPlace(false));

        Assert.Equal("Compared:\n\nSources: [1] [2]", activity.Text);
        var card = Assert.Single(activity.Attachments!.Value).Content;
        Assert.Equal("1.5", card.GetProperty("version").GetString());
        Assert.Equal("Table", card.GetProperty("body")[0].GetProperty("type").GetString());
    }

    [Fact]
    public void A_table_too_large_to_stand_beside_its_text_keeps_its_first_line_and_links_its_numbers()
    {
        var cell = string.Join(", ", Enumerable.Range(14, 12).Select(n => $"something the documents say [{n}]"));
        var reply = Reply("Side by side:\n- more words [1]", 25) with { Table = new AnswerTable(["", "OEM", "ODM"], [.. Enumerable.Repeat(ImmutableArray.Create("MOQ", cell, cell), 6)]) };
        var activity = TeamsRendering.Render(reply, Worlds.Repository.Knowledge, Host, new TeamsPlace(false));

        Assert.Equal("Side by side:", activity.Text);
        var card = Assert.Single(activity.Attachments!.Value).Content.GetRawText();
        Assert.Contains("\"text\":\"[25]\",\"selectAction\":{\"type\":\"Action.OpenUrl\",\"url\":\"https://bot.example.org/documents/", card, StringComparison.Ordinal);
        Assert.Contains("https://bot.example.org/evidence", card, StringComparison.Ordinal);
    }

    [Fact]
    public void Choices_are_suggestions_in_a_chat_of_two_and_buttons_that_say_them_in_a_group()
    {
        var reply = new Reply(ReplyKind.Question, "How many?", null, ["A few", "Many"], []);

        var alone = TeamsRendering.Render(reply, Worlds.Repository.Knowledge, Host, new TeamsPlace(false));
        var shared = Json(TeamsRendering.Render(reply, Worlds.Repository.Knowledge, Host, new TeamsPlace(true)));

        Assert.Equal(["A few", "Many"], alone.SuggestedActions!.Actions.Select(action => action.Title));
        Assert.Null(alone.Attachments);
        Assert.False(shared.TryGetProperty("suggestedActions", out _));
        var actions = shared.GetProperty("attachments")[0].GetProperty("content").GetProperty("body")[0].GetProperty("actions").EnumerateArray().ToArray();
        Assert.All(actions, action => Assert.Equal("Action.Execute", action.GetProperty("type").GetString()));
        Assert.Equal(["A few", "Many"], actions.Select(action => action.GetProperty("data").GetProperty("say").GetString()));
    }

    [Fact]
    public void A_plain_channel_gets_text_with_numbered_sources()
    {
        var activity = PlainRendering.Render(Reply("**At least** 500 [1].", 1), Worlds.Repository.Knowledge, Host);

        Assert.Equal("plain", activity.TextFormat);
        Assert.StartsWith("At least 500 [1].\n\nSources\n[1] \"", activity.Text, StringComparison.Ordinal);
        Assert.Null(activity.Entities);
    }

    [Theory]
    [InlineData("abc", 3, "abc")]
    [InlineData("abcd", 3, "ab…")]
    [InlineData("a👨‍👩‍👧b", 5, "a…")]
    [InlineData("ee\u0301e\u0301", 4, "ee\u0301…")]
    public void A_cut_never_splits_what_is_seen_as_one_character(string text, int most, string cut) => Assert.Equal(cut, CutText.To(text, most));

    private static JsonElement Json(OutgoingActivity activity) =>
        JsonElement.Parse(JsonSerializer.SerializeToUtf8Bytes(activity, ProtocolJson.Default.OutgoingActivity));

    private static Reply Reply(string text, int citations) => new(ReplyKind.Answer, text, null, [], Citations(citations));

    private static ImmutableArray<Citation> Citations(int count)
    {
        var lines =
            from document in Worlds.Repository.Knowledge.Documents
            from line in Enumerable.Range(1, document.Lines.Length)
            where document.Lines[line - 1].Length > 10
            select Citation.Of(document, line, new TextSpan(0, document.Lines[line - 1].Length));
        return [.. lines.Take(count).Select((citation, index) => citation with { N = index + 1 })];
    }

    private static Gen<Reply> Replies()
    {
        var words = Gen.Elements(Hostile);
        var texts = words.NonEmptyListOf().Select(parts => string.Join(' ', parts.Take(12)));
        return
            from kind in Gen.Elements(Enum.GetValues<ReplyKind>())
            from count in Gen.Choose(0, 25)
            from text in texts
            from choices in Gen.Elements("Yes", "No", "Find my manufacturing model", "<b>").ListOf(3)
            from rows in Gen.Choose(0, 40)
            from cell in words
            from hasBrief in Gen.Elements(true, false)
            let markers = string.Concat(Enumerable.Range(1, count).Select(n => $" [{n}]"))
            let table = rows == 0 ? null : new AnswerTable(["", "OEM"], [.. Enumerable.Repeat(ImmutableArray.Create(cell, "x"), rows)])
            select new Reply(kind, text + markers, null, [.. choices.Distinct()], Citations(count), null, table, hasBrief ? "0123456789abcdef0123456789abcdef" : null);
    }
}
