using System.Collections.Immutable;
using Bot.Knowledge.Claims;
using Bot.Knowledge.Definitions;
using Bot.Recommendations.Reading;
using Bot.Recommendations.Weighing;

namespace Bot.Recommendations.Positioning;

/// <summary>Reads the cues strictly.</summary>
public static class CueBookLoader
{
    private static readonly Lazy<CueBook> Own = new(LoadOwn);

    /// <summary>The cues this assembly carries.</summary>
    public static CueBook Embedded => Own.Value;

    /// <summary>The cues, or null with every problem added.</summary>
    public static CueBook? Load(SourceFile file, ICollection<Problem> problems)
    {
        var found = new List<Problem>();
        if (YamlFile.Read(file, found) is { } root)
        {
            root.AllowOnly("classes", "spelled", "denials", "not-denials", "reliefs", "spares", "after", "elsewhere", "past", "past-tense", "future", "now", "others", "making", "cues", "speakers", "scopes", "amending", "minimum");
            var phrases = new PhraseReader(ReadClasses(root));
            var book = new CueBook(
                [.. root.Maps("cues").Select(map => ReadCue(map, phrases))], [.. root.Maps("scopes").Select(map => ReadScope(map, phrases))],
                phrases.Read(root, "speakers"), phrases.Read(root, "denials"), root.Texts("not-denials"), phrases.Read(root, "reliefs"), phrases.Read(root, "spares"), phrases.Read(root, "after"), phrases.Read(root, "elsewhere"),
                phrases.Read(root, "past"), phrases.Read(root, "past-tense"),
                phrases.Read(root, "future"), phrases.Read(root, "now"), phrases.Read(root, "others"), phrases.Read(root, "making"), root.Texts("spelled"),
                ReadAmending(root, phrases), phrases.Read(root, "minimum"));
            if (found.Count == 0)
            {
                return book;
            }
        }

        foreach (var problem in found)
        {
            problems.Add(problem);
        }

        return null;
    }

    private static CueBook LoadOwn()
    {
        var problems = new List<Problem>();
        return Load(EmbeddedFile.Read("cues.yaml"), problems) ?? throw new InvalidOperationException(string.Join('\n', problems));
    }

    private static ImmutableSortedDictionary<string, ImmutableArray<string>> ReadClasses(YamlMap root)
    {
        var classes = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        if (root.Map("classes") is { } map)
        {
            foreach (var name in map.Keys)
            {
                classes[name] = map.Texts(name);
            }
        }

        return classes.ToImmutable();
    }

    private static Amending ReadAmending(YamlMap root, PhraseReader phrases)
    {
        if (root.Map("amending") is { } map)
        {
            return Amending.Read(map, key => phrases.Read(map, key));
        }

        root.Report("'amending' is missing");
        return new Amending([], [], [], [], [], [], []);
    }

    private static Cue ReadCue(YamlMap map, PhraseReader phrases)
    {
        map.AllowOnly("id", "says", "spared", "points", "denied", "cites", "about", "words", "not");
        var words = phrases.Read(map, "words");
        if (words.IsEmpty)
        {
            map.Report("a cue needs words");
        }

        return new Cue(map.Text("id"), map.Text("says"), map.Has("spared"), ReadPoints(map, "points"), ReadPoints(map, "denied"), map.Texts("cites"), phrases.Read(map, "about"), words, phrases.Read(map, "not"));
    }

    private static ScopeCue ReadScope(YamlMap map, PhraseReader phrases)
    {
        map.AllowOnly("id", "says", "words", "alone", "idle");
        return new ScopeCue(map.Text("id"), map.Text("says"), phrases.Read(map, "words"), phrases.Read(map, "alone"), phrases.Read(map, "idle"));
    }

    private static ImmutableSortedDictionary<Model, int> ReadPoints(YamlMap map, string key)
    {
        var points = ImmutableSortedDictionary.CreateBuilder<Model, int>();
        if (map.Map(key) is { } list)
        {
            foreach (var name in list.Keys)
            {
                if (Enum.TryParse<Model>(name, out var model))
                {
                    points[model] = WeightsLoader.ReadThousandths(list, name);
                }
                else
                {
                    list.ReportAt(name, $"'{name}' is not a model");
                }
            }
        }

        return points.ToImmutable();
    }

    private sealed class PhraseReader(ImmutableSortedDictionary<string, ImmutableArray<string>> classes)
    {
        public ImmutableArray<Phrase> Read(YamlMap map, string key)
        {
            var phrases = ImmutableArray.CreateBuilder<Phrase>();
            foreach (var written in map.Texts(key))
            {
                if (Phrase.Parse(written, classes) is { } phrase)
                {
                    phrases.Add(phrase);
                }
                else
                {
                    map.ReportAt(key, $"'{written}' is no phrase, or names an unknown class");
                }
            }

            return phrases.ToImmutable();
        }
    }
}
