using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using Bot.Testing;

namespace Bot.Tests.Serving;

public sealed class DataDoorTests : IDisposable
{
    private const string Canary = "canary-of-the-mine";

    private readonly string _data = Directory.CreateTempSubdirectory("data").FullName;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [SkippableOnWindowsFact]
    public async Task A_persons_data_is_exported_and_erased_while_the_bot_runs_and_their_words_are_gone_from_every_file()
    {
        using var bot = await RunningProgram.StartAsync(_data);
        var token = await TalkAsync(bot, $"I need 800 {Canary} mirrors");
        var other = await TalkAsync(bot, "what is the MOQ for OEM?");
        var user = UserOf(token);

        var export = Data("export", user);
        Assert.Equal(0, export.ExitCode);
        Assert.Contains(Canary, export.Output, StringComparison.Ordinal);
        var record = JsonElement.Parse(Assert.Single(export.Lines));
        Assert.Equal(token.GetProperty("conversationId").GetString(), record.GetProperty("conversation").GetString());
        Assert.True(FilesHold(Canary));

        var erase = Data("erase", user);

        Assert.Equal((0, ""), (erase.ExitCode, erase.Errors));
        Assert.StartsWith("erased 1 conversations with ", erase.Output, StringComparison.Ordinal);
        Assert.False(FilesHold(Canary));
        Assert.Equal("", Data("export", user).Output);
        await bot.CallAsync(HttpMethod.Get, $"/{other.GetProperty("conversationId").GetString()}/activities", other);
        await TalkAsync(bot, "the bot goes on");
    }

    [SkippableOnWindowsFact]
    public async Task A_stopped_or_killed_bot_leaves_its_data_to_the_verb_itself()
    {
        JsonElement token;
        using (var bot = await RunningProgram.StartAsync(_data))
        {
            token = await TalkAsync(bot, $"I need 800 {Canary} mirrors");
            bot.Signal("KILL");
            await bot.ExitAsync();
        }

        Assert.Contains(Canary, Data("export", UserOf(token)).Output, StringComparison.Ordinal);
        using (var again = await RunningProgram.StartAsync(_data))
        {
            Assert.Contains(Canary, Data("export", UserOf(token)).Output, StringComparison.Ordinal);
            again.Signal("INT");
            Assert.Equal(0, await again.ExitAsync());
        }

        Assert.False(File.Exists(Path.Combine(_data, "bot.sock")));
        Assert.StartsWith("erased 1 ", Data("erase", UserOf(token)).Output, StringComparison.Ordinal);
        Assert.False(FilesHold(Canary));
    }

    private ProgramRun Data(string verb, string user) => BuiltProgram.Run("", "data", verb, "--user", user, "--data", _data);

    private static async Task<JsonElement> TalkAsync(RunningProgram bot, string text)
    {
        var token = await bot.TokenAsync();
        await bot.CallAsync(HttpMethod.Post, "", token);
        await bot.CallAsync(HttpMethod.Post, $"/{token.GetProperty("conversationId").GetString()}/activities", token, new { type = "message", text });
        return token;
    }

    /// <summary>Whom the bot keeps the conversation for stands readable in the token.</summary>
    private static string UserOf(JsonElement token)
    {
        var claims = Base64Url.DecodeFromChars(token.GetProperty("token").GetString()!.Split('.')[1]);
        return JsonElement.Parse(claims).GetProperty("user").GetString()!;
    }

    private bool FilesHold(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return Directory.EnumerateFiles(_data).Where(file => Path.GetFileName(file) is not ("bot.lock" or "bot.sock")).Any(file =>
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            return copy.ToArray().AsSpan().IndexOf(bytes) >= 0;
        });
    }
}
