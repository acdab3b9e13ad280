using Bot.Language.Json;
using Bot.Language.Messages;
using Bot.Language.Profiles;
using Bot.Testing;

namespace Bot.Language.Tests.Messages;

public sealed class MessageReaderTests
{
    [Theory]
    [InlineData("800", Slot.Quantity, """{"quantity":{"min":800,"max":800,"unit":"units"}}""")]
    [InlineData("about 5k", Slot.Budget, """{"budget":{"min":5000,"max":5000,"currency":null}}""")]
    [InlineData("max 4.50", Slot.UnitPrice, """{"unitPrice":{"min":null,"max":4.5,"currency":null}}""")]
    [InlineData("two months", Slot.Timeline, """{"timeline":{"minDays":null,"maxDays":60}}""")]
    [InlineData("800", Slot.Timeline, "{}")]
    [InlineData("800", null, "{}")]
    [InlineData("500 pcs", Slot.Budget, """{"quantity":{"min":500,"max":500,"unit":"units"}}""")]
    public void A_bare_answer_means_what_was_asked(string text, Slot? pending, string slots) =>
        Assert.Equal(slots, ProfileJson.Write(MessageReader.Read(text, GoldSet.Vocabulary, pending).Slots).ToJsonString());

    [Fact]
    public void Yours_on_a_line_of_its_own_answers_and_closes_no_letter()
    {
        Assert.Equal(500, MessageReader.Read("toys\nyours\n500 units", GoldSet.Vocabulary, null).Slots.Quantity?.Min);
        Assert.Null(MessageReader.Read("toys please\nyours sincerely\n500 units", GoldSet.Vocabulary, null).Slots.Quantity);
    }

    [Theory]
    [InlineData("before christmas", Slot.Timeline)]
    [InlineData("end of august", Slot.Timeline)]
    [InlineData("launch in Q2", Slot.Timeline)]
    [InlineData("a few months", Slot.Timeline)]
    [InlineData("next month", Slot.Timeline)]
    [InlineData("by 15.03.2027", Slot.Timeline)]
    [InlineData("in time for the trade fair", Slot.Timeline)]
    [InlineData("no rush but before summer", Slot.Timeline)]
    [InlineData("the sooner the better", Slot.Timeline)]
    [InlineData("not much", Slot.Budget)]
    [InlineData("low", Slot.Budget)]
    [InlineData("depends on the price", Slot.Budget)]
    [InlineData("i can get a loan", Slot.Budget)]
    [InlineData("a few thousand", Slot.Budget)]
    [InlineData("a few", Slot.Quantity)]
    [InlineData("as few as possible", Slot.Quantity)]
    [InlineData("a container", Slot.Quantity)]
    [InlineData("500 a month", Slot.Quantity)]
    public void What_has_no_figure_is_raised_and_nothing_else(string text, Slot pending)
    {
        var reading = MessageReader.Read(text, GoldSet.Vocabulary, pending);

        Assert.Equal(Profile.Empty, reading.Slots);
        Assert.Contains(pending, reading.Raised);
        Assert.Empty(reading.Moves);
    }

    [Theory]
    [InlineData("between 5 and 8", 5000, 8000)]
    [InlineData("12", 12000, 12000)]
    [InlineData("maybe 15", 15000, 15000)]
    public void A_handful_of_money_is_thousands_or_said_so(string text, int min, int max)
    {
        var ambiguity = Assert.Single(MessageReader.Read(text, GoldSet.Vocabulary, Slot.Budget).Ambiguities);

        Assert.Equal([new Money(min, max, null), new Money(min / 1000m, max / 1000m, null)], ambiguity.Readings.Select(profile => profile.Budget));
    }

    [Fact]
    public void A_lone_figure_offers_both_readings()
    {
        var reading = MessageReader.Read("15k", GoldSet.Vocabulary);

        var ambiguity = Assert.Single(reading.Ambiguities);
        Assert.Equal([new Quantity(15000, 15000), null], ambiguity.Readings.Select(profile => profile.Quantity));
        Assert.Equal([null, new Money(15000, 15000, null)], ambiguity.Readings.Select(profile => profile.Budget));
    }

