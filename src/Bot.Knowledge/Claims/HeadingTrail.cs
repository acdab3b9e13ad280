using System.Collections.Immutable;
using Bot.Knowledge.Lexicons;

namespace Bot.Knowledge.Claims;

/// <summary>The headings a block stands under, outermost first.</summary>
public sealed record HeadingTrail(ImmutableArray<(int Level, Label Label)> Headings)
{
    public static HeadingTrail Empty { get; } = new([]);

    /// <summary>The one model of the innermost heading that names models; null when it names several or none does.</summary>
    public Model? Model => Headings.LastOrDefault(h => h.Label.NamesModel).Label is { Models: [var only] } ? only : null;

    /// <summary>What the innermost heading names or asks for.</summary>
    public string? Criterion => Headings.IsEmpty ? null : Headings[^1].Label.Criterion;

    /// <summary>A line that speaks for what follows it ("How long does it take?", "Minimum order:") counts as the innermost heading.</summary>
    public HeadingTrail Led(string text, Lexicon lexicon) =>
        Leads(text) && Label.Of(text, lexicon) is { Criterion: not null } or { NamesModel: true } ? Under(Innermost, text, lexicon) : this with { Headings = Headings.RemoveAll(h => h.Level == Innermost) };

    private const int Innermost = 9;
    private const int LongestLead = 12;

    private static bool Leads(string text) =>
        text.Trim().TrimEnd('*', '_').TrimEnd() is [.., '?' or ':'] && PhraseTable.Words(text).Length <= LongestLead;

    public HeadingTrail Under(int level, string text, Lexicon lexicon) =>
        new([.. Headings.Where(h => h.Level < level), (level, Label.Of(text, lexicon))]);
}
