using System.Collections.Immutable;
using Bot.Knowledge.Definitions;
using Bot.Language.Analysis;

namespace Bot.Recommendations.Positioning;

/// <summary>Classes of words.</summary>
/// <param name="form">The form in which words are compared.</param>
public sealed class WordClasses(ImmutableArray<(string Name, ImmutableArray<string> Words)> classes, Func<string, string> form)
{
    private readonly ImmutableArray<(string Name, ImmutableArray<string> Forms)> _classes =
        [.. classes.Select(pair => (pair.Name, pair.Words.Select(form).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray()))];

    /// <summary>The classes a word is in, in the book's order.</summary>
    public ImmutableArray<string> Of(string word)
    {
        var formed = form(word);
        return [.. _classes.Where(pair => pair.Forms.BinarySearch(formed, StringComparer.Ordinal) >= 0).Select(pair => pair.Name)];
    }

    public bool Has(string name, string word) => Of(word).Contains(name, StringComparer.Ordinal);

    /// <summary>One noun, singular or plural; stems would take "customs" and "designing" for people.</summary>
    internal static string Noun(string word) => word.EndsWith('s') && word.Length > 3 ? word[..^1] : word;
}

/// <summary>By which words deeds are read, and what they mean; loaded from <c>deeds.yaml</c>.</summary>
public sealed record DeedBook(WordClasses Parties, WordClasses Actions, WordClasses Things, WordClasses Nouns, ImmutableArray<DeedRule> Rules)
{
    public const string Staff = "staff";
    public const string OwnersWe = "owners-we";
    public const string OwnersCustomer = "owners-customer";

    private static readonly Lazy<DeedBook> Own = new(LoadOwn);

    /// <summary>The deeds this assembly carries.</summary>
    public static DeedBook Embedded => Own.Value;

    /// <summary>The deeds; problems are added to the list.</summary>
    public static DeedBook? Load(SourceFile file, ICollection<Problem> problems)
    {
        if (YamlFile.Read(file, problems) is not { } root)
        {
            return null;
        }

        root.AllowOnly("parties", Staff, OwnersWe, OwnersCustomer, "actions", "things", "rules");
        var nouns = new WordClasses([.. new[] { Staff, OwnersWe, OwnersCustomer }.Select(name => (name, root.Texts(name)))], WordClasses.Noun);
        return new DeedBook(
            Classes(root, "parties", WordClasses.Noun), Classes(root, "actions", EnglishStemmer.Stem), Classes(root, "things", WordClasses.Noun),
            nouns, [.. root.Maps("rules").Select(ReadRule)]);
    }

    private static DeedBook LoadOwn()
    {
        var problems = new List<Problem>();
        var book = Load(EmbeddedFile.Read("deeds.yaml"), problems);
        return book is not null && problems.Count == 0 ? book : throw new InvalidOperationException(string.Join('\n', problems));
    }

    private static WordClasses Classes(YamlMap root, string key, Func<string, string> form) =>
        new(root.Map(key) is { } map ? [.. map.Keys.Select(name => (name, map.Texts(name)))] : [], form);

    private static DeedRule ReadRule(YamlMap map)
    {
        map.AllowOnly("cue", "who", "does", "what", "bars");
        if (!Enum.TryParse<Party>(map.Text("who"), true, out var who))
        {
            map.ReportAt("who", "is no party");
        }

        return new DeedRule(map.Text("cue"), who, map.Texts("does"), map.Text("what"), map.Texts("bars"));
    }
}
