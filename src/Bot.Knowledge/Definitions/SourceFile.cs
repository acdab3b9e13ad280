namespace Bot.Knowledge.Definitions;

/// <summary>A file the shell read for us.</summary>
/// <param name="Path">Relative to the folder it was read from, with forward slashes: <c>documents/toys.md</c>, <c>vocabulary.yaml</c>.</param>
/// <param name="Refusal">Why the shell would not read it ("is a link that leads out of the folder"); the bytes are empty then.</param>
public sealed record SourceFile(string Path, ReadOnlyMemory<byte> Bytes, string? Refusal = null);
