using System.Collections.Frozen;
using System.Collections.Immutable;
using Bot.Knowledge.Definitions;
using Bot.Language.Vocabularies;

namespace Bot.Knowledge.Lexicons;

/// <summary><c>vocabulary.yaml</c> → <see cref="Lexicon"/>, strictly.</summary>
public static class LexiconReader
{
    private static readonly ImmutableArray<string> Figures = ["quantity", "money", "duration"];

    /// <param name="extraIndustries">Industries that documents name and the vocabulary lacks.</param>
    public static Lexicon Read(SourceFile file, ImmutableArray<string> extraIndustries, ICollection<Problem> problems)
    {
        var entries = new List<LexiconEntry>();
        var uncovered = new List<LexiconEntry>();
        ImmutableArray<string> elsewhere = [];
        ImmutableArray<ImmutableArray<string>> families = [];
        if (YamlFile.Read(file, problems) is { } root)
        {
            root.AllowOnly("models", "criteria", "industries", "segments", "uncovered", "elsewhere", "families");
            ReadSection(root, "models", ConceptKind.Model, entries, problems);
            ReadSection(root, "criteria", ConceptKind.Criterion, entries, problems);
            ReadSection(root, "industries", ConceptKind.Industry, entries, problems);
            ReadSection(root, "segments", ConceptKind.Segment, entries, problems);
            uncovered.AddRange(root.Maps("uncovered").Select(ReadUncovered));
            elsewhere = root.Texts("elsewhere");
            families = [.. root.Texts("families").Select(f => f.Split(", ").ToImmutableArray())];
        }

        foreach (var name in extraIndustries.Where(n => !entries.Any(e => e.Is(ConceptKind.Industry, n))))
        {
            var kin = families.Where(f => f.Contains(name, StringComparer.OrdinalIgnoreCase)).SelectMany(f => f).Prepend(name);
            var concept = new Concept(ConceptKind.Industry, name, name, [.. kin.Distinct(StringComparer.OrdinalIgnoreCase)], [], []);
            entries.Add(new LexiconEntry(concept, [], [], [], [], null, null, []));
        }

        uncovered.AddRange(families.Select(Untreated).Where(e => !entries.Any(x => x.Concept.Kind == ConceptKind.Industry && e.Asks.Contains(x.Concept.Id, StringComparer.OrdinalIgnoreCase))));
        return Build(entries, uncovered, elsewhere);
    }

    private static void ReadSection(YamlMap root, string key, ConceptKind kind, List<LexiconEntry> entries, ICollection<Problem> problems)
    {
        if (!root.Has(key))
        {
            root.Report($"'{key}' is missing");
        }

        foreach (var map in root.Maps(key))
        {
            var entry = ReadEntry(map, kind);
            if (entries.Any(e => e.Is(kind, entry.Concept.Id)))
            {
                problems.Add(new Problem(map.File, map.LineAt("id"), $"the id '{entry.Concept.Id}' is there twice"));
            }

            if (kind == ConceptKind.Model && Lexicon.ModelOf(Lexicon.Key(kind, entry.Concept.Id)) is null)
            {
                problems.Add(new Problem(map.File, map.LineAt("id"), $"'{entry.Concept.Id}' is no model: OEM, ODM and CM are"));
            }

            entries.Add(entry);
        }
    }

    // A kind of product that no document is about.
    private static LexiconEntry Untreated(ImmutableArray<string> family) =>
        new(new Concept(ConceptKind.Criterion, family[0], family[0], [], [], []), [], family, [], [], null, null, ["moq"]);

    private static LexiconEntry ReadEntry(YamlMap map, ConceptKind kind)
    {
        map.AllowOnly("id", "name", "names", "not", "asks", "headers", "says", "figures", "figure", "sense", "also");
        var asks = map.Texts("asks");
        var figure = map.OptionalText("figure");
        if (figure is not null && !Figures.Contains(figure))
        {
            map.ReportAt("figure", $"'figure' must be one of {string.Join(", ", Figures)}");
        }

        var plain = asks.Where(a => !a.Contains('*', StringComparison.Ordinal) && !a.Contains('|', StringComparison.Ordinal));
        var concept = new Concept(kind, map.Text("id"), map.Text("name"), map.Texts("names"), map.Texts("not"), [.. plain]);
        return new LexiconEntry(concept, map.Texts("headers"), asks, map.Texts("says"), map.Texts("figures"), figure, map.OptionalText("sense"), map.Texts("also"));
    }

    private static LexiconEntry ReadUncovered(YamlMap map)
    {
        map.AllowOnly("name", "names", "words", "near");
        var name = map.Text("name");
        var concept = new Concept(ConceptKind.Criterion, name, name, map.Texts("names"), [], []);
        return new LexiconEntry(concept, [], map.Texts("words"), [], [], null, null, map.Texts("near"));
    }

    private static Lexicon Build(List<LexiconEntry> entries, List<LexiconEntry> uncovered, ImmutableArray<string> elsewhere)
    {
        var criteria = entries.Where(e => e.Concept.Kind == ConceptKind.Criterion).DistinctBy(e => e.Concept.Id, StringComparer.Ordinal);
        return new Lexicon(
            new Vocabulary([.. entries.Select(e => e.Concept)]),
            criteria.ToFrozenDictionary(e => e.Concept.Id, e => e.Rule, StringComparer.Ordinal),
            Table(entries, e => e.Concept.Names, e => e.Key),
            Table(entries, e => [.. e.Concept.Names, .. e.Headers], e => e.Key),
            Table(entries.Where(e => e.Concept.Kind == ConceptKind.Criterion), e => e.Says, e => e.Concept.Id),
            Table(entries.Where(e => e.Concept.Kind == ConceptKind.Criterion), e => e.Figures, e => e.Concept.Id),
            new PhraseTable(elsewhere.Select(pattern => Phrase.Parse("elsewhere", pattern))),
            Table(entries, e => e.Asks, e => e.Key),
            Table(uncovered, e => e.Concept.Names, e => e.Concept.Id),
            Table(uncovered, e => e.Asks, e => e.Concept.Id),
            uncovered.DistinctBy(e => e.Concept.Id, StringComparer.Ordinal)
                .ToFrozenDictionary(e => e.Concept.Id, e => new UncoveredTopic(e.Concept.Id, e.Also), StringComparer.Ordinal));
    }

    private static PhraseTable Table(
        IEnumerable<LexiconEntry> entries, Func<LexiconEntry, ImmutableArray<string>> patterns, Func<LexiconEntry, string> id) =>
        new(entries.SelectMany(e => patterns(e).Select(p => Phrase.Parse(id(e), p))));
}
