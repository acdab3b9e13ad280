using System.Buffers.Binary;
using System.Collections.Immutable;
using System.IO.Compression;
using System.Text.Json;
using Bot.Channels.Teams.Package;
using Bot.Channels.Tests.Hosting;

namespace Bot.Channels.Tests.Teams;

/// <summary>The rules of Teams' manifest 1.19, as its documentation states them.</summary>
public sealed class TeamsPackageTests
{
    private static readonly Guid AppId = Guid.Parse("6e2f2a49-6a8e-4f0c-9a53-0d7c0a4b7f11");

    [Fact]
    public void The_zip_holds_the_manifest_and_two_icons_at_its_root_and_is_the_same_each_time()
    {
        Assert.Equal(["color.png", "manifest.json", "outline.png"], Files().Keys.Order(StringComparer.Ordinal));
        Assert.Equal(Package(), Package());
    }

    [Fact]
    public void Every_text_keeps_to_its_length()
    {
        var manifest = Manifest();

        Assert.Equal("1.19", manifest.GetProperty("manifestVersion").GetString());
        AssertLength(manifest, 30, "name", "short");
        AssertLength(manifest, 100, "name", "full");
        AssertLength(manifest, 80, "description", "short");
        AssertLength(manifest, 4000, "description", "full");
        AssertLength(manifest, 32, "developer", "name");
        Assert.Matches("^#[0-9A-F]{6}$", manifest.GetProperty("accentColor").GetString());
        Assert.Matches(@"^\d+\.\d+\.\d+$", manifest.GetProperty("version").GetString());
    }

    [Fact]
    public void The_bot_and_its_extension_are_this_app()
    {
        var manifest = Manifest();
        var bot = Assert.Single(manifest.GetProperty("bots").EnumerateArray().ToArray());
        var extension = Assert.Single(manifest.GetProperty("composeExtensions").EnumerateArray().ToArray());

        Assert.Equal(AppId.ToString(), manifest.GetProperty("id").GetString());
        Assert.Equal(AppId.ToString(), bot.GetProperty("botId").GetString());
        Assert.Equal(AppId.ToString(), extension.GetProperty("botId").GetString());
        Assert.Equal(["personal", "team", "groupChat"], bot.GetProperty("scopes").EnumerateArray().Select(scope => scope.GetString()));
    }

    [Fact]
    public void Commands_are_few_and_short()
    {
        var lists = Manifest().GetProperty("bots")[0].GetProperty("commandLists").EnumerateArray().ToArray();
        foreach (var list in lists)
        {
            var commands = list.GetProperty("commands").EnumerateArray().ToArray();
            Assert.InRange(commands.Length, 1, 10);
            Assert.All(commands, command =>
            {
                AssertLength(command, 32, "title");
                AssertLength(command, 128, "description");
            });
        }

        var search = Manifest().GetProperty("composeExtensions")[0].GetProperty("commands")[0];
        AssertLength(search, 32, "title");
        AssertLength(search, 128, "description");
        Assert.Equal("query", search.GetProperty("type").GetString());
        Assert.InRange(search.GetProperty("parameters").GetArrayLength(), 1, 5);
    }

    [Fact]
    public async Task The_pages_it_names_are_there()
    {
        await using var bot = await RunningBot.StartAsync();
        foreach (var name in new[] { "websiteUrl", "privacyUrl", "termsOfUseUrl" })
        {
            var url = new Uri(Manifest().GetProperty("developer").GetProperty(name).GetString()!);
            Assert.Equal(("https", "bot.example.org"), (url.Scheme, url.Host));
            using var page = await bot.Http.GetAsync(url.AbsolutePath);
            Assert.True(page.IsSuccessStatusCode, url.AbsolutePath);
        }

        Assert.Equal(["bot.example.org"], Manifest().GetProperty("validDomains").EnumerateArray().Select(domain => domain.GetString()));
    }

    [Fact]
    public void Icons_have_Teams_sizes_and_the_outline_is_white_on_nothing()
    {
        var color = Pixels("color.png", 192);
        var outline = Pixels("outline.png", 32);

        Assert.All(color, pixel => Assert.Equal(255, pixel.Alpha));
        Assert.True(color.Distinct().Count() > 3);
        Assert.All(outline, pixel => Assert.Equal((255, 255, 255), (pixel.Red, pixel.Green, pixel.Blue)));
        Assert.InRange(outline.Count(pixel => pixel.Alpha > 128), 150, 700);
        Assert.Contains(outline, pixel => pixel.Alpha == 0);
    }

    [Theory]
    [InlineData("https://bot.example.org/")]
    [InlineData("bot.example.org")]
    public void A_host_may_be_written_as_an_address(string host) => TeamsPackage.Write(new MemoryStream(), AppId, host);

    [Theory]
    [InlineData("http://bot.example.org")]
    [InlineData("localhost:3978")]
    [InlineData("bot.example.org/path")]
    [InlineData("10.0.0.1")]
    [InlineData("a b")]
    [InlineData("")]
    [InlineData("user@bot.example.org")]
    public void What_is_no_public_host_is_refused(string host) => Assert.Throws<FormatException>(() => TeamsPackage.Write(new MemoryStream(), AppId, host));

    private static void AssertLength(JsonElement element, int most, params string[] path)
    {
        var text = path.Aggregate(element, (inner, name) => inner.GetProperty(name)).GetString()!;
        Assert.InRange(text.Length, 1, most);
    }

    private static byte[] Package()
    {
        using var zip = new MemoryStream();
        TeamsPackage.Write(zip, AppId, "bot.example.org");
        return zip.ToArray();
    }

    private static Dictionary<string, byte[]> Files()
    {
        using var zip = new ZipArchive(new MemoryStream(Package()));
        return zip.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var content = new MemoryStream();
            using var stream = entry.Open();
            stream.CopyTo(content);
            return content.ToArray();
        });
    }

    private static JsonElement Manifest() => JsonElement.Parse(Files()["manifest.json"]);

    /// <summary>Reads the picture as any viewer would: chunk by chunk, then the rows.</summary>
    private static ImmutableArray<(int Red, int Green, int Blue, int Alpha)> Pixels(string name, int size)
    {
        var png = Files()[name];
        Assert.Equal([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], png[..8]);
        using var data = new MemoryStream();
        for (var at = 8; at < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            var type = System.Text.Encoding.ASCII.GetString(png, at + 4, 4);
            if (type == "IHDR")
            {
                Assert.Equal((size, size), (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at + 8)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at + 12))));
            }
            else if (type == "IDAT")
            {
                data.Write(png, at + 8, length);
            }

            at += length + 12;
        }

        data.Position = 0;
        using var zlib = new ZLibStream(data, CompressionMode.Decompress);
        using var rows = new MemoryStream();
        zlib.CopyTo(rows);
        var bytes = rows.ToArray();
        return [.. from y in Enumerable.Range(0, size) from x in Enumerable.Range(0, size) let i = (y * ((size * 4) + 1)) + 1 + (x * 4)
            select ((int)bytes[i], (int)bytes[i + 1], (int)bytes[i + 2], (int)bytes[i + 3])];
    }
}