    [Theory]
    [InlineData("yes", "Yes")]
    [InlineData("Yes, exactly", "Yes")]
    [InlineData("ok", "Yes")]
    [InlineData("nope", "No")]
    [InlineData("no thanks", "No Thanks")]
    [InlineData("not really", "No")]
    [InlineData("skip", "Skip")]
    [InlineData("I don't know", "Skip")]
    [InlineData("no idea honestly", "Skip")]
    [InlineData("go back", "Back")]
    [InlineData("can you repeat that?", "Repeat Question")]
    [InlineData("let's start over", "Restart")]
    [InlineData("stop", "Stop")]
    [InlineData("bye", "Stop")]
    [InlineData("help", "Help")]
    [InlineData("what can you do?", "Help Question")]
    [InlineData("why do you ask?", "WhyAsk Question")]
    [InlineData("why do you want to know that", "WhyAsk Question")]
    [InlineData("what is tooling?", "WhatIs:upfront_cost Question")]
    [InlineData("what does IP mean?", "WhatIs:IP Question")]
    [InlineData("what's ODM", "WhatIs:ODM Question")]
    [InlineData("I want to change the quantity", "Correct:Quantity")]
    [InlineData("change my deadline please", "Correct:Timeline")]
    [InlineData("and if it were 15,000?", "WhatIf Question")]
    [InlineData("what if I order 5000", "WhatIf Question")]
    [InlineData("what's the difference between OEM and ODM?", "Question")]
    [InlineData("thanks a lot", "Thanks")]
    [InlineData("hello there", "Greeting")]
    [InlineData("can I speak with a real person?", "WantsPerson Question")]
    [InlineData("this is useless", "Frustration")]
    [InlineData("what do you know about me?", "Status Question")]
    [InlineData("forget me", "ForgetMe")]
    [InlineData("email me the transcript", "SendConversation")]
    [InlineData("which model fits me?", "WantsAdvice Question")]
    [InlineData("find my manufacturing model", "WantsAdvice")]
    [InlineData("I am a supplier", "IsSupplier")]
    [InlineData("we are a factory", "IsSupplier")]
    [InlineData("why not OEM?", "WhyNot:OEM Question")]
    [InlineData("500 pcs in 8 weeks", "")]
    [InlineData("nos gustaria comprar espejos para nuestra tienda", "OtherLanguage")]
    [InlineData("wir brauchen 500 Spiegel mit unserem Logo", "OtherLanguage")]
    public void Moves_are_told_apart(string text, string moves) =>
        Assert.Equal(moves, string.Join(' ', MessageReader.Read(text, GoldSet.Vocabulary).Moves.Select(Write)));

    [Fact]
    public void A_correction_is_marked_as_one()
    {
        var reading = MessageReader.Read("sorry, make it 3000 pcs instead of 300", GoldSet.Vocabulary);

        Assert.Equal(new Quantity(3000, 3000), reading.Slots.Quantity);
        Assert.True(Assert.Single(reading.Mentions).Corrects);
    }

    [Fact]
    public void What_was_raised_without_a_figure_is_told() =>
        Assert.Equal(Slot.Timeline, Assert.Single(MessageReader.Read("we need them by spring", GoldSet.Vocabulary).Raised));

    [Theory]
    [InlineData("I want a person", MoveKind.WantsPerson)]
    [InlineData("get me a human", MoveKind.WantsPerson)]
    [InlineData("ask for a person", MoveKind.WantsPerson)]
    [InlineData("what do you know of me", MoveKind.Status)]
    [InlineData("tell me what you know so far", MoveKind.Status)]
    [InlineData("send me this conversation", MoveKind.SendConversation)]
    [InlineData("email me a copy of this chat", MoveKind.SendConversation)]
    [InlineData("say start over", MoveKind.Restart)]
    [InlineData("type help", MoveKind.Help)]
    public void What_the_bot_offers_is_understood(string text, MoveKind kind) =>
        Assert.True(MessageReader.Read(text, GoldSet.Vocabulary).Does(kind), text);

