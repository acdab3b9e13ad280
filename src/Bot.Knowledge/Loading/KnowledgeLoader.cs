using System.Collections.Immutable;
using Bot.Knowledge.Answers.Questions;
using Bot.Knowledge.Claims;
using Bot.Knowledge.Definitions;
using Bot.Knowledge.Documents;
using Bot.Knowledge.Lexicons;
using Bot.Knowledge.Search;

namespace Bot.Knowledge.Loading;

/// <summary>What came of loading a knowledge folder: the knowledge is null exactly when there are problems.</summary>
public sealed record LoadOutcome(KnowledgeBase? Knowledge, ImmutableArray<Problem> Problems, ImmutableArray<Problem> Warnings, KnowledgeBase? Readable = null);

/// <summary>Files of a knowledge folder → knowledge, strictly.</summary>
public static class KnowledgeLoader
{
    private const string DocumentsFolder = "documents/";

    private const int ProgressEvery = 500;

    /// <param name="progress">Told on large folders how far the reading is.</param>
    public static LoadOutcome Load(ImmutableArray<SourceFile> files, Action<string>? progress = null)
    {
        var (problems, warnings) = (new List<Problem>(), new List<Problem>());
        var sorted = files.OrderBy(f => f.Path, StringComparer.Ordinal).ToImmutableArray();
        var documents = Documents(sorted, problems, warnings);
        var known = LexiconReader.Read(VocabularyFile(sorted, problems), [], problems);
        var strange = StrangeIndustries(documents, known, warnings);
        var lexicon = strange.IsEmpty ? known : LexiconReader.Read(VocabularyFile(sorted, []), strange, []);
        var questions = sorted.Where(f => f.Path == "questions.yaml").SelectMany(f => TestQuestion.Read(f, problems)).ToImmutableArray();
        if (problems.Any(p => !p.File.StartsWith(DocumentsFolder, StringComparison.Ordinal)))
        {
            return new LoadOutcome(null, Ordered(problems), Ordered(warnings));
        }

        var readable = documents.DistinctBy(d => d.Id, StringComparer.Ordinal).ToImmutableArray();
        var contents = readable.Select((document, i) => Content(document, i + 1)).ToImmutableArray();
        ImmutableArray<Passage> passages = [.. contents.SelectMany(c => c.Passages)];
        ImmutableArray<Claim> claims = [.. contents.SelectMany(c => c.Claims.Claims)];
        var knowledge = new KnowledgeBase(
            readable, passages, claims, [.. contents.SelectMany(c => c.Claims.Unread)],
            lexicon.Vocabulary, SearchIndex.Of(passages, count => progress?.Invoke($"indexed {count} of {passages.Length} passages")), KnowledgeHash.Of(files), lexicon,
            AnswerIndex.Of(passages, claims, lexicon), questions);
        return new LoadOutcome(problems.Count == 0 ? knowledge : null, Ordered(problems), Ordered(warnings), knowledge);

        DocumentContent Content(Document document, int number)
        {
            if (number % ProgressEvery == 0)
            {
                progress?.Invoke($"read {number} of {readable.Length} documents");
            }

            return DocumentContent.Of(document, lexicon, problems, warnings);
        }
    }

    private static ImmutableArray<Document> Documents(ImmutableArray<SourceFile> files, List<Problem> problems, List<Problem> warnings)
    {
        var documents = ImmutableArray.CreateBuilder<Document>();
        foreach (var file in files.Where(f => f.Path.StartsWith(DocumentsFolder, StringComparison.Ordinal)))
        {
            if (!file.Path.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
            {
                warnings.Add(new Problem(file.Path, 0, "is not read: documents are Markdown files (.md)"));
            }
            else if (DocumentReader.Read(file, problems) is { } document)
            {
                documents.Add(document);
            }
        }

        foreach (var same in documents.GroupBy(d => d.Id, StringComparer.Ordinal).Where(g => g.Skip(1).Any()))
        {
            foreach (var document in same)
            {
                var others = string.Join(", ", same.Where(d => d.Path != document.Path).Select(d => d.Path));
                problems.Add(new Problem(document.Path, 2, $"the id '{document.Id}' is also that of {others}"));
            }
        }

        if (documents.Count == 0 && problems.Count == 0)
        {
            problems.Add(new Problem(DocumentsFolder, 0, "holds no document: there is nothing to answer from"));
        }

        return documents.ToImmutable();
    }

    private static SourceFile VocabularyFile(ImmutableArray<SourceFile> files, List<Problem> problems)
    {
        var file = files.FirstOrDefault(f => f.Path == "vocabulary.yaml");
        if (file is null)
        {
            problems.Add(new Problem("vocabulary.yaml", 0, "is missing: it says how models, criteria and industries are called"));
        }

        return file ?? new SourceFile("vocabulary.yaml", "{models: [], criteria: [], industries: [], segments: []}"u8.ToArray());
    }

    private static ImmutableArray<string> StrangeIndustries(ImmutableArray<Document> documents, Lexicon lexicon, List<Problem> warnings)
    {
        var strange = documents
            .Where(d => d.Industry != "general" && lexicon.Vocabulary.Find(Language.Vocabularies.ConceptKind.Industry, d.Industry) is null)
            .ToImmutableArray();
        foreach (var document in strange)
        {
            var text = $"the industry '{document.Industry}' is not in vocabulary.yaml: it is taken, with its name as its only word";
            warnings.Add(new Problem(document.Path, LineOf(document, "industry:"), text));
        }

        return [.. strange.Select(d => d.Industry).Distinct(StringComparer.Ordinal)];
    }

    private static int LineOf(Document document, string key)
    {
        var line = document.Lines.Select((text, i) => (text, i)).First(x => x.text.TrimStart().StartsWith(key, StringComparison.Ordinal));
        return line.i + 1;
    }

    private static ImmutableArray<Problem> Ordered(List<Problem> problems) =>
        [.. problems.OrderBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Line).ThenBy(p => p.Text, StringComparer.Ordinal)];
}
