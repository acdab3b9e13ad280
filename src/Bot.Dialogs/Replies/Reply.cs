using System.Collections.Immutable;
using Bot.Knowledge.Answers;
using Bot.Knowledge.Documents;
using Bot.Language.Profiles;
using Bot.Recommendations.Advice;

namespace Bot.Dialogs.Replies;

/// <summary>JSON names are camelCase: <c>notInDocuments</c>, <c>smallTalk</c>.</summary>
public enum ReplyKind
{
    Welcome,
    Question,
    Answer,
    Recommendation,
    Positioning,
    Explanation,
    Recap,
    Repair,
    NotInDocuments,
    SmallTalk,
    Handoff,
    Goodbye,
}

/// <summary>
/// What the bot says, as meaning: a channel decides how it looks. <see cref="Text"/> is plain text with light Markdown
/// (blank lines between paragraphs, <c>- </c> lists, <c>**bold**</c>); it refers to <see cref="Citations"/> as <c>[n]</c>,
/// every <c>[n]</c> has its citation and none is unused.
/// </summary>
/// <param name="Asks">The slot a question waits for.</param>
/// <param name="Choices">Offered as buttons; each equals typed text in any case. At most three.</param>
/// <param name="BriefKey">Unguessable key of the printable page (<c>/brief/{key}</c>), when this reply offers one.</param>
/// <param name="Facts">What a recap tells, answer by answer, for a channel that offers to change each; the text says the same.</param>
public sealed record Reply(
    ReplyKind Kind, string Text, Slot? Asks, ImmutableArray<string> Choices, ImmutableArray<Citation> Citations,
    Recommendation? Recommendation = null, AnswerTable? Table = null, string? BriefKey = null, ImmutableArray<ReplyFact>? Facts = null)
{
    /// <summary>What a channel needs to show it at any time, and the log keeps: the words of an advice are the reply's, its reasons and sources among them.</summary>
    public Reply ForLog() => Recommendation is { } advice
        ? this with { Recommendation = advice.WithoutGrounds() with { Text = "", Citations = [] } }
        : this;
}

/// <summary>One answer the person gave.</summary>
/// <param name="Name">As it is called in sentences: "change the <c>Name</c>" asks for it anew.</param>
/// <param name="Turn">The message that gave it.</param>
public sealed record ReplyFact(Slot Slot, string Name, string Value, int Turn);
