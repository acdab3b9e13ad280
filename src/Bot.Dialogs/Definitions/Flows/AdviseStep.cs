namespace Bot.Dialogs.Definitions.Flows;

/// <summary>Gives the recommendation for what is known.</summary>
public sealed record AdviseStep(string Id, int Line) : Step(Id, Line);
