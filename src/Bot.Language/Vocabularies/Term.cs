using System.Collections.Immutable;

namespace Bot.Language.Vocabularies;

internal enum TermUse
{
    Name,
    Not,
    Asks,
}

/// <summary>One way to write a concept, as the stems of its words.</summary>
/// <param name="Exactly">The only form that counts: "toying" must not silence "toys"; null: any inflection.</param>
internal sealed record Term(Concept Concept, string Text, TermUse Use, ImmutableArray<string> Stems, string? Exactly = null);
