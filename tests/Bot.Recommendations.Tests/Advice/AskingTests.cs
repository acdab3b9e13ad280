using Bot.Knowledge.Claims;
using Bot.Language.Profiles;
using Bot.Recommendations.Advice;

namespace Bot.Recommendations.Tests.Advice;

public sealed class AskingTests
{
    [Fact]
    public void Asking_in_the_given_order_stops_early_and_never_misses_the_full_information_winner()
    {
        var (asked, count) = (0, 0);
        foreach (var full in Profiles.Grid())
        {
            var (leader, questions) = Ask(full);

            Assert.Equal(Advise(full).Ranking[0].Model, leader);
            asked += questions;
            count++;
        }

        Assert.True(asked <= 4.6 * count, $"{asked / (double)count:F3} questions on average");
    }

    [Fact]
    public void Nothing_known_asks_all_seven_and_recommends_nothing()
    {
        var advice = Advise(Profile.Empty);

        Assert.Equal(AdviceStatus.NeedMore, advice.Status);
        Assert.Equal(SlotNames.Asked.Order(), advice.Next.Order());
    }

    [Fact]
    public void Scores_of_every_full_answer_lie_in_the_ranges_told_before()
    {
        var known = new Profile(Quantity: new Quantity(800, 800), DesignOwner: DesignOwner.NoneYet);
        var ranges = Advise(known).Ranking.ToDictionary(m => m.Model);

        foreach (var full in Profiles.Grid().Where((_, i) => i % 7 == 0))
        {
            var profile = full.Take(Slot.Quantity, known).Take(Slot.DesignOwner, known);
            Assert.All(Advise(profile).Ranking, m => Assert.InRange(m.Score.Count, ranges[m.Model].Lowest.Count, ranges[m.Model].Highest.Count));
        }
    }

    [Fact]
    public void The_early_rule_asks_less()
    {
        var known = new Profile(Industry: "mirrors", Quantity: new Quantity(300, 300), DesignOwner: DesignOwner.Manufacturer);

        var certain = Recommender.Recommend(known, TestKnowledge.Real, TestKnowledge.Weights, StopRule.Certain).Next;
        var early = Recommender.Recommend(known, TestKnowledge.Real, TestKnowledge.Weights, StopRule.Early).Next;

        Assert.True(early.Length <= certain.Length);
    }

    private static (Model Leader, int Questions) Ask(Profile full)
    {
        var (known, questions) = (Profile.Empty, 0);
        while (true)
        {
            var advice = Advise(known);
            var next = advice.Next.Where(SlotNames.Asked.Contains).ToArray();
            if (next.Length == 0)
            {
                return (advice.Ranking[0].Model, questions);
            }

            known = known.Take(next[0], full);
            questions++;
        }
    }

    private static Recommendation Advise(Profile profile) => Recommender.Recommend(profile, TestKnowledge.Real, TestKnowledge.Weights);
}
