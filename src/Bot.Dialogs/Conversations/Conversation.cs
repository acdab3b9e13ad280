using System.Collections.Immutable;
using Bot.Knowledge.Answers;
using Bot.Language.Profiles;

namespace Bot.Dialogs.Conversations;

/// <summary>The state of one person's conversation. Only <see cref="ConversationJson"/> knows how it is stored.</summary>
/// <param name="Turn">Messages of the person so far.</param>
/// <param name="Stack">Innermost last.</param>
/// <param name="Past">What was known before each change, oldest first; a few only: for "back".</param>
/// <param name="Questions">Questions asked in this run of the flow.</param>
/// <param name="LastSlot">What a bare "make it 3,000" refers to.</param>
/// <param name="Topic">What a follow-up question refers to.</param>
/// <param name="LastQuestion">The last question answered, with its topic, for "repeat".</param>
/// <param name="Supplier">A supplier's own description.</param>
/// <param name="Flows">Hash of the flows this conversation runs on; null while in none.</param>
/// <param name="LastAt">When the person was last here.</param>
/// <param name="Tried">What was only tried last, so that "let's do that" can take it over.</param>
public sealed record Conversation(
    int Turn, bool Welcomed, ImmutableArray<Frame> Stack, Known Known, ImmutableArray<Known> Past, int Questions, Slot? LastSlot,
    Topic Topic, AskedQuestion? LastQuestion, LastAdvice? Advice, string? Supplier, string? Flows, DateTimeOffset? LastAt, Tried? Tried = null)
{
    /// <summary>Before anything was said.</summary>
    public static Conversation Start { get; } = new(0, false, [], Known.Nothing, [], 0, null, Topic.None, null, null, null, null, null);

    public Frame? Top => Stack.IsEmpty ? null : Stack[^1];

    /// <summary>The flow the person is in, below whatever interrupts it.</summary>
    public FlowFrame? Flow
    {
        get
        {
            for (var at = Stack.Length - 1; at >= 0; at--)
            {
                if (Stack[at] is FlowFrame flow)
                {
                    return flow;
                }
            }

            return null;
        }
    }

    public Profile Profile => Known.Profile;
}

/// <summary>A question somebody asked, and what was spoken of before it.</summary>
public sealed record AskedQuestion(string Text, Topic Before);
