using Bot.Dialogs.Conversations;
using Bot.Dialogs.Definitions;
using Bot.Dialogs.Turns;
using Bot.Language.Profiles;
using Bot.Testing;

namespace Bot.Dialogs.Tests.Turns;

public sealed class WhoSpeaksTests
{
    [Theory]
    [InlineData("we are a full-service contract manufacturer")]
    [InlineData("We are a cable assembler, we build cable assemblies to the customer's drawings")]
    [InlineData("supplier here, furniture factory, own designs")]
    [InlineData("private label cosmetics house here, we have 200 ready formulas and put the customer's logo on them")]
    [InlineData("small family workshop, we make wooden toys")]
    [InlineData("we are a workshop making mirrors, our minimum is 20, we use our own designs")]
    [InlineData("We don't design anything. Customers send drawings. We buy material ourselves, assemble, test, pack & ship.")]
    [InlineData("we have both our own catalogue and work from customers' drawings")]
    [InlineData("what should I call myself")]
    [InlineData("toy factory, our own catalogue, MOQ 500")]
    [InlineData("furniture factory in Vietnam, 40 workers, own designs")]
    [InlineData("manufacturer of steel bottles, customers from all over Europe")]
    public void A_maker_who_describes_itself_first_is_a_supplier_and_fills_no_slot_of_a_buyer(string said)
    {
        var after = Say(Conversation.Start, said);

        Assert.Equal(FlowIds.Supplier, after.Flow?.Flow);
        Assert.Equal(Profile.Empty, after.Profile);
    }

    [Fact]
    public void A_supplier_who_only_says_no_is_answered_at_once()
    {
        var after = Say(Conversation.Start, "small family workshop, we make wooden toys");
        var watch = System.Diagnostics.Stopwatch.StartNew();

        Say(after, string.Concat(Enumerable.Repeat("no ", 1300)));

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), watch.Elapsed.ToString());
    }

    [Theory]
    [InlineData("I need a factory")]
    [InlineData("OEM for mirrors, our own design, 500 pieces")]
    [InlineData("Manufacturer for steel bottles, 2000 pieces, our logo")]
    [InlineData("Factory in Vietnam for bags, we have 20k")]
    [InlineData("factory in Vietnam, our own design")]
    [InlineData("manufacturer, 2000 pieces, our logo")]
    [InlineData("ODM, mirrors for our hotels")]
    [InlineData("I need a factory for my own designs")]
    [InlineData("we are a startup looking for a contract manufacturer")]
    [InlineData("I am looking for a contract manufacturer, we are a startup")]
    [InlineData("I'm after a factory that can do leather wallets")]
    [InlineData("We would like to manufacture a foldable baby stroller, around 3k units for the first run")]
    [InlineData("plant pots for our customers, 500 units")]
    [InlineData("house number signs, our drawings, 800 pieces")]
    [InlineData("we are a mirror shop and want a factory to make 500 mirrors")]
    [InlineData("do customers send drawings in OEM?")]
    [InlineData("what does a factory do with my drawings?")]
    [InlineData("we have our own drawings and need 500 lamps")]
    [InlineData("the factory makes it to my drawings, 1,000 lamps")]
    [InlineData("I own a factory but want to buy 500 mirrors from someone else")]
    public void A_buyer_who_speaks_of_factories_does_not_become_a_supplier(string said) =>
        Assert.NotEqual(FlowIds.Supplier, Say(Conversation.Start, said).Flow?.Flow);

    [Fact]
    public void What_a_buyer_titles_with_a_factory_is_kept() =>
        Assert.False(Say(Conversation.Start, "OEM for mirrors, our own design, 500 pieces").Profile.Quantity is null);

    [Theory]
    [InlineData("I want to buy 300 plush toys under my brand")]
    [InlineData("actually I am a buyer")]
    [InlineData("I'd like to order 500 mirrors")]
    [InlineData("I want to buy")]
    public void A_supplier_becomes_a_buyer_by_saying_so(string said)
    {
        var supplier = Say(Conversation.Start, "we're a factory, own designs");

        Assert.Equal(FlowIds.Buyer, Say(supplier, said).Flow?.Flow);
        Assert.Equal(FlowIds.Buyer, Say(Say(supplier, "start over"), said).Flow?.Flow);
    }

    [Theory]
    [InlineData("our buyers want to order 50 pieces first")]
    [InlineData("we want to have more buyers from abroad")]
    [InlineData("we need to buy the materials first")]
    [InlineData("customers can order from 100 units")]
    [InlineData("we need 30 days for 500 pieces")]
    [InlineData("our minimum is 1000 pieces, is that ok?")]
    [InlineData("I am the supplier, not the buyer!")]
    public void A_supplier_who_speaks_of_orders_stays_one(string said)
    {
        var after = Say(Say(Conversation.Start, "we're a factory, own designs"), said);

        Assert.Equal(FlowIds.Supplier, after.Flow?.Flow);
        Assert.Equal(Profile.Empty, after.Profile);
    }

    [Theory]
    [InlineData("wait I'm the supplier again", FlowIds.Supplier)]
    [InlineData("I am the supplier, not the buyer!", FlowIds.Supplier)]
    [InlineData("I am the buyer, not the supplier!", FlowIds.Buyer)]
    public void A_buyer_becomes_a_supplier_by_saying_so(string said, string flow) =>
        Assert.Equal(flow, Say(Say(Conversation.Start, "I need 2000 chairs"), said).Flow?.Flow);

    private static Conversation Say(Conversation before, string said) =>
        Turn.Run(before, new UserSaid(SaidKind.Said, said, null, "test", "u", said, DateTimeOffset.UnixEpoch, "k"), Worlds.Repository).After;
}
