using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Bot.Testing;

namespace Bot.Tests.Serving;

public sealed class ServeTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("data").FullName;

    [Fact]
    public async Task It_prints_its_address_is_ready_and_stops_when_asked()
    {
        using var bot = Process.Start(BuiltProgram.Start("--data", _data, "--urls", "http://127.0.0.1:0"))!;
        var address = await AddressAsync(bot);
        using var client = new HttpClient();

        var ready = await client.GetStringAsync(new Uri(address + "/health/ready"));

        Assert.Contains("\"status\":\"ready\"", ready, StringComparison.Ordinal);
        bot.Kill(entireProcessTree: true);
    }

    [Fact]
    public void A_port_in_use_is_said_in_one_sentence_with_exit_code_2()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        var run = BuiltProgram.Run("", "--data", _data, "--urls", $"http://127.0.0.1:{port}");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"{port}", run.Errors, StringComparison.Ordinal);
        Assert.Contains("--urls", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_folder_of_another_process_is_refused_and_that_process_goes_on()
    {
        using var first = Process.Start(BuiltProgram.Start("--data", _data, "--urls", "http://127.0.0.1:0"))!;
        var address = await AddressAsync(first);

        var second = BuiltProgram.Run("", "--data", _data, "--urls", "http://127.0.0.1:0");

        Assert.Equal(2, second.ExitCode);
        Assert.Contains("is in use by", second.Errors, StringComparison.Ordinal);
        using var client = new HttpClient();
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri(address + "/health/live"))).StatusCode);
        first.Kill(entireProcessTree: true);
    }

    [Fact]
    public async Task A_document_dropped_in_is_taken_up_and_a_broken_one_leaves_the_old_knowledge_in_use_and_says_why()
    {
        var knowledge = Path.Combine(_data, "knowledge");
        Directory.CreateDirectory(Path.Combine(knowledge, "documents"));
        foreach (var file in RepositoryFiles.Folder("knowledge"))
        {
            await File.WriteAllBytesAsync(Path.Combine(knowledge, file.Path), file.Bytes.ToArray());
        }

        using var bot = Process.Start(BuiltProgram.Start("--data", _data, "--knowledge", knowledge, "--urls", "http://127.0.0.1:0"))!;
        var address = await AddressAsync(bot);
        using var client = new HttpClient();
        const string Front = "---\nid: socks\ntitle: Socks\naudience: buyers\nindustry: socks\norigin: socks.md\n---\n\n";

        await File.WriteAllTextAsync(Path.Combine(knowledge, "documents", "socks.md"), Front + "The OEM minimum order is 1,234 pairs.\n");
        await LineAsync(bot, "6 documents");
        Assert.Contains("1,234 pairs", await client.GetStringAsync(new Uri(address + "/evidence")), StringComparison.Ordinal);

        await File.WriteAllTextAsync(Path.Combine(knowledge, "documents", "broken.md"), "no front matter\n");
        await LineAsync(bot, "documents/broken.md:1 needs front matter");
        Assert.Contains("1,234 pairs", await client.GetStringAsync(new Uri(address + "/evidence")), StringComparison.Ordinal);
        bot.Kill(entireProcessTree: true);
    }

    public void Dispose()
    {
        try
        {
            Directory.Delete(_data, recursive: true);
        }
        catch (IOException)
        {
            // a killed process may still be closing its files; the folder is a temporary one
        }
    }

    // Reads on until the log says one of these.
    private static async Task LineAsync(Process bot, params string[] saying)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (await bot.StandardError.ReadLineAsync(patience.Token) is { } line)
        {
            if (saying.Any(words => line.Contains(words, StringComparison.Ordinal)))
            {
                return;
            }
        }

        Assert.Fail($"the program ended without saying {string.Join(" or ", saying)}");
    }

    private static async Task<string> AddressAsync(Process bot)
    {
        var line = await bot.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException(await bot.StandardError.ReadToEndAsync());
        return line.Split(' ', StringSplitOptions.RemoveEmptyEntries).First(word => word.StartsWith("http://", StringComparison.Ordinal));
    }
}
