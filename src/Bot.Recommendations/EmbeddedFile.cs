using Bot.Knowledge.Definitions;

namespace Bot.Recommendations;

/// <summary>A file this assembly carries.</summary>
internal static class EmbeddedFile
{
    public static SourceFile Read(string name)
    {
        using var stream = typeof(EmbeddedFile).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException(name + " is not embedded");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return new SourceFile(name, bytes.ToArray());
    }
}
