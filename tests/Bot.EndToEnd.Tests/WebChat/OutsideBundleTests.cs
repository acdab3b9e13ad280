using Bot.Channels.Pages;
using Bot.EndToEnd.Tests.Browsing;
using Bot.Testing;
using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;

namespace Bot.EndToEnd.Tests.WebChat;

/// <summary>The page as it is where there was no Node at build time: Web Chat comes from outside, checked by its digest.</summary>
[Collection(ChromiumCollection.Name)]
public sealed class OutsideBundleTests(ChromiumFixture chromium)
{
    private static readonly string Bundle = Path.Combine(Path.GetDirectoryName(BuiltProgram.Path)!, "webchat", "webchat.js");

    [ChromiumTheory]
    [InlineData("good")]
    [InlineData("tampered")]
    [InlineData("down")]
    public async Task The_chat_works_from_a_CDN_and_from_another_when_the_first_fails_or_lies(string first)
    {
        await using var bot = await BotProcess.RunAsync();
        await using var context = await chromium.OpenAsync();
        await ServePageWithoutBundleAsync(context, bot.Address);
        var bytes = await File.ReadAllBytesAsync(Bundle);
        var asked = new List<string>();
        await ServeAsync(context, PageAssets.CdnAddress, asked, first switch { "good" => bytes, "tampered" => [.. bytes, (byte)' '], _ => null });
        await ServeAsync(context, PageAssets.OtherCdnAddress, asked, bytes);

        var chat = await ChatPage.OpenAsync(context, bot.Address);
        await chat.SayAsync("what is the typical MOQ for OEM?");

        Assert.Equal(first == "good" ? [PageAssets.CdnAddress] : [PageAssets.CdnAddress, PageAssets.OtherCdnAddress], asked);
    }

    private static Task ServePageWithoutBundleAsync(IBrowserContext context, string address)
    {
        var request = new DefaultHttpContext().Request;
        request.Host = new HostString(new Uri(address).Authority);
        return context.RouteAsync(address + "/", route => route.FulfillAsync(new RouteFulfillOptions
        {
            ContentType = "text/html; charset=utf-8",
            Headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["Content-Security-Policy"] = HomePage.Policy(request, hasWebChat: false) },
            Body = HomePage.Write(hasWebChat: false, Worlds.Repository.Knowledge),
        }));
    }

    private static Task ServeAsync(IBrowserContext context, string address, List<string> asked, byte[]? bytes) => context.RouteAsync(address, async route =>
    {
        asked.Add(address);
        if (bytes is null)
        {
            await route.AbortAsync();
            return;
        }

        await route.FulfillAsync(new RouteFulfillOptions
        {
            ContentType = "text/javascript; charset=utf-8",
            Headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["Access-Control-Allow-Origin"] = "*" },
            BodyBytes = bytes,
        });
    });
}
