using System.Collections.Frozen;
using System.Collections.Immutable;
using Bot.Knowledge.Claims;
using Bot.Knowledge.Documents;

namespace Bot.Knowledge.Answers.Questions;

/// <summary>A sentence or cell that can be quoted, with what it is about.</summary>
/// <param name="Stems">Its words, synonyms brought together.</param>
/// <param name="Context">Words of its place: heading, row, the names of its model and criterion.</param>
/// <param name="IsOpen">Asks something itself, or says that nobody knows.</param>
/// <param name="IsLabel">The name of a row or column, which says nothing by itself.</param>
public sealed record Unit(
    Citation Source, ImmutableArray<Model> Models, ImmutableArray<string> Criteria, FrozenSet<string> Stems, FrozenSet<string> Context,
    bool IsLabel, bool IsOpen);
