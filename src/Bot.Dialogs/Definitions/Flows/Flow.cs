using System.Collections.Immutable;

namespace Bot.Dialogs.Definitions.Flows;

/// <summary>A conversation's course as data: ordered steps, the last of which stays.</summary>
/// <param name="Opens">The first screen's button that starts it.</param>
/// <param name="Audience">Who talks here ("buyer", "supplier") or null: resolves whom a document's "you" means.</param>
/// <param name="AtMost">Questions in one run of the flow; then it goes on with what is known.</param>
public sealed record Flow(string Id, string Opens, string? Audience, int AtMost, ImmutableArray<Step> Steps)
{
    public Step? Find(string stepId) => Steps.FirstOrDefault(step => string.Equals(step.Id, stepId, StringComparison.Ordinal));

    /// <summary>The step after that one; the last one follows itself.</summary>
    public Step After(Step step) => Steps[Math.Min(Steps.IndexOf(step) + 1, Steps.Length - 1)];
}
