using System.Collections.Immutable;
using Bot.Knowledge.Definitions;
using Bot.Recommendations.Reading;

namespace Bot.Recommendations.Positioning;

/// <summary>How suppliers take something back, and which cues cannot both hold then; the part <c>amending</c> of <c>cues.yaml</c>.</summary>
/// <param name="Leads">How a correction begins: "actually", "no," (<see cref="Nos"/> only before a comma or stop).</param>
/// <param name="Additions">With one of these a correction only adds.</param>
/// <param name="Dropping">What follows is not to count any more.</param>
/// <param name="Keeping">What was dropped last counts again.</param>
/// <param name="Plain">Words that name nothing that could be dropped.</param>
public sealed record Amending(
    ImmutableArray<Phrase> Leads, ImmutableArray<Phrase> Nos, ImmutableArray<Phrase> Additions, ImmutableArray<Phrase> Dropping, ImmutableArray<Phrase> Keeping,
    ImmutableArray<string> Plain, ImmutableArray<Opposites> Opposites)
{
    internal static readonly ImmutableArray<string> Keys = ["leads", "nos", "additions", "dropping", "keeping", "plain", "opposites"];

    internal static Amending Read(YamlMap map, Func<string, ImmutableArray<Phrase>> phrases)
    {
        map.AllowOnly([.. Keys]);
        return new Amending(
            phrases("leads"), phrases("nos"), phrases("additions"), phrases("dropping"), phrases("keeping"), map.Texts("plain"),
            [.. map.Maps("opposites").Select(ReadOpposites)]);
    }

    /// <summary>Whether a cue said now takes back one that was found before.</summary>
    internal bool TakesBack(FoundCue now, FoundCue before) =>
        string.Equals(now.Cue.Id, before.Cue.Id, StringComparison.Ordinal) ? now.IsDenied != before.IsDenied
        : !now.IsDenied && !before.IsDenied && Opposites.Any(pair => pair.Are(now.Cue.Id, before.Cue.Id));

    private static Opposites ReadOpposites(YamlMap map)
    {
        map.AllowOnly("one", "other");
        return new Opposites(map.Texts("one"), map.Texts("other"));
    }
}

/// <summary>Cues of which, after a correction, only one side holds.</summary>
public sealed record Opposites(ImmutableArray<string> One, ImmutableArray<string> Other)
{
    internal bool Are(string left, string right) => (Has(One, left) && Has(Other, right)) || (Has(Other, left) && Has(One, right));

    private static bool Has(ImmutableArray<string> side, string cue) => side.Contains(cue, StringComparer.Ordinal);
}
