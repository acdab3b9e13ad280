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
    Skip,
    Restart,
    Forget,
}
