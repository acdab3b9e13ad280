using Bot.Knowledge.Answers;

namespace Bot.Knowledge.Tests.Answers;

/// <summary>What people who answer customers ask: verdicts on figures, several questions at once, who says so. Turns are parted by a bar.</summary>
public sealed class SupportQuestionTests
{
    [Theory]
    [InlineData("is $20,000 enough for OEM mirrors?", "Yes, the documents bear that out.", "units")]
    [InlineData("is $60,000 enough for ODM mirrors?", "Yes, the documents bear that out.", "does not fit")]
    [InlineData("is $20,000 enough for mirrors?", "That depends on the model.", "units typical")]
    [InlineData("is 8 months enough for OEM mirrors?", "Yes, the documents bear that out.", "units")]
    [InlineData("is 2 months enough for OEM?", "No, the documents say otherwise.", "units")]
    [InlineData("is 10,000 units enough for OEM mirrors?", "Yes, the documents bear that out.", "$")]
    [InlineData("is 400 units too few for OEM?", "Yes, the documents bear that out.", "fits")]
    [InlineData("is my minimum of 3000 too high for ODM?", "Yes, the documents bear that out.", " fits")]
    [InlineData("is 100 units below the minimum for ODM toys?", "No, the documents say otherwise.", "does not fit")]
    [InlineData("is 3 weeks too short for OEM?", "Yes, the documents bear that out.", "spelled out")]
    [InlineData("is 6 months too long for ODM mirrors?", "Yes, the documents bear that out.", " – fits")]
    [InlineData("A buyer has $3,000 for moulds, is that enough?", "No, the documents say otherwise.", " – fits")]
    [InlineData("can ODM mirrors take 8 months?", "No, the documents say otherwise.", " – fits")]
    [InlineData("is 800 units enough for OEM? | and for ODM?", "Yes, the documents bear that out.", "does not fit")]
    [InlineData("can we get toys in 3 weeks? | what about 3 months?", "Yes, the documents bear that out.", "does not fit")]
    public void A_figure_is_judged_against_figures_of_its_own_kind_and_the_way_it_was_asked(string turns, string shows, string hides) =>
        Check(turns, shows, hides);

    [Theory]
    [InlineData("what is the lead time for contract manufacturing?", "longest lead times", "$")]
    [InlineData("what is the lead time for contract manufacturing?", "Variable based on complexity", "$")]
    [InlineData("what is the lead time for contract manufacturing?", "No document gives a figure for the lead time of contract manufacturing", "$")]
    [InlineData("MOQ for CM? | toys?", "Flexible based on agreement", "10,000+")]
    [InlineData("can OEM mirrors be made in 8 months?", "3-6 months", "countries")]
    [InlineData("can ODM toys be made in 6 months?", "2-4 weeks", "countries")]
    [InlineData("what's time to market", "6-18 months", "date")]
    [InlineData("who owns the IP?", "Buyer owns all designs and IP", "one document")]
    [InlineData("who owns the IP?", "Varies by agreement", "one document")]
    [InlineData("who owns the IP?", "The factory owns the design IP", "one document")]
    [InlineData("customization ODM mirrors?", "Limited to existing design modifications", "the documents disagree")]
    [InlineData("who is it for?", "Startups, market validation, rapid launch", "4-8")]
    [InlineData("who is it for?", "Startups, fast market entry, limited R&D budget", "4-8")]
    [InlineData("compare OEM and CM for IP | and for cost?", "$50,000+", "Buyer owns")]
    [InlineData("MOQ for OEM? | what about CM? | which one is lowest?", "50-500 units", "$5,000")]
    [InlineData("who owns the design in OEM? | all three?", "Varies by agreement", "$")]
    [InlineData("who owns the design in OEM? | both?", "Supplier owns design and IP", "Varies by agreement")]
    [InlineData("lead time for ODM toys? | not toys, mirrors", "1-3 months", "2-4 weeks")]
    public void What_the_documents_say_is_shown(string turns, string shows, string hides) => Check(turns, shows, hides);

