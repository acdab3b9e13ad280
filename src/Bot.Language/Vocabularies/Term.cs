using System.Collections.Immutable;

namespace Bot.Language.Vocabularies;

internal enum TermUse
{
    Name,
    Not,
    Asks,
}

/// <summary>One way to write a concept, as the stems of its words.</summary>
internal sealed record Term(Concept Concept, string Text, TermUse Use, ImmutableArray<string> Stems);
