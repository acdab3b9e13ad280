using System.Globalization;
using Bot.Dialogs.Chats;
using Bot.Dialogs.Conversations;
using Bot.Testing;

namespace Bot.Dialogs.Tests.Chats;

public sealed class ConversationFilesTests
{
    public static TheoryData<string> Files => [.. Conversations.Files];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_conversation_plays_as_it_is_written(string file)
    {
        var outcome = ChatPlayer.Play(Conversations.Read(file), Worlds.Repository);

        // ACCEPT=1 rewrites the expectations that differ; read the difference before you commit it
        if (Environment.GetEnvironmentVariable("ACCEPT") is { Length: > 0 })
        {
            File.WriteAllText(Conversations.PathOf(file), outcome.Accepted);
        }

        Assert.Empty(outcome.Differences);
    }

    [Fact]
    public void There_are_at_least_sixty_and_one_for_each_named_complaint()
    {
        Assert.True(Conversations.Files.Count() >= 60);
        Assert.All(Enumerable.Range(1, 12).Append(16), number => Assert.Contains(
            Conversations.Files, file => file.StartsWith($"complaint-{number:00}-", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_conversation_is_byte_identical_when_played_twice_in_two_cultures_and_two_time_zones()
    {
        var (culture, zone) = (CultureInfo.CurrentCulture, Environment.GetEnvironmentVariable("TZ"));
        try
        {
            var once = Everything(CultureInfo.InvariantCulture, "UTC");
            Assert.Equal(once, Everything(CultureInfo.InvariantCulture, "UTC"));
            Assert.Equal(once, Everything(German(), "UTC"));
            Assert.Equal(once, Everything(CultureInfo.InvariantCulture, FarZone()));
            Assert.Equal(once, Everything(German(), FarZone()));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
            SetZone(zone);
        }
    }

    private static string[] Everything(CultureInfo culture, string zone)
    {
        CultureInfo.CurrentCulture = culture;
        SetZone(zone);
        Assert.True(zone == "UTC" || TimeZoneInfo.Local.BaseUtcOffset != TimeSpan.Zero, "this machine knows no other time zone");
        return [.. Conversations.Files.Select(Everything)];
    }

    /// <summary>Half a day away, with half an hour beside it.</summary>
    private static string FarZone() => TimeZoneInfo.TryFindSystemTimeZoneById("Pacific/Marquesas", out _) ? "Pacific/Marquesas" : "Asia/Tokyo";

    private static void SetZone(string? zone)
    {
        Environment.SetEnvironmentVariable("TZ", zone);
        TimeZoneInfo.ClearCachedData();
    }

    private static string Everything(string file) => string.Join('\n', ChatPlayer.Play(Conversations.Read(file), Worlds.Repository).Turns
        .SelectMany(turn => turn.Replies.Select(ConversationJson.Write).Prepend(ConversationJson.Write(turn.After))));

    /// <summary>Commas for points, made by hand: the tests run without the system's cultures.</summary>
    private static CultureInfo German()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.NumberFormat.NegativeSign = "−";
        culture.DateTimeFormat.DateSeparator = ".";
        return culture;
    }
}
