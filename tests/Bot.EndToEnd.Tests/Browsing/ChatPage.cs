using System.Text.Json;
using System.Threading.Channels;
using Bot.Testing;
using Microsoft.Playwright;

namespace Bot.EndToEnd.Tests.Browsing;

/// <summary>What the bot said, as it went over the wire to the page.</summary>
public sealed record BotSaid(string Id, string Text, string Kind, string? Asks);

/// <summary>The chat page in a browser, as a person uses it; what the bot says is also read off the socket.</summary>
public sealed class ChatPage
{
    private const float Limit = 45_000;

    private readonly Channel<BotSaid> _said = Channel.CreateUnbounded<BotSaid>();
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    private ChatPage(IPage page)
    {
        Page = page;
        page.SetDefaultTimeout(Limit);
        page.Console += (_, message) => Note(message.Type == "error" ? message.Text : null);
        page.PageError += (_, error) => Note(error);
        page.WebSocket += (_, socket) => socket.FrameReceived += (_, frame) => Read(frame.Text);
    }

    public IPage Page { get; }

    public List<string> Errors { get; } = [];

    /// <summary>What was said; a card beside it is not counted.</summary>
    public ILocator Bubbles => Page.Locator(".webchat__bubble__content:not(:has(.ac-adaptiveCard))");

    /// <summary>The bubbles that hold these words; what screen readers hear besides does not count.</summary>
    public ILocator BubblesWith(string words) => Bubbles.Filter(new() { HasText = words });

    public ILocator Suggestion(string words) => Page.Locator(".webchat__suggested-actions__button").Filter(new() { HasText = words });

    public ILocator SendBox => Page.GetByRole(AriaRole.Textbox, new() { Name = "Message input box" });

    /// <summary>The line above the conversation.</summary>
    public ILocator Notice => Page.Locator("#notice");

    public static async Task<ChatPage> OpenAsync(IBrowserContext context, string address)
    {
        var chat = new ChatPage(await context.NewPageAsync());
        await chat.Page.GotoAsync(address);
        await chat.Bubbles.First.WaitForAsync();
        return chat;
    }

    /// <summary>Types a message and gives the first thing the bot answers with.</summary>
    public async Task<BotSaid> SayAsync(string text)
    {
        Forget();
        await TypeAsync(text);
        return await NextAsync();
    }

    /// <summary>Types a message and waits for nothing.</summary>
    public async Task TypeAsync(string text)
    {
        await SendBox.FillAsync(text);
        await SendBox.PressAsync("Enter");
    }

    /// <summary>What the bot says next that was not seen before.</summary>
    public async Task<BotSaid> NextAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMilliseconds(Limit));
        return await _said.Reader.ReadAsync(limit.Token);
    }

    /// <summary>Answers questions by what they ask until the bot recommends, at most so many times.</summary>
    public async Task<BotSaid> AnswerUntilRecommendedAsync(BotSaid said, IReadOnlyDictionary<string, string> answers, int most)
    {
        for (var asked = 0; said.Kind != "recommendation" && asked < most; asked++)
        {
            said = said.Asks is null ? await NextAsync() : await SayAsync(answers[said.Asks]);
        }

        return said;
    }

    /// <summary>Keeps a picture beside the test results, for a person to look at.</summary>
    public async Task PictureAsync(string name)
    {
        var folder = RepositoryFiles.Path("artifacts", "pictures");
        Directory.CreateDirectory(folder);
        await Page.ScreenshotAsync(new PageScreenshotOptions { Path = System.IO.Path.Combine(folder, name + ".png") });
    }

    private void Forget()
    {
        while (_said.Reader.TryRead(out _))
        {
        }
    }

    private void Note(string? error)
    {
        if (error is not null)
        {
            Errors.Add(error);
        }
    }

    private void Read(string? frame)
    {
        if (string.IsNullOrEmpty(frame))
        {
            return;
        }

        foreach (var activity in JsonElement.Parse(frame).GetProperty("activities").EnumerateArray())
        {
            var id = activity.GetProperty("id").GetString()!;
            if (activity.GetProperty("from").GetProperty("role").GetString() == "bot" && _seen.Add(id))
            {
                var facts = activity.GetProperty("channelData").GetProperty("sourcing");
                var asks = facts.TryGetProperty("asks", out var slot) ? slot.GetString() : null;
                _said.Writer.TryWrite(new BotSaid(id, activity.GetProperty("text").GetString()!, facts.GetProperty("kind").GetString()!, asks));
            }
        }
    }
}
