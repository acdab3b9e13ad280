using System.Collections.Frozen;
using System.Collections.Immutable;
using Bot.Knowledge.Claims;
using Bot.Language.Vocabularies;

namespace Bot.Knowledge.Lexicons;

/// <summary><c>vocabulary.yaml</c>, ready for reading documents and questions.</summary>
/// <param name="Names">Names of models, criteria and industries as sentences and headers write them; ids are <c>kind:id</c>.</param>
/// <param name="Headers">The same, with the names that count in table headers only.</param>
/// <param name="Says">How sentences speak of a criterion; ids are criteria.</param>
/// <param name="FigureWords">Words that go with a figure of a criterion without naming it ("takes", "orders of"); ids are criteria.</param>
/// <param name="Elsewhere">What figures of documents count that is no criterion: samples, shipping, staff.</param>
/// <param name="Asks">How questions ask for a concept; ids are <c>kind:id</c>.</param>
/// <param name="Uncovered">What people ask near these documents though the documents may not say it; ids are its names.</param>
/// <param name="Telling">Words of the same that turn a question only where the criterion asked for does not explain them.</param>
public sealed record Lexicon(
    Vocabulary Vocabulary, FrozenDictionary<string, CriterionRule> Criteria, PhraseTable Names, PhraseTable Headers, PhraseTable Says,
    PhraseTable FigureWords, PhraseTable Elsewhere, PhraseTable Asks, PhraseTable Uncovered, PhraseTable Telling,
    FrozenDictionary<string, UncoveredTopic> Topics)
{
    private static readonly string CriterionKey = Key(ConceptKind.Criterion, "");
    private static readonly string IndustryKey = Key(ConceptKind.Industry, "");
    private static readonly string SegmentKey = Key(ConceptKind.Segment, "");

    public static string Key(ConceptKind kind, string id) => $"{kind}:{id}";

    public CriterionRule Criterion(string id) =>
        Criteria.TryGetValue(id, out var rule) ? rule : new CriterionRule(id, id.Replace('_', ' '), FigureKind.None, null, []);

    /// <summary>The models named, in the order they stand.</summary>
    public static ImmutableArray<Model> Models(IEnumerable<PhraseMatch> matches) =>
        [.. matches.Select(m => ModelOf(m.Id)).OfType<Model>().Distinct()];

    public static Model? ModelOf(string key) => key switch
    {
        "Model:OEM" => Model.OEM,
        "Model:ODM" => Model.ODM,
        "Model:CM" => Model.CM,
        _ => null,
    };

    public static string? CriterionOf(string key) => After(key, CriterionKey);

    public static string? IndustryOf(string key) => After(key, IndustryKey);

    public static string? SegmentOf(string key) => After(key, SegmentKey);

    private static string? After(string key, string prefix) => key.StartsWith(prefix, StringComparison.Ordinal) ? key[prefix.Length..] : null;
}
