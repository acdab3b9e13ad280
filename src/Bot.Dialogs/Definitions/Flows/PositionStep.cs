namespace Bot.Dialogs.Definitions.Flows;

/// <summary>Says how a supplier who described themselves can position.</summary>
public sealed record PositionStep(string Id, int Line) : Step(Id, Line);
