using Bot.Language.Profiles;

namespace Bot.Language.Messages;

/// <summary>What a message does in a conversation besides stating facts.</summary>
public enum MoveKind
{
    Yes,
    No,
    /// <summary>"skip", "don't know", "no idea".</summary>
    Skip,
    Back,
    Repeat,
    /// <summary>Start over with nothing kept.</summary>
    Restart,
    Stop,
    Help,
    WhyAsk,
    /// <summary>"what is tooling?": the subject is in <see cref="Move.Subject"/>.</summary>
    WhatIs,
    /// <summary>"change the quantity": the slot is in <see cref="Move.Field"/>.</summary>
    Correct,
    /// <summary>"and if it were 15,000?"</summary>
    WhatIf,
    Question,
    Thanks,
    Greeting,
    WantsPerson,
    Frustration,
    /// <summary>"what do you know of me?"</summary>
    Status,
    ForgetMe,
    SendConversation,
    /// <summary>"find my manufacturing model", "which model fits me?"</summary>
    WantsAdvice,
    /// <summary>"I am a supplier", "we are a factory".</summary>
    IsSupplier,
    /// <summary>"why not OEM?": the model's id is in <see cref="Move.Subject"/>.</summary>
    WhyNot,
    /// <summary>Not English, as far as can be told.</summary>
    OtherLanguage,
}

public sealed record Move(MoveKind Kind, TextSpan Span, Slot? Field = null, string? Subject = null);
