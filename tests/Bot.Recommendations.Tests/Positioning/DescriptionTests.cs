using System.Diagnostics;
using Bot.Knowledge.Claims;
using Bot.Recommendations.Positioning;

namespace Bot.Recommendations.Tests.Positioning;

public sealed class DescriptionTests
{
    [Theory]
    [InlineData("we are a factory making mirrors to customers' drawings", "no, our own drawings", Model.ODM)]
    [InlineData("we are a toy factory with our own catalogue", "actually no, customers bring the drawings", Model.OEM)]
    [InlineData("we're a factory, customers' drawings", "forget the drawings, it's our catalogue", Model.ODM)]
    [InlineData("we only produce to customers' drawings", "sorry, we do full service including logistics", Model.CM)]
    public void A_correction_replaces_what_it_contradicts(string first, string then, Model expected)
    {
        var fitting = Say(first, then).Positions.Where(position => position.Fit is Fit.Lead).Select(position => position.Model);

        Assert.Equal(expected, Assert.Single(fitting));
    }

    [Theory]
    [InlineData("no no no, our own drawings")]
    [InlineData("no sorry, no wait, our own drawings")]
    [InlineData("nope. no: actually our own drawings")]
    public void Several_nos_correct_as_one_does(string then) =>
        Assert.Equal(Fit.Lead, Say("we are a factory making mirrors to customers' drawings", then).Positions.Single(position => position.Model is Model.ODM).Fit);

    [Theory]
    [InlineData("no ")]
    [InlineData("no, ")]
    [InlineData("no actually ")]
    [InlineData("our drawings, no ")]
    public void A_message_of_nothing_but_noes_is_read_at_once(string word)
    {
        var said = string.Concat(Enumerable.Repeat(word, 250_000 / word.Length));
        var started = Stopwatch.StartNew();

        Positioner.Amends(said);
        Positioner.Tells(said, TestKnowledge.Real);
        Say("we are a toy factory", said);

        Assert.InRange(started.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void What_stands_far_behind_in_one_message_is_not_read()
    {
        var padding = string.Concat(Enumerable.Repeat("hm ", 3000));

        Assert.True(Positioner.Tells("our own catalogue " + padding, TestKnowledge.Real));
        Assert.False(Positioner.Tells(padding + "our own catalogue", TestKnowledge.Real));
    }

    [Fact]
    public void What_is_withdrawn_is_neither_proof_nor_listed()
    {
        var positioned = Say("we are a factory making mirrors to customers' drawings", "no, our own drawings");

        Assert.Equal(Fit.No, positioned.Positions.Single(position => position.Model is Model.OEM).Fit);
        Assert.DoesNotContain("customers' drawings", positioned.Text + positioned.Listing!.Text, StringComparison.Ordinal);
        Assert.Equal(PositioningStatus.Ask, Say("our own catalogue of toys, we are the factory", "no, we have no catalogue").Status);
    }

    [Theory]
    [InlineData("we make lamps to customers' drawings", "we have our own catalogue")]
    [InlineData("we make lamps to customers' drawings", "no, we also have our own catalogue")]
    [InlineData("both our own catalogue and customers' drawings", "our minimum is 300 pieces")]
    [InlineData("we do both, own catalogue and customer designs", "actually we are in Hanoi")]
    public void What_only_adds_takes_nothing_back(string first, string then) =>
        Assert.All(Say(first, then).Positions.Where(position => position.Model is not Model.CM), position => Assert.NotEqual(Fit.No, position.Fit));

    [Fact]
    public void A_model_left_out_comes_back_when_it_is_kept_after_all()
    {
        string[] told = ["we have both our own catalogue and work from customers' drawings", "remove OEM please"];

        Assert.Equal(Fit.No, Say(told).Positions.Single(position => position.Model is Model.OEM).Fit);
        Assert.Equal(Fit.Also, Say([.. told, "actually keep both"]).Positions.Single(position => position.Model is Model.OEM).Fit);
    }

    [Fact]
    public void A_mirror_maker_is_compared_with_the_mirror_document_and_the_general_ones()
    {
        var figures = Positioner.Compare(["I am a mirror factory with our own designs"], null, Criteria.LeadTime, TestKnowledge.Real)!;

        Assert.Equal(["mirrors-oem-odm", "b2b-oem-odm", "suppliers-oem-odm"], figures.Citations.Select(citation => citation.Document));
    }

    [Fact]
    public void What_is_said_of_contract_manufacturing_in_words_counts_beside_the_one_figure()
    {
        var moq = Positioner.Compare(["we do full service including logistics"], null, Criteria.Moq, TestKnowledge.Real)!;

        Assert.Contains("Flexible based on agreement", moq.Text, StringComparison.Ordinal);
        Assert.Contains("10,000+", moq.Text, StringComparison.Ordinal);
        Assert.NotNull(Positioner.Compare(["we do full service including logistics"], null, Criteria.LeadTime, TestKnowledge.Real));
    }

    [Fact]
    public void The_suppliers_own_minimum_is_laid_beside_the_documents()
    {
        var moq = Positioner.Compare(["own designs, MOQ 3000"], null, Criteria.Moq, TestKnowledge.Real)!;

        Assert.Contains("minimum order of 3,000", moq.Text, StringComparison.Ordinal);
        Assert.Contains("yours is higher", moq.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("yours is lower", moq.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("own designs, ISO 9001 and MOQ 3000", "3,000")]
    [InlineData("own designs, 3000 pcs minimum with 2 colours", "3,000")]
    [InlineData("own designs, at least 3,000 pieces", "3,000")]
    [InlineData("own designs, MOQ 3000. We employ at least 40 people", "3,000")]
    [InlineData("own designs, minimum 3000. We started from 2 machines", "3,000")]
    public void Of_the_figures_told_the_one_beside_the_word_for_it_is_the_minimum(string told, string expected) =>
        Assert.Contains($"minimum order of {expected}", Positioner.Compare([told], null, Criteria.Moq, TestKnowledge.Real)!.Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("own designs, we employ at least 40 people")]
    [InlineData("own designs, at least 3 designers")]
    [InlineData("own designs, we started from 2 machines")]
    [InlineData("own designs, cycle time 2 min")]
    [InlineData("own designs, we get orders from 12 countries")]
    public void Other_figures_of_the_factory_are_no_minimum(string told) =>
        Assert.DoesNotContain("yours is", Positioner.Compare([told], null, Criteria.Moq, TestKnowledge.Real)!.Text, StringComparison.Ordinal);

    [Fact]
    public void Own_moulds_are_no_own_designs_and_copies_of_others_are_nobodys()
    {
        var moulds = Say("own moulds, customer logo");

        Assert.DoesNotContain("designs are your own", moulds.Text, StringComparison.Ordinal);
        Assert.Contains("existing tooling", moulds.Text, StringComparison.Ordinal);
        Assert.Equal(PositioningStatus.Ask, Say("we copy other people's designs").Status);
    }

    [Fact]
    public void No_model_is_explained_by_the_same_words_twice() =>
        Assert.All(Say("we have both our own catalogue and work from customers' drawings").Positions, position =>
        {
            var quotes = position.Reasons.SelectMany(reason => reason.Citations).Select(citation => citation.Quote).ToArray();
            Assert.Equal(quotes.Distinct(StringComparer.Ordinal), quotes);
        });

    private static Positioned Say(params string[] told) => Positioner.Position([.. told], TestKnowledge.Real);
}
