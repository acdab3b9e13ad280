namespace Bot.Knowledge.Definitions;

/// <summary>A file the shell read for us.</summary>
/// <param name="Path">Relative to the folder it was read from, with forward slashes: <c>documents/toys.md</c>, <c>vocabulary.yaml</c>.</param>
public sealed record SourceFile(string Path, ReadOnlyMemory<byte> Bytes);
