using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Bot.Channels.Hosting;
using Bot.Channels.Teams;
using Bot.Channels.Tests.Hosting;
using Bot.Channels.Tests.Rendering;
using Bot.Dialogs.Conversations;
using Bot.Storage;
using Bot.Testing;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Bot.Channels.Tests.Security;

/// <summary>
/// Hostile words in every place a person's words come back from: what they want, what they ask, their name, an address. They are shown
/// as written; nothing is obeyed, on any channel or page.
/// </summary>
public sealed partial class InjectionTests(TalkingBot talking) : IClassFixture<TalkingBot>
{
    private static readonly HashSet<string> PageTags = new(StringComparer.Ordinal)
    {
        "!doctype", "html", "head", "meta", "title", "link", "script", "body", "header", "img", "div", "p", "a", "main", "h1", "h2", "h3", "article", "section", "table", "thead", "tbody",
        "tr", "th", "td", "ul", "ol", "li", "strong", "em", "figure", "figcaption", "svg", "line", "text", "rect", "path", "mark", "dl", "dt", "dd", "span", "code", "br", "blockquote", "pre", "hr",
    };

    private static readonly string[] All =
        [.. File.ReadLines(RepositoryFiles.Path("tests", "Bot.Channels.Tests", "Security", "injections.txt")).Where(line => line.Length > 0)];

    public static TheoryData<string> Payloads => [.. All];

    [Theory]
    [MemberData(nameof(Payloads))]
    public async Task Hostile_words_are_shown_and_never_obeyed(string payload)
    {
        var conversation = await talking.Bot.ConverseAsync();
        await conversation.SayAsync($"I want 500 {payload}, budget $5,000, in 10 weeks, I have no design of my own");
        await conversation.SayAsync("what do you know of me?");
        await conversation.SayAsync(payload);
        await conversation.SayAsync("just tell me");

        var said = (await conversation.PollAsync()).Activities.Where(activity => activity.GetProperty("from").GetProperty("role").GetString() == "bot").ToArray();
        Assert.All(said, activity => Assert.Null(MarkupIn(activity.GetProperty("text").GetString()!)));
        var entries = await talking.Bot.Store.ReadLogAsync(new ConversationKey("directline", conversation.Id), 0, 1000, CancellationToken.None);
        Assert.All(
            entries.Where(entry => entry.Author == Author.Bot), entry => Assert.Null(RenderedReply.FaultOf(ConversationJson.ReadReply(entry.Json))));
        await CheckBriefAsync(said);
    }

    [Theory]
    [MemberData(nameof(Payloads))]
    public async Task Hostile_words_in_an_address_or_a_search_change_nothing(string payload)
    {
        var escaped = Uri.EscapeDataString(payload);
        foreach (var path in new[] { "/documents/" + escaped, $"/documents/b2b-oem-odm?line={escaped}&start={escaped}", "/brief/" + escaped, "/assets/" + escaped })
        {
            using var page = await talking.Bot.SendAsync(HttpMethod.Get, path, null);
            Assert.True(page.StatusCode is HttpStatusCode.OK or HttpStatusCode.NotFound or HttpStatusCode.BadRequest, path);
            Assert.Null(FaultInPage(await page.Content.ReadAsStringAsync()));
        }

        using var asked = await talking.Bot.SendAsync(HttpMethod.Get, "/api/ask?q=" + escaped, null);
        Assert.Equal("application/json", asked.Content.Headers.ContentType?.MediaType);
        var found = new MessageExtension(() => TestWorld.Value).Search(
            JsonSerializer.SerializeToElement(new { parameters = new[] { new { name = "q", value = payload } } }), new HostAddress("https://bot.example.org"));
        Assert.DoesNotMatch(OpenTag(), PreviewsOf(found.ToJsonString()));
    }

    [Fact]
    public async Task After_all_of_it_an_earlier_conversation_is_as_it_was()
    {
        var before = await talking.Bot.ConverseAsync();
        await before.SayAsync("what is the typical MOQ for OEM?");
        var remembered = (await before.PollAsync()).Activities.Select(activity => activity.GetRawText()).ToArray();

        foreach (var payload in All.Where(payload => payload.Contains('\'', StringComparison.Ordinal) || payload.Contains(';', StringComparison.Ordinal)))
        {
            var other = await talking.Bot.ConverseAsync();
            await other.SayAsync(payload, payload);
        }

        Assert.Equal(remembered, (await before.PollAsync()).Activities.Select(activity => activity.GetRawText()));
    }

    private async Task CheckBriefAsync(JsonElement[] said)
    {
        var link = said.Select(activity => BriefLink().Match(activity.GetProperty("text").GetString()!)).FirstOrDefault(match => match.Success);
        Assert.NotNull(link);
        Assert.Null(FaultInPage(await talking.Bot.Http.GetStringAsync(link.Value)));
        Assert.Null(MarkupIn(await talking.Bot.Http.GetStringAsync(link.Value + ".md")));
    }

    /// <summary>HTML, a picture or a foreign link that a Markdown reader would make of it.</summary>
    private static string? MarkupIn(string markdown)
    {
        var document = Markdown.Parse(markdown, new MarkdownPipelineBuilder().UsePipeTables().Build());
        return document.Descendants<HtmlBlock>().Any() || document.Descendants<HtmlInline>().Any() ? "HTML"
            : document.Descendants<AutolinkInline>().Any() ? "a link in angle brackets"
            : document.Descendants<LinkInline>().Select(link => link.IsImage ? "a picture"
                : link.Url?.StartsWith("http://localhost/", StringComparison.Ordinal) == true ? null : "a link to " + link.Url).FirstOrDefault(fault => fault is not null);
    }

    /// <summary>A tag that none of our pages writes, a handler, or an address that is not ours.</summary>
    private static string? FaultInPage(string html)
    {
        foreach (Match tag in Tag().Matches(html))
        {
            var name = tag.Groups[1].Value.ToLowerInvariant();
            if (!PageTags.Contains(name) || Handler().IsMatch(tag.Value))
            {
                return tag.Value;
            }

            if (Address().Match(tag.Value) is { Success: true } address
                && !(address.Groups[1].Value is ['/', not '/', ..] or "/" || address.Groups[1].Value.StartsWith("http://localhost/", StringComparison.Ordinal) || address.Groups[1].Value.StartsWith('#')))
            {
                return tag.Value;
            }
        }

        return null;
    }

    private static string PreviewsOf(string json) => string.Concat(Preview().Matches(json).Select(match => Regex.Unescape(match.Groups[1].Value)));

    [GeneratedRegex("http://localhost/brief/[0-9a-f]{32}", RegexOptions.NonBacktracking)]
    private static partial Regex BriefLink();

    [GeneratedRegex("</?(!?[a-zA-Z][a-zA-Z0-9]*)(\"[^\"]*\"|[^>\"])*>", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    [GeneratedRegex("\\son[a-z]+\\s*=", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Handler();

    [GeneratedRegex("\\s(?:href|src|action)=\"([^\"]*)\"", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex("\"preview\":\\{(.*?)\\}\\}", RegexOptions.NonBacktracking)]
    private static partial Regex Preview();

    [GeneratedRegex("<[a-zA-Z/!]", RegexOptions.NonBacktracking)]
    private static partial Regex OpenTag();
}
