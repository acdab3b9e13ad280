using System.Net;
using Bot.Channels.Connector;

namespace Bot.Channels.Tests.Connector;

public sealed class RetryRulesTests
{
    [Theory]
    [InlineData(400, "GiveUp")]
    [InlineData(403, "GiveUp")]
    [InlineData(404, "GiveUp")]
    [InlineData(301, "GiveUp")]
    [InlineData(401, "GiveUp")]
    [InlineData(413, "GiveUp")]
    [InlineData(408, "Again")]
    [InlineData(412, "Again")]
    [InlineData(429, "Again")]
    [InlineData(500, "Again")]
    [InlineData(502, "Again")]
    [InlineData(503, "Again")]
    [InlineData(504, "Again")]
    public void Every_status_has_its_next_step(int status, string next)
    {
        Assert.Equal(next, RetryRules.After(SendOutcome.Of((HttpStatusCode)status, null), 1, 1, TimeSpan.Zero, 0.5).GetType().Name);
    }

    [Fact]
    public void An_unclear_outcome_is_tried_five_times_or_ten_minutes()
    {
        var lost = new SendOutcome.Unclear("500");

        Assert.IsType<NextStep.Again>(RetryRules.After(lost, 4, 4, TimeSpan.FromMinutes(9), 0));
        Assert.IsType<NextStep.GiveUp>(RetryRules.After(lost, 5, 5, TimeSpan.FromMinutes(1), 0));
        Assert.IsType<NextStep.GiveUp>(RetryRules.After(lost, 2, 2, TimeSpan.FromMinutes(10), 0));
    }

    [Fact]
    public void A_definite_no_is_tried_for_a_day()
    {
        var no = new SendOutcome.NotYet("429");

        Assert.IsType<NextStep.Again>(RetryRules.After(no, 500, 0, TimeSpan.FromHours(23), 0));
        Assert.IsType<NextStep.GiveUp>(RetryRules.After(no, 500, 0, TimeSpan.FromHours(24), 0));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(4, 8)]
    [InlineData(9, 60)]
    public void Waits_double_up_to_a_minute_and_spread_by_a_fifth(int attempts, int seconds)
    {
        foreach (var chance in new[] { 0, 0.5, 1 })
        {
            var again = Assert.IsType<NextStep.Again>(RetryRules.After(new SendOutcome.NotYet("429"), attempts, 0, TimeSpan.Zero, chance));
            Assert.InRange(again.Delay.TotalSeconds, 0.8 * seconds, 1.2 * seconds);
        }
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 4)]
    [InlineData(3, 32)]
    [InlineData(4, 60)]
    public void An_unclear_outcome_is_tried_again_soon_at_first_then_slowly_whatever_came_before(int unclear, int seconds)
    {
        foreach (var attempts in new[] { unclear, 50 })
        {
            var again = Assert.IsType<NextStep.Again>(RetryRules.After(new SendOutcome.Unclear("500"), attempts, unclear, TimeSpan.Zero, 0.5));
            Assert.Equal(TimeSpan.FromSeconds(seconds), again.Delay);
        }
    }

    [Fact]
    public void Where_nobody_is_the_wait_stays_short_for_ten_minutes_and_a_minute_for_a_day()
    {
        var nobody = new SendOutcome.Unreached("ConnectionError");

        Assert.InRange(DelayAt(TimeSpan.FromMinutes(9)), TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(5));
        Assert.InRange(DelayAt(TimeSpan.FromHours(23)), TimeSpan.FromSeconds(48), TimeSpan.FromSeconds(72));
        Assert.IsType<NextStep.GiveUp>(RetryRules.After(nobody, 500, 0, TimeSpan.FromHours(24), 0));

        TimeSpan DelayAt(TimeSpan trying) => Assert.IsType<NextStep.Again>(RetryRules.After(nobody, 500, 0, trying, 1)).Delay;
    }

    [Fact]
    public void What_the_channel_asks_for_is_kept()
    {
        var again = Assert.IsType<NextStep.Again>(RetryRules.After(new SendOutcome.NotYet("429", TimeSpan.FromSeconds(17)), 1, 0, TimeSpan.Zero, 0));
        Assert.Equal(TimeSpan.FromSeconds(17), again.Delay);
    }
}
