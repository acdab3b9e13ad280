using System.Collections.Immutable;
using Bot.Channels.DirectLine;
using Bot.Storage;

namespace Bot.Channels.Tests.DirectLine;

public sealed class ToldEntriesTests
{
    [Fact]
    public void The_first_look_is_into_the_log() => Assert.Null(Told(new ToldEntries(), [1]).TakeAfter(0));

    [Fact]
    public void What_follows_without_a_gap_need_not_be_read() =>
        Assert.Equal([4, 5, 6, 7], Sequences(Told(Begun(), [4, 5], [6, 7]).TakeAfter(3)));

    [Fact]
    public void Commits_told_in_another_order_are_put_right() =>
        Assert.Equal([4, 5, 6, 7], Sequences(Told(Begun(), [6, 7], [4, 5]).TakeAfter(3)));

    [Fact]
    public void What_was_told_counts_once()
    {
        var told = Told(Begun(), [4]);

        Assert.NotNull(told.TakeAfter(3));
        Assert.Null(told.TakeAfter(4));
    }

    [Theory]
    [InlineData(5, "a gap in front")]
    [InlineData(3, "read already, or the log has begun anew")]
    public void Any_doubt_sends_to_the_log(long sequence, string why) => Assert.True(Told(Begun(), [sequence]).TakeAfter(3) is null, why);

    [Fact]
    public void A_gap_inside_sends_to_the_log() => Assert.Null(Told(Begun(), [4], [6]).TakeAfter(3));

    [Fact]
    public void News_without_entries_send_to_the_log_whatever_else_is_told() => Assert.Null(Told(Begun(), [4], [], [5]).TakeAfter(3));

    [Fact]
    public void A_client_that_reads_slowly_reads_from_the_log()
    {
        var told = Begun();
        for (var sequence = 4; sequence < 40; sequence++)
        {
            told.Add([Entry(sequence)]);
        }

        Assert.Null(told.TakeAfter(3));
    }

    private static ToldEntries Begun()
    {
        var told = new ToldEntries();
        told.TakeAfter(0);
        return told;
    }

    private static ToldEntries Told(ToldEntries told, params long[][] commits)
    {
        Array.ForEach(commits, commit => told.Add([.. commit.Select(Entry)]));
        return told;
    }

    private static IEnumerable<long>? Sequences(ImmutableArray<LogEntry>? entries) => entries?.Select(entry => entry.Sequence);

    private static LogEntry Entry(long sequence) => new(sequence, Author.Bot, "id", DateTimeOffset.UnixEpoch, "{}", null);
}
