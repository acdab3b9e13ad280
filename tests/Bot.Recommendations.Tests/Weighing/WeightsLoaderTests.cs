using System.Text;
using Bot.Knowledge.Definitions;
using Bot.Recommendations.Weighing;
using Bot.Testing;

namespace Bot.Recommendations.Tests.Weighing;

public sealed class WeightsLoaderTests
{
    [Fact]
    public void The_weights_in_the_repository_load_and_each_has_its_sentence()
    {
        Assert.All(TestKnowledge.Weights.ById.Values, weight => Assert.EndsWith(".", weight.Why, StringComparison.Ordinal));
        Assert.Equal(WeightIds.All.Order(StringComparer.Ordinal), TestKnowledge.Weights.ById.Keys);
    }

    [Theory]
    [InlineData("ownership, value: 0.240", "ownership, value: lots", "must be a number")]
    [InlineData("ownership, value: 0.240", "ownership, value: 0.2405", "at most three decimals")]
    [InlineData("{id: ownership", "{id: owner_ship", "weight 'ownership' is missing")]
    [InlineData("weight: ownership", "weight: nothing", "there is no weight 'nothing'")]
    [InlineData("slot: scope", "slot: scopes", "is not a slot with choices")]
    [InlineData("risk-lower: 1,", "risk-loewer: 1,", "there is no stance 'risk-loewer'")]
    [InlineData("judgements:", "judgments:", "unknown key 'judgments'")]
    [InlineData("priorities:", "priorities:\n  - {id: fame, touches: [moq]}", "is not a priority")]
    public void A_mistake_in_the_file_is_named_with_its_line(string before, string after, string expected)
    {
        var file = RepositoryFiles.Folder("knowledge").Single(f => f.Path == "weights.yaml");
        var text = Encoding.UTF8.GetString(file.Bytes.Span);
        Assert.Contains(before, text, StringComparison.Ordinal);
        var problems = new List<Problem>();

        var weights = WeightsLoader.Load(file with { Bytes = Encoding.UTF8.GetBytes(text.Replace(before, after, StringComparison.Ordinal)) }, problems);

        Assert.Null(weights);
        Assert.Contains(problems, problem => problem.Text.Contains(expected, StringComparison.Ordinal) && problem.Line > 0);
    }
}