    [Theory]
    [InlineData("What is the MOQ for ODM and who owns the design in OEM?", "500-1,000 units typical", "2,000-5,000")]
    [InlineData("What is the MOQ for ODM and who owns the design in OEM?", "Buyer owns design and IP", "Supplier owns")]
    [InlineData("What's the lead time for OEM toys? And the MOQ for ODM mirrors?", "500-1,000 units typical", "50-500")]
    [InlineData("What's the lead time for OEM toys? And the MOQ for ODM mirrors?", "3-6 months for prototyping", "1-3 months")]
    [InlineData("What's the lead time for toys? And the cost for mirrors?", "$15,000-$50,000", "1-3 months")]
    [InlineData("What is OEM? what is ODM? what is CM?", "A third option, Contract Manufacturing", "4-8 months")]
    [InlineData("1) MOQ for OEM? 2) How long does ODM take? 3) Who owns the IP under contract manufacturing?", "Varies by agreement", "4-8 months")]
    [InlineData("1) MOQ for OEM? 2) How long does ODM take? 3) Who owns the IP under contract manufacturing?", "2-4 months", "4-8 months")]
    [InlineData("Could you tell me what the minimum order is if I use the factory's own design, and how long it takes?", "1-3 months", "4-8 months")]
    [InlineData("What is the MOQ for OEM? And what is the import duty?", "do not speak of import duties", "500-1,000")]
    public void Every_question_of_a_message_is_answered_about_its_own_model_and_industry(string turns, string shows, string hides) =>
        Check(turns, shows, hides);

    [Theory]
    [InlineData("what is the MOQ for OEM? | who says that?", "Word for word", "ontrol")]
    [InlineData("what is the MOQ for OEM? | source?", "Word for word", "sourcing")]
    [InlineData("what is the MOQ for OEM? | give me the exact words", "Word for word", "exact specifications")]
    [InlineData("what is the MOQ for OEM? | that can't be right", "Word for word", "IP")]
    [InlineData("what is the MOQ for OEM? | why do they disagree?", "different industries", "IP")]
    [InlineData("what is the MOQ for OEM? | which document is right?", "do not say which of them is right", "IP")]
    [InlineData("what is the MOQ for OEM? | are you sure about mirrors?", "2,000-5,000 units typical", "500-1000+")]
    public void Who_doubts_an_answer_is_shown_it_document_by_document(string turns, string shows, string hides) => Check(turns, shows, hides);

    [Theory]
    [InlineData("what does the supplier document say about lead time?", "6-18 months", "3-6 months")]
    [InlineData("what do the documents for suppliers say about lead time?", "1-3 months", "2-4 weeks")]
    [InlineData("What is the MOQ in the mirror document for OEM?", "2,000-5,000 units typical", "500-5000+")]
    [InlineData("what does the document for suppliers say?", "Low to none (existing tooling)", "toys")]
    [InlineData("which document mentions $15,000?", "$15,000-$50,000 (tooling + setup)", "mold costs")]
    [InlineData("where does it say 10,000+ units?", "MOQs (10,000+ units)", "2,000")]
    [InlineData("list your documents", "OEM and ODM for custom toys", "$")]
    [InlineData("what documents do you have?", "OEM and ODM for Southeast Asian suppliers", "$")]
    [InlineData("what is the lead time for OEM? | the exact words of the 6-18 months one", "6-18 months (design + tooling + production)", "3-6 months")]
    [InlineData("what is the MOQ for OEM? | in the exact words of the toys document", "500-5000+ units", "2,000")]
    [InlineData("compare OEM and CM for IP", "IP rights, contract manufacturing: no document says.", "ODM:")]
    public void A_document_or_a_place_asked_for_is_what_is_shown(string turns, string shows, string hides) => Check(turns, shows, hides);

    [Theory]
    [InlineData("what is FBA", "what FBA is")]
    [InlineData("quality control budget for ODM | what about toys?", "of ODM for toys; they do for mirrors")]
    [InlineData("do you have anything newer?", "where the documents come from; what they do cover is minimum order quantity")]
    [InlineData("lead time | is that legally binding?", "contracts and legal protection")]
    public void What_they_do_not_say_is_refused_for_what_it_is(string turns, string says)
    {
        var answer = Last(turns);

        Assert.Equal(AnswerStatus.NotInDocuments, answer.Status);
        Assert.Contains(says, answer.Text, StringComparison.Ordinal);
    }

    private static void Check(string turns, string shows, string hides)
    {
        var answer = Last(turns);

        Assert.Equal(AnswerStatus.Answered, answer.Status);
        Assert.Contains(shows, answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(hides, answer.Text.Replace(shows, "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.All(answer.Figures, f => Assert.Equal(f.N, answer.Citations[f.N - 1].N));
    }

    private static Answer Last(string turns)
    {
        var (topic, answer) = (Topic.None, (Answer?)null);
        foreach (var turn in turns.Split('|', StringSplitOptions.TrimEntries))
        {
            answer = QuestionAnswerer.Answer(turn, TheKnowledge.Base, topic);
            topic = answer.Topic;
        }

        return answer!;
    }
}
