using System.Collections.Immutable;
using System.Net;
using System.Text.RegularExpressions;
using Bot.Channels.Pages;
using Bot.Channels.Tests.Hosting;
using Bot.Knowledge.Documents;

namespace Bot.Channels.Tests.Pages;

public sealed class DocumentPageTests(RunningBotFixture running) : IClassFixture<RunningBotFixture>
{
    [Fact]
    public void Every_span_of_every_document_is_marked_with_exactly_its_words()
    {
        foreach (var passage in TestWorld.Value.Knowledge.Passages)
        {
            foreach (var part in passage.Parts.Where(part => part.Length > 0))
            {
                var html = DocumentBody.Write(passage.Document, new CitedSpan(passage.Line, part.Start, part.End));
                var mark = Assert.Single(Regex.Matches(html, "<mark[^>]*>(.*?)</mark>", RegexOptions.None, TimeSpan.FromSeconds(1)));
                Assert.Equal(part.Of(passage.Document.Lines[passage.Line - 1]), WebUtility.HtmlDecode(mark.Groups[1].Value));
            }
        }
    }

    [Fact]
    public void Nothing_in_a_document_is_markup()
    {
        var hostile = new Document(
            "x", "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "a&b", "o'r\"igin", "x.md",
            ["<script>alert(1)</script>", "| <b>cell</b> | {{body}} |", "# <h1>", "</mark><mark>"]);

        var html = DocumentPage.Write(hostile, new CitedSpan(1, 0, 8));

        Assert.DoesNotContain("<script>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img src=x", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
        Assert.Contains("<mark id=\"cited\" tabindex=\"-1\">&lt;script&gt;</mark>alert(1)", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("line=9999&start=0&end=3")]
    [InlineData("line=-1&start=0&end=3")]
    [InlineData("line=9&start=5&end=5")]
    [InlineData("line=9&start=9&end=2")]
    [InlineData("line=9&start=0&end=999999")]
    [InlineData("line=x&start=y&end=z")]
    [InlineData("line=99999999999999999999")]
    public async Task A_link_to_no_span_still_opens_the_document(string query)
    {
        var id = TestWorld.Value.Knowledge.Documents[0].Id;

        var html = await running.Bot.Http.GetStringAsync($"/documents/{id}?{query}");

        Assert.DoesNotContain("<mark", html, StringComparison.Ordinal);
        Assert.Contains(WebUtility.HtmlEncode(TestWorld.Value.Knowledge.Documents[0].Origin), html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("..%2f..%2fetc%2fpasswd")]
    [InlineData("%2e%2e%2f%2e%2e%2fappsettings.json")]
    [InlineData("%252e%252e%252fpasswd")]
    [InlineData("..%5c..%5cwindows%5cwin.ini")]
    [InlineData("%5c%5cserver%5cshare")]
    [InlineData("%c0%ae%c0%ae%c0%afpasswd")]
    [InlineData("file:%2f%2f%2fetc%2fpasswd")]
    [InlineData("unknown")]
    [InlineData("%3Cscript%3Ealert(1)%3C%2Fscript%3E")]
    public async Task A_path_that_is_no_document_is_not_found_and_not_echoed(string id)
    {
        using var response = await running.Bot.SendAsync(HttpMethod.Get, "/documents/" + id, null);
        var html = await response.Content.ReadAsStringAsync();

        Assert.True(response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest, $"{(int)response.StatusCode}");
        Assert.DoesNotContain("root:", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/documents/unknown")]
    [InlineData("/assets/page.css")]
    [InlineData("/health/live")]
    public async Task Every_answer_carries_the_security_headers(string path)
    {
        using var response = await running.Bot.SendAsync(HttpMethod.Get, path, null);

        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
        Assert.Contains("frame-ancestors 'none'", Assert.Single(response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.False(response.Headers.Contains("Server"));
    }

    [Fact]
    public void Web_Chat_from_outside_is_only_the_bundle_we_know()
    {
        var html = HomePage.Write(hasWebChat: false, TestWorld.Value.Knowledge);
        var policy = HomePage.Policy(new Microsoft.AspNetCore.Http.DefaultHttpContext().Request, hasWebChat: false);

        Assert.Contains($"src=\"{PageAssets.CdnAddress}\" integrity=\"{PageAssets.CdnIntegrity}\" crossorigin=\"anonymous\"", html, StringComparison.Ordinal);
        Assert.Contains($"script-src 'self' {PageAssets.CdnAddress} {PageAssets.OtherCdnAddress};", policy, StringComparison.Ordinal);
        var bundle = Path.Combine(AppContext.BaseDirectory, "webchat", "webchat.js");
        Assert.True(!File.Exists(bundle) || PageAssets.CdnIntegrity == "sha384-" + Convert.ToBase64String(System.Security.Cryptography.SHA384.HashData(File.ReadAllBytes(bundle))));
    }

    [Fact]
    public async Task The_page_names_its_sources_and_readiness_names_the_knowledge()
    {
        var home = await running.Bot.Http.GetStringAsync("/");
        var ready = await running.Bot.Http.GetStringAsync("/health/ready");

        Assert.All(TestWorld.Value.Knowledge.Documents, d => Assert.Contains($"/documents/{d.Id}\"", home, StringComparison.Ordinal));
        Assert.DoesNotContain("{{", home, StringComparison.Ordinal);
        Assert.Contains(TestWorld.Value.Knowledge.Hash, ready, StringComparison.Ordinal);
    }
}
