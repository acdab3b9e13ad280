using System.Collections.Immutable;

namespace Bot.Language.Vocabularies;

public enum ConceptKind
{
    /// <summary>OEM, ODM or CM.</summary>
    Model,
    /// <summary>What is compared: MOQ, lead time …</summary>
    Criterion,
    Industry,
    /// <summary>Kinds of buyers: startups, established brands …</summary>
    Segment,
}

/// <summary>Something people and documents name in several ways.</summary>
/// <param name="Id">Canonical key: <c>OEM</c>, <c>moq</c>, <c>mirrors</c>, <c>startup</c>.</param>
/// <param name="Name">How the bot writes it: "contract manufacturing", "minimum order quantity (MOQ)".</param>
/// <param name="Names">Every way it is written, canonical ones included; matched by stem and with typos.</param>
/// <param name="Not">Phrases that contain a name but mean something else ("mirrorless camera", "toy storage box").</param>
/// <param name="Asks">Words that ask for it without naming it ("how little can I order" for MOQ); used for questions only.</param>
public sealed record Concept(
    ConceptKind Kind, string Id, string Name, ImmutableArray<string> Names, ImmutableArray<string> Not, ImmutableArray<string> Asks);
