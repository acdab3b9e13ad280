using Bot.Channels.Connector;
using Bot.Channels.Tests.BotFramework;
using Bot.Channels.Tests.Hosting;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Channels.Tests.Connector;

public sealed class SendingRatesTests
{
    [Fact]
    public void Whatever_the_arrivals_no_published_rate_is_exceeded()
    {
        Prop.ForAll(
            Gen.Choose(0, 900).ListOf(150).ToArbitrary(),
            gaps =>
            {
                var clock = new ManualClock();
                var rates = new SendingRates(clock);
                var sent = new List<DateTimeOffset>();
                foreach (var gap in gaps)
                {
                    clock.Advance(TimeSpan.FromMilliseconds(gap));
                    if (rates.Take("c", "t") is null)
                    {
                        sent.Add(clock.GetUtcNow());
                    }
                }

                return TeamsRules.Rates.All(rate => sent.All(at => sent.Count(other => other > at - rate.Within && other <= at) <= rate.Count));
            }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void After_the_wait_that_was_named_the_message_may_go()
    {
        var clock = new ManualClock();
        var rates = new SendingRates(clock);
        for (var i = 0; i < 500; i++)
        {
            if (rates.Take("c", "t") is { } wait)
            {
                clock.Advance(wait);
                Assert.Null(rates.Take("c", "t"));
            }
        }
    }

    [Fact]
    public void Conversations_do_not_hold_each_other_back_and_a_tenant_has_its_own_rate()
    {
        var rates = new SendingRates(new ManualClock());
        for (var i = 0; i < 25; i++)
        {
            Assert.Null(rates.Take("c" + i, "t"));
        }

        Assert.NotNull(rates.Take("c99", "t"));
        Assert.Null(rates.Take("c99", "other"));
    }
}
