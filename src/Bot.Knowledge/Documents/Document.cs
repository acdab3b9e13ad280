using System.Collections.Immutable;

namespace Bot.Knowledge.Documents;

/// <summary>One document of <c>knowledge/documents</c>.</summary>
/// <param name="Id">From the front matter; also its route: <c>/documents/{Id}</c>.</param>
/// <param name="Audience">Whom it addresses ("buyers", "suppliers"): resolves what its "you" means.</param>
/// <param name="Industry">An industry id of the vocabulary, or "general".</param>
/// <param name="Origin">The file it came from.</param>
/// <param name="Path">Relative path in the knowledge folder.</param>
/// <param name="Lines">Its lines as they lie in the file, front matter included; citations count from 1 in here.</param>
public sealed record Document(
    string Id, string Title, string Audience, string Industry, string Origin, string Path, ImmutableArray<string> Lines);
