using Bot.Batch;
using Bot.Knowledge.Search;

namespace Bot.Verbs;

/// <summary>An index and the texts it found, by id.</summary>
internal sealed record SearchedTexts(SearchIndex Index, IReadOnlyDictionary<string, string> Texts)
{
    public string Text(string id) => Texts.TryGetValue(id, out var text) ? text : "";
}

/// <summary>Another collection to search: JSON lines <c>{"id","title","text"}</c>.</summary>
internal static class Corpus
{
    public static SearchedTexts Read(string file)
    {
        if (!File.Exists(file))
        {
            throw new UsageException($"the corpus file '{file}' does not exist");
        }

        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var index = SearchIndex.Build(Entries(file, texts), count => Console.Error.WriteLine($"indexed {count} texts"));
        return new SearchedTexts(index, texts);
    }

    private static IEnumerable<SearchEntry> Entries(string file, Dictionary<string, string> texts)
    {
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            var entry = Entry(file, number, line);
            if (!texts.TryAdd(entry.Id, entry.Text))
            {
                throw new UsageException($"{file}:{number} has the id '{entry.Id}' again");
            }

            yield return entry;
        }
    }

    private static SearchEntry Entry(string file, int number, string text)
    {
        try
        {
            var line = BatchLine.Parse(text);
            var id = line.Id?.ToString() ?? throw new BatchException("'id' is missing");
            return new SearchEntry(id, line.OptionalText("title") ?? "", line.Text("text"));
        }
        catch (BatchException exception)
        {
            throw new UsageException($"{file}:{number} {exception.Message}");
        }
    }
}
