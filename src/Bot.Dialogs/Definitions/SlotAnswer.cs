using System.Collections.Immutable;
using Bot.Language.Profiles;

namespace Bot.Dialogs.Definitions;

/// <summary>Words that answer a slot's question and mean nothing elsewhere ("ours"); looked for when the reader finds no value.</summary>
/// <param name="Says">Folded.</param>
public sealed record SlotAnswer(ImmutableArray<string> Says, Profile? Value);
