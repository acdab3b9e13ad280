namespace Bot.Language.Vocabularies;

/// <summary>A concept found in a text.</summary>
/// <param name="Name">The one of the concept's names that matched.</param>
/// <param name="Edits">Spelling edits needed; 0 when it was written as the name or an inflection of it.</param>
public sealed record TermMatch(Concept Concept, string Name, TextSpan Span, int Edits);
