using Bot.Language.Profiles;

namespace Bot.Dialogs.Definitions.Flows;

/// <summary>Asks one slot unless it is known or was skipped.</summary>
public sealed record AskStep(string Id, int Line, Slot Slot) : Step(Id, Line);
