using System.Collections.Immutable;

namespace Bot.Dialogs.Definitions;

/// <summary>A word of the trade the documents use without defining it, in the product's own plain words.</summary>
/// <param name="Names">Folded.</param>
public sealed record Term(ImmutableArray<string> Names, string Text);
