using System.Collections.Immutable;
using Bot.Knowledge.Lexicons;

namespace Bot.Knowledge.Claims;

/// <summary>The headings a block stands under, outermost first.</summary>
public sealed record HeadingTrail(ImmutableArray<(int Level, Label Label)> Headings)
{
    public static HeadingTrail Empty { get; } = new([]);

    /// <summary>The one model of the innermost heading that names models; null when it names several or none does.</summary>
    public Model? Model => Headings.LastOrDefault(h => h.Label.NamesModel).Label is { Models: [var only] } ? only : null;

    /// <summary>What the innermost heading names.</summary>
    public string? Criterion => Headings.IsEmpty ? null : Headings[^1].Label.Criterion;

    public HeadingTrail Under(int level, string text, Lexicon lexicon) =>
        new([.. Headings.Where(h => h.Level < level), (level, Label.Of(text, lexicon))]);
}
