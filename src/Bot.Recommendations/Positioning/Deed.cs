using System.Collections.Immutable;

namespace Bot.Recommendations.Positioning;

/// <summary>Who acts in a clause, as seen by the supplier who speaks.</summary>
public enum Party { Unknown, We, Customer, Other }

/// <summary>Somebody doing something with something: "clients upload their patterns".</summary>
/// <param name="Actions">Classes of the verb.</param>
/// <param name="Things">Classes of what it is done with; empty when nothing known is named.</param>
/// <param name="First">Index of its first word in the clause.</param>
/// <param name="End">Index after its last.</param>
internal sealed record Deed(Party Who, ImmutableArray<string> Actions, ImmutableArray<string> Things, int First, int End);

/// <summary>The cue a kind of deed gives.</summary>
/// <param name="Bars">Cues whose phrases do not count in a clause with this deed, as it says otherwise.</param>
public sealed record DeedRule(string Cue, Party Who, ImmutableArray<string> Does, string What, ImmutableArray<string> Bars)
{
    internal bool Fits(Deed deed) =>
        deed.Who == Who && deed.Things.Contains(What, StringComparer.Ordinal) && Does.Any(action => deed.Actions.Contains(action, StringComparer.Ordinal));
}
