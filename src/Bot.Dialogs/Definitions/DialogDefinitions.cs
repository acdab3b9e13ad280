namespace Bot.Dialogs.Definitions;

/// <summary>Flows, prompts, choices, explanations and wording, as loaded from <c>dialogs/</c>.</summary>
/// <param name="Hash">Kept with each conversation: a conversation caught by a changed flow is repaired in the open.</param>
public sealed record DialogDefinitions(string Hash);
