using Bot.EndToEnd.Tests.Browsing;
using Bot.Testing;
using Microsoft.Playwright;

namespace Bot.EndToEnd.Tests.Playground;

/// <summary>The bot in Microsoft's own Teams test client, in a real browser: what it refuses, Teams would refuse.</summary>
[Collection(ChromiumCollection.Name)]
public sealed class PlaygroundTests(ChromiumFixture chromium)
{
    private const float Limit = 60_000;

    private const string Wish =
        "I want about 800 wall mirrors under my brand, I have no design of my own, maybe $10k, needed in 10 weeks";

    [PlaygroundFact]
    public async Task A_buyer_is_welcomed_and_advised_presses_a_card_gives_a_thumb_and_searches()
    {
        await using var playground = await PlaygroundProcess.RunAsync();
        await using var context = await chromium.OpenAsync(1400, 1000);
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(Limit);
        await OpenAsync(page, playground.Address);

        await page.GetByText("I help you choose between OEM, ODM and contract manufacturing").First.WaitForAsync();
        await page.GetByText("Find my manufacturing model").First.WaitForAsync();

        await SayAsync(page, Wish);
        await page.GetByText("ODM fits best").Last.WaitForAsync();
        await page.GetByText("Further sources:").Last.WaitForAsync();
        await PictureAsync(page, "playground-advised");

        await page.Locator("button:has-text('What would change this?')").Last.ClickAsync();
        await page.GetByText("This would change the advice").Last.WaitForAsync();

        await SayAsync(page, "what is the typical MOQ for OEM?");
        await page.GetByText("All on one scale that begins at nothing").Last.WaitForAsync();
        await PictureAsync(page, "playground-evidence");
        await page.GetByText("What is the minimum order quantity (MOQ) for ODM?").Last.ClickAsync();
        await page.GetByText("Minimum order quantity (MOQ), ODM").Last.WaitForAsync();
        await SayAsync(page, "what do you know of me?");
        await page.Locator(".ac-adaptiveCard").Last.GetByText("wall mirrors").WaitForAsync();
        await PictureAsync(page, "playground-recap");
        await page.Locator("button:has-text('Change')").Last.ClickAsync();
        await page.GetByText("What should it be instead?").Last.WaitForAsync();

        await page.Locator("button[aria-label='Like']").Last.ClickAsync();
        await page.Locator("[role=dialog] button:has-text('Submit')").ClickAsync();
        await page.GetByText("invoke 200").Nth(1).WaitForAsync();

        await SearchAsync(page, playground.Address);
        await PictureAsync(page, "playground-search");
        Assert.DoesNotContain("Unable to reach app", await page.Locator("body").InnerTextAsync(), StringComparison.Ordinal);
    }

    private static async Task OpenAsync(IPage page, string address)
    {
        // Its fonts come from elsewhere, so it may never finish loading.
        await page.GotoAsync(address, new PageGotoOptions { WaitUntil = WaitUntilState.DOMContentLoaded, Timeout = Limit });
        await page.Locator("[contenteditable=true]").First.WaitForAsync();
        await page.GetByText("Connected.").First.WaitForAsync();
    }

    private static async Task SayAsync(IPage page, string text)
    {
        await page.Locator("[contenteditable=true]").First.ClickAsync();
        await page.Keyboard.TypeAsync(text);
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>After its feedback dialog the Playground leaves other controls dead: the page is opened anew.</summary>
    private static async Task SearchAsync(IPage page, string address)
    {
        await OpenAsync(page, address);
        await page.Locator("button[aria-label='Trigger Message Extension App']").ClickAsync();
        await page.Locator("[role=menuitem]").First.ClickAsync();
        await page.Locator("input[placeholder='Enter a search term']").FillAsync("lead time mirrors");
        await page.GetByText("OEM and ODM in the mirror market").First.WaitForAsync();
    }

    private static async Task PictureAsync(IPage page, string name)
    {
        var folder = RepositoryFiles.Path("artifacts", "pictures");
        Directory.CreateDirectory(folder);
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name + ".png") });
    }
}
