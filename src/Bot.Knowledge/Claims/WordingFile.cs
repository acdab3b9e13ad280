using System.Collections.Immutable;
using Bot.Knowledge.Definitions;

namespace Bot.Knowledge.Claims;

/// <summary>The embedded <c>wording.yaml</c>: English words the readers of documents and questions go by.</summary>
internal static class WordingFile
{
    private static readonly Lazy<YamlMap> Root = new(Read);

    public static ImmutableArray<string> Words(string key) =>
        [.. Lines(key).SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))];

    public static ImmutableArray<string> Lines(string key) =>
        Root.Value.Texts(key) is { IsEmpty: false } lines ? lines : throw new InvalidDataException($"wording.yaml lacks '{key}'");

    private static YamlMap Read()
    {
        using var stream = typeof(WordingFile).Assembly.GetManifestResourceStream("wording.yaml")!;
        using var reader = new StreamReader(stream);
        var problems = new List<Problem>();
        var map = YamlFile.Read("wording.yaml", reader.ReadToEnd(), 0, problems);
        return map is not null && problems.Count == 0 ? map : throw new InvalidDataException(string.Join("; ", problems));
    }

}
