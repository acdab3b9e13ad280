using System.Collections.Immutable;
using Bot.Dialogs.Wording;

namespace Bot.Dialogs.Definitions;

/// <summary>A whole message with a set reply (small talk) or a request the reader of messages has no move for.</summary>
/// <param name="Says">Ways to say it, folded: letters and digits in lower case.</param>
/// <param name="Within">Ways to say it inside a longer message.</param>
/// <param name="Text">The reply, or null for a request.</param>
/// <param name="Request">What is wanted, or null for small talk.</param>
public sealed record Phrase(string Id, ImmutableArray<string> Says, ImmutableArray<WordPattern> Within, string? Text, Request? Request);

public enum Request
{
    /// <summary>"just tell me": advice on what is known.</summary>
    AdviseNow,
    /// <summary>"what would change this?"</summary>
    WhatWouldChange,
    /// <summary>"compare them side by side".</summary>
    Compare,
    /// <summary>"change an answer".</summary>
    ChangeAnswer,
    /// <summary>"ask a question".</summary>
    AskQuestion,
    /// <summary>"does it change if I wait 2 years?"</summary>
    WhatIf,
    /// <summary>"what do you mean?"</summary>
    Explain,
    /// <summary>"you keep asking": the person is annoyed.</summary>
    Relief,
    /// <summary>"what's the catch?": what speaks against the model that leads.</summary>
    Against,
    /// <summary>"is there somebody I can talk to?"</summary>
    Person,
    /// <summary>"did you use the 10,000?", "what did I say about the budget?"</summary>
    Recap,
    /// <summary>"send me this"</summary>
    Send,
    /// <summary>"how sure are you?"</summary>
    HowSure,
    /// <summary>"why does nothing fit?"</summary>
    WhyNothing,
    /// <summary>"faster?": less time than was said.</summary>
    Faster,
    /// <summary>"cheaper?": less money.</summary>
    Cheaper,
    /// <summary>"a smaller order?": fewer units.</summary>
    Fewer,
    /// <summary>"continue": after a quit the questions go on.</summary>
    GoOn,
    /// <summary>"let's do that": after a what-if.</summary>
    TakeOver,
    /// <summary>"write an RFQ": the printable brief.</summary>
    Brief,
    /// <summary>"ODM first and OEM later?"</summary>
    Stages,
    Skip,
    Restart,
    Forget,
}
