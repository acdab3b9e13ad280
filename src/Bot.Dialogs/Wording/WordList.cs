namespace Bot.Dialogs.Wording;

/// <summary>Lists of words the code looks for; they stand in <c>dialogs/words.yaml</c> under these names in camelCase.</summary>
public enum WordList
{
    /// <summary>Greetings, thanks and the like in front of a request.</summary>
    Openers,
    /// <summary>Those that are never part of what follows them.</summary>
    Greetings,
    /// <summary>Idioms at the end of a question that ask nothing more.</summary>
    Tails,
    /// <summary>What is said politely after one.</summary>
    Closers,
    /// <summary>Words around a command that leave it one: "please", "now".</summary>
    AroundCommands,
    /// <summary>Words that ask for one answer to be dropped.</summary>
    Clearing,
    /// <summary>Words that are a skip only when hardly anything else is said.</summary>
    SkipWhenAlone,
    /// <summary>Words that only suppose; a question supposes without them ("and 15,000?").</summary>
    Supposing,
    /// <summary>With one of these even an answer to the question on the table is only supposed.</summary>
    Conditions,
    FirstPlace,
    SecondPlace,
    ThirdPlace,
    LastPlace,
    /// <summary>Under a question for a figure these are amounts, not places.</summary>
    FigureWords,
    /// <summary>Words around a place: "option", "please".</summary>
    AroundPlaces,
    /// <summary>Words that name a place even where a figure is asked for.</summary>
    PlaceNames,
    /// <summary>Words too common to tell one button from another.</summary>
    TooCommon,
    /// <summary>Short answers that are none when one of <see cref="AfterNoAnswer"/> follows.</summary>
    NoAnswers,
    AfterNoAnswer,
    /// <summary>Before one of these a plain no inside a clause is an answer.</summary>
    AfterPlainNo,
    /// <summary>How a question begins.</summary>
    QuestionWords,
    /// <summary>What joins a second question to the first.</summary>
    QuestionJoints,
    /// <summary>How somebody tells of themselves.</summary>
    Speaking,
    /// <summary>What is said of a value that is no good: "the budget is wrong".</summary>
    Faulting,
    /// <summary>How an old figure is named before its new one: "not 10k, 20k", "change 500 to 800".</summary>
    Swapping,
    /// <summary>What stands between the two.</summary>
    SwapLinks,
    /// <summary>Dates and seasons, which we cannot count from.</summary>
    Calendar,
    /// <summary>Turns the answer that follows into its opposite.</summary>
    Denying,
    /// <summary>A message that names what the documents compare and holds none of these asks about it, without a question mark too.</summary>
    Telling,
    /// <summary>How more of the same is ordered: "add 500".</summary>
    Adding,
    /// <summary>What makes a known figure twice as large.</summary>
    Doubling,
    Tripling,
    Halving,
    /// <summary>With one of those, and nothing but these, a message speaks of a known figure: "make it double".</summary>
    AroundScaling,
    /// <summary>Which figure "twice as many", "twice as long" speaks of.</summary>
    OfQuantity,
    OfBudget,
    OfTime,
    /// <summary>Who asks through the one who writes: "the customer".</summary>
    Askers,
    /// <summary>How another's question is reported: "wants to know".</summary>
    Reporting,
    /// <summary>Between that and the question: "if", "about".</summary>
    ReportLinks,
    /// <summary>"Asks for 500 toys" is an order.</summary>
    ReportedOrders,
    /// <summary>Answers without a value: the choices are offered.</summary>
    Vague,
    /// <summary>Asked which of two: both of them.</summary>
    Both,
    /// <summary>Asked which of two: none of them.</summary>
    Neither,
    /// <summary>Asked which of two: words that do not tell which.</summary>
    Unsaid,
    /// <summary>How a question for a meaning begins; the longest is tried first.</summary>
    MeaningLeads,
    MeaningEnds,
    /// <summary>How a correction begins, when something follows.</summary>
    CorrectionLeads,
    /// <summary>What may stand between such a beginning and the new value.</summary>
    CorrectionFillers,
    /// <summary>A no at the start of a message: a correction when a figure follows.</summary>
    Denials,
    /// <summary>Words between two values that contradict each other.</summary>
    ContradictionLinks,
    /// <summary>Words after such a link that make the second value no contradiction: a limit, a later order.</summary>
    ContradictionExcuses,
    /// <summary>Words a bare product never holds.</summary>
    NoProduct,
    /// <summary>A message with one of these is no more of a supplier's description.</summary>
    NoDescription,
    /// <summary>How a sentence about one's own factory begins.</summary>
    Ours,
    /// <summary>Words of other languages that English does not have.</summary>
    Foreign,
    /// <summary>English words that speak against another language.</summary>
    English,
}
