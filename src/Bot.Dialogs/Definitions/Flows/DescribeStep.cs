namespace Bot.Dialogs.Definitions.Flows;

/// <summary>Asks for a description in the person's own words and takes the next message whole.</summary>
public sealed record DescribeStep(string Id, int Line, string Prompt) : Step(Id, Line);
