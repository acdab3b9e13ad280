using System.Collections.Immutable;

namespace Bot.Knowledge.Claims;

/// <summary>How the documents stand to each other on one model and criterion.</summary>
public enum Accord
{
    /// <summary>Only one document speaks.</summary>
    Single,
    Agree,
    /// <summary>Their figures differ.</summary>
    FiguresDiffer,
    /// <summary>One gives a figure where another says it is open, or words where another gives a figure.</summary>
    FigureAgainstWords,
    /// <summary>Their words cannot all be true.</summary>
    WordsContradict,
    /// <summary>Their words go to different lengths: one promises what another only allows for, names more, or leaves the model out.</summary>
    WordsDiffer,
    /// <summary>Each says something of its own; none takes anything from another.</summary>
    Complement,
}

/// <summary>What may explain a difference.</summary>
[Flags]
public enum Explanations
{
    None = 0,
    OtherIndustry = 1,
    /// <summary>Their figures count different things ("production only", "design + production").</summary>
    OtherScope = 2,
    /// <summary>One document differs from itself.</summary>
    WithinOneDocument = 4,
}

/// <summary>All claims on one model and criterion.</summary>
/// <param name="Shared">The stretch every figure allows ("500 is common to all"), or null.</param>
public sealed record Evidence(
    Model Model, string Criterion, ImmutableArray<Claim> Claims, ImmutableArray<string> Documents, Accord Accord, Explanations Explanations,
    Figure? Shared)
{
    public bool Disagrees => Accord is Accord.FiguresDiffer or Accord.FigureAgainstWords or Accord.WordsContradict or Accord.WordsDiffer;

    public bool IsSingleSource => Accord == Accord.Single;
}
