using Bot.Dialogs.Definitions;
using Bot.Knowledge;
using Bot.Recommendations.Weighing;

namespace Bot.Dialogs;

/// <summary>Everything a turn may read besides the conversation: one immutable snapshot of <c>knowledge/</c> and <c>dialogs/</c>.</summary>
/// <param name="Hash">Over both folders: same conversation, same message, same hash → byte-identical result.</param>
public sealed record World(KnowledgeBase Knowledge, Weights Weights, DialogDefinitions Dialogs, string Hash)
{
    /// <summary>Where a person can be reached, as the operator wants it said; null: nothing is said.</summary>
    public string? Contact { get; init; }
}
