using System.Collections.Immutable;
using Bot.Language;

namespace Bot.Knowledge.Documents;

public enum PassageKind { Heading, Paragraph, ListItem, TableRow }

/// <summary>A paragraph or table row: the unit of search.</summary>
/// <param name="Id"><c>document:line</c>.</param>
/// <param name="Parts">Sentences of a paragraph, or cells of a row, as spans in <see cref="Line"/>.</param>
public sealed record Passage(
    string Id, Document Document, PassageKind Kind, int Line, string Title, string Text, ImmutableArray<TextSpan> Parts);
