using System.Collections.Immutable;

namespace Bot.Dialogs.Definitions.Flows;

/// <summary>Stays and takes whatever comes: questions, corrections, what-ifs.</summary>
/// <param name="Prompt">Said on arrival; null to say nothing.</param>
/// <param name="Choices">Offered as buttons; each is read as if typed. May hold placeholders.</param>
public sealed record AttendStep(string Id, int Line, string? Prompt, ImmutableArray<string> Choices) : Step(Id, Line)
{
    public override bool IsLast => true;
}