    [Fact]
    public void Every_phrase_of_the_help_text_is_understood()
    {
        var help = File.ReadLines(RepositoryFiles.Path("dialogs", "wording.yaml")).Single(line => line.StartsWith("help:", StringComparison.Ordinal));
        var phrases = help[(help.LastIndexOf(": ", StringComparison.Ordinal) + 2)..].TrimEnd('"', '.').Split(", ");

        Assert.True(phrases.Length >= 8, help);
        Assert.All(phrases, phrase => Assert.False(MessageReader.Read(phrase, GoldSet.Vocabulary).Moves.IsEmpty, phrase));
    }

    [Theory]
    [InlineData("300 white, 200 black", 500)]
    [InlineData("tote bags: 500 natural, 250 black", 750)]
    [InlineData("mugs, 300 in white and 200 in blue", 500)]
    [InlineData("t-shirts: 100 small, 200 medium, 150 large", 450)]
    [InlineData("socks, 400 for men", 400)]
    [InlineData("5 colours x 300 pcs", 1500)]
    [InlineData("120 boxes with 12 pcs in each box", 1440)]
    [InlineData("I'd go with one thousand five hundred of the bamboo boards", 1500)]
    [InlineData("bamboo toothbrushes 10000 pcs packed 4 per box", 10000)]
    [InlineData("600 wall clocks, hmm no, 900 wall clocks", 900)]
    [InlineData("we have 4,000 in stock and want another 1,000 pieces now", 1000)]
    public void Counts_of_one_order_are_put_together(string text, int pieces) =>
        Assert.Equal(new Quantity(pieces, pieces), MessageReader.Read(text, GoldSet.Vocabulary).Slots.Quantity);

    [Theory]
    [InlineData("the fair is on 12 March and hall 300 booth 120")]
    [InlineData("wait, go one step back")]
    [InlineData("our office is at 245 Main Street, call me at 555 2300")]
    [InlineData("we had problems with 200 of the 1500 lamps we got last time")]
    [InlineData("our drone startup closed a seed round of $2m")]
    [InlineData("the LC is 60 days at sight")]
    [InlineData("our warehouse holds 800 pallets")]
    [InlineData("our followers on instagram: 12000")]
    [InlineData("our old supplier charged 4 dollars and delivered in 40 days")]
    [InlineData("last year we sold 3,000 of them at 29 EUR")]
    [InlineData("pick one of your existing models")]
    [InlineData("please find attached our company profile, we trade in 14 countries")]
    public void Figures_with_other_meanings_state_no_order(string text)
    {
        var slots = MessageReader.Read(text, GoldSet.Vocabulary).Slots;

        Assert.Equal((null, null, null, null), (slots.Quantity, slots.Budget, slots.UnitPrice, slots.Timeline));
    }

    [Theory]
    [InlineData("we have 15k dollars", 15000, "USD")]
    [InlineData("around 20k budget", 20000, null)]
    [InlineData("20k is our budget", 20000, null)]
    [InlineData("Budget AED 90,000", 90000, "AED")]
    [InlineData("what can I get for 5000 euros?", 5000, "EUR")]
    public void A_budget_is_money_wherever_its_name_stands(string text, int amount, string? currency)
    {
        var slots = MessageReader.Read(text, GoldSet.Vocabulary).Slots;

        Assert.Equal(new Money(amount, amount, currency), slots.Budget);
        Assert.Null(slots.Quantity);
    }

    private static string Write(Move move) =>
        move.Kind + (move.Field is { } field ? ":" + field : "") + (move.Subject is { } subject ? ":" + subject : "");
}
