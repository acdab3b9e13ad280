using System.Collections.Immutable;
using Bot.Language;

namespace Bot.Knowledge.Documents;

/// <summary>A stretch of one line of a document; lines count from 1.</summary>
public readonly record struct LineSpan(int Line, TextSpan Span);

/// <summary>A heading, a paragraph, a list item or a table, with where its words stand.</summary>
public abstract record Block
{
    private protected Block()
    {
    }
}

/// <summary>Running text: the stretches of its lines, markup at their beginning left out.</summary>
/// <param name="Level">Of a heading, from 1; 0 otherwise.</param>
public sealed record TextBlock(PassageKind Kind, ImmutableArray<LineSpan> Lines, int Level = 0) : Block;

/// <summary>A table; cells are trimmed, and a missing one is an empty span.</summary>
public sealed record TableBlock(TableRow Header, ImmutableArray<TableRow> Rows) : Block;

public sealed record TableRow(int Line, ImmutableArray<TextSpan> Cells);
