using System.Collections.Immutable;

namespace Bot.Dialogs.Wording;

/// <summary>A text the code says, by its id in <c>wording.yaml</c>, and the placeholders it may hold.</summary>
public sealed record TextKey(string Id, ImmutableArray<string> Placeholders)
{
    public static TextKey Of(string id, params ReadOnlySpan<string> placeholders) => new(id, [.. placeholders]);
}
