using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Bot.Channels.DirectLine;
using Bot.Channels.Hosting;
using Bot.Channels.Tests.Hosting;

namespace Bot.Channels.Tests.DirectLine;

/// <summary>Routes × kinds of token, each cell by its status.</summary>
public sealed class AdmissionTests(RunningBotFixture running) : IClassFixture<RunningBotFixture>
{
    private const string Own = "own";

    private static readonly (string Method, string Path, int Fine)[] Routes =
    [
        ("POST", "/v3/directline/conversations", 200),
        ("GET", "/v3/directline/conversations/{id}?watermark=0", 200),
        ("GET", "/v3/directline/conversations/{id}/activities", 200),
        ("POST", "/v3/directline/conversations/{id}/activities", 200),
        ("POST", "/v3/directline/conversations/{id}/upload?userId=u", 415),
        ("POST", "/v3/directline/tokens/refresh", 200),
        ("POST", "/v3/directline/tokens/generate", 200),
    ];

    public static TheoryData<string, string, string, int> Cells()
    {
        var cells = new TheoryData<string, string, string, int>();
        foreach (var (method, path, fine) in Routes)
        {
            var isOfConversation = path.Contains("{id}", StringComparison.Ordinal);
            var isGenerate = path.EndsWith("generate", StringComparison.Ordinal);
            cells.Add(method, path, Own, isGenerate ? 403 : fine);
            cells.Add(method, path, "other", isGenerate || isOfConversation ? 403 : fine == 200 && path.EndsWith("conversations", StringComparison.Ordinal) ? 200 : fine);
            cells.Add(method, path, "expired", 403);
            cells.Add(method, path, "made up", 403);
            cells.Add(method, path, "tampered", 403);
            cells.Add(method, path, "renewal", 403);
            cells.Add(method, path, "ticket", 403);
            cells.Add(method, path, "none", 401);
            cells.Add(method, path, "basic", 401);
            cells.Add(method, path, "secret", path.EndsWith("refresh", StringComparison.Ordinal) ? 403 : path == "/v3/directline/conversations" ? 201 : fine);
        }

        return cells;
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task Every_route_answers_every_kind_of_token_as_the_table_says(string method, string path, string kind, int status)
    {
        var bot = running.Bot;
        var (mine, other) = (await bot.ConverseAsync(), await bot.ConverseAsync());
        var tokens = bot.Get<DirectLineTokens>();
        var bearer = kind switch
        {
            Own or "expired" => mine.Token,
            "other" => other.Token,
            "made up" => "abc.def.ghi",
            "tampered" => Tampered(mine.Token, other.Token),
            "renewal" => tokens.Issue(TokenUse.Renewal, mine.Id, "dl_x"),
            "ticket" => tokens.Issue(TokenUse.Stream, mine.Id, "dl_x"),
            "secret" => RunningBot.Secret,
            _ => null,
        };
        if (kind == "expired")
        {
            bot.Clock.Advance(TimeSpan.FromMinutes(31));
        }

        object? body = path.EndsWith("activities", StringComparison.Ordinal) && method == "POST" ? new { type = "message", text = "hi" } : null;
        (string, string)[] headers = kind == "basic" ? [("Authorization", "Basic dXNlcjpwYXNz")] : [];
        using var response = await bot.SendAsync(new HttpMethod(method), path.Replace("{id}", mine.Id, StringComparison.Ordinal), bearer, body, headers);

        Assert.Equal(status, (int)response.StatusCode);
    }

    [Fact]
    public async Task An_unknown_conversation_is_404_for_its_own_token_and_403_for_any_other()
    {
        await using var bot = await RunningBot.StartAsync();
        var mine = await bot.ConverseAsync();
        var unstarted = DirectLineTokens.NewConversationId();
        var token = bot.Get<DirectLineTokens>().Issue(TokenUse.Access, unstarted, "dl_x");

        foreach (var path in new[] { $"/v3/directline/conversations/{unstarted}", $"/v3/directline/conversations/{unstarted}/activities" })
        {
            using var own = await bot.SendAsync(HttpMethod.Get, path, token);
            using var other = await bot.SendAsync(HttpMethod.Get, path, mine.Token);
            Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.Forbidden), (own.StatusCode, other.StatusCode));
        }
    }

    [Fact]
    public async Task Without_a_secret_generating_tokens_is_closed()
    {
        await using var bot = await RunningBot.StartAsync(s => s with { DirectLine = new DirectLineSettings() });

        using var guess = await bot.SendAsync(HttpMethod.Post, "/v3/directline/tokens/generate", "anything");
        using var none = await bot.SendAsync(HttpMethod.Post, "/v3/directline/tokens/generate", null);

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Unauthorized), (guess.StatusCode, none.StatusCode));
    }

    [Fact]
    public async Task A_generated_token_names_its_user_and_starts_its_conversation_only_when_used()
    {
        await using var bot = await RunningBot.StartAsync();

        using var generated = await bot.SendAsync(HttpMethod.Post, "/v3/directline/tokens/generate", RunningBot.Secret, new { user = new { id = "dl_ann" } });
        var answer = await generated.Content.ReadFromJsonAsync<JsonElement>();
        var conversation = new TestConversation(bot, answer.GetProperty("conversationId").GetString()!, answer.GetProperty("token").GetString()!);
        using var early = await conversation.SendAsync(HttpMethod.Get, conversation.Path + "/activities");
        using var started = await conversation.SendAsync(HttpMethod.Post, "/v3/directline/conversations", new { user = new { id = "somebody-else" } });
        await conversation.SayAsync("hello");

        Assert.Equal(HttpStatusCode.NotFound, early.StatusCode);
        Assert.Equal(HttpStatusCode.Created, started.StatusCode);
        Assert.Equal("dl_ann", (await conversation.PollAsync("1")).Activities[0].GetProperty("from").GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_token_survives_a_new_process_with_the_same_data_folder_and_no_other()
    {
        var folder = Directory.CreateTempSubdirectory("bot-key-").FullName;
        var clock = new ManualClock();
        DirectLineTokens Open(string data, string? secret = null) =>
            new(TokenKey.Open(new HostSettings(data) { DirectLine = new DirectLineSettings(secret) }), clock);

        var token = Open(folder).Issue(TokenUse.Access, "c", "u");

        Assert.NotNull(Open(folder).Read(TokenUse.Access, token));
        Assert.Null(Open(folder, "secret").Read(TokenUse.Access, token));
        var shared = Open(folder, "secret").Issue(TokenUse.Access, "c", "u");
        Assert.NotNull(Open(Path.Combine(folder, "other"), "secret").Read(TokenUse.Access, shared));
        Directory.Delete(folder, recursive: true);
        await Task.CompletedTask;
    }

    [Theory]
    [InlineData("https://shop.example", true)]
    [InlineData("http://shop.example", false)]
    [InlineData("https://shop.example:8443", false)]
    [InlineData("https://SHOP.example", false)]
    [InlineData("https://shop.example.evil.example", false)]
    [InlineData("https://evilshop.example", false)]
    [InlineData("https://sub.shop.example", false)]
    [InlineData("null", false)]
    [InlineData("file://", false)]
    public async Task Only_listed_sites_may_read_answers_and_open_sockets(string origin, bool isAllowed)
    {
        var bot = running.Bot;
        var conversation = await bot.ConverseAsync();

        using var preflight = await bot.SendAsync(
            HttpMethod.Options, conversation.Path + "/activities", null, null,
            ("Origin", origin), ("Access-Control-Request-Method", "POST"), ("Access-Control-Request-Headers", "authorization,content-type,x-ms-bot-agent"));
        var stream = (await conversation.ResumeAsync()).GetProperty("streamUrl").GetString()!;
        var opened = await Record.ExceptionAsync(() => bot.OpenAsync(stream, origin));

        Assert.Equal(isAllowed, preflight.Headers.Contains("Access-Control-Allow-Origin"));
        Assert.False(preflight.Headers.Contains("Access-Control-Allow-Credentials"));
        Assert.Equal(isAllowed, opened is null);
    }

    [Fact]
    public async Task The_bot_endpoint_and_the_page_send_no_CORS_headers()
    {
        await using var bot = await RunningBot.StartAsync();

        foreach (var path in new[] { "/api/messages", "/chat/token", "/" })
        {
            using var response = await bot.SendAsync(path == "/" ? HttpMethod.Get : HttpMethod.Post, path, null, null, ("Origin", "https://shop.example"));
            Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"), path);
        }
    }

    private static string Tampered(string mine, string other)
    {
        var (a, b) = (mine.Split('.'), other.Split('.'));
        return $"{a[0]}.{a[1]}.{b[2]}";
    }
}
