using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Bot.Knowledge;
using Bot.Recommendations.Weighing;

namespace Bot.Recommendations.Evidence;

/// <summary>All evidence tables of one knowledge with one set of weights: one per industry and document left out. Built once, never changed.</summary>
internal sealed class EvidenceBook
{
    private static readonly ConditionalWeakTable<KnowledgeBase, ConditionalWeakTable<Weights, EvidenceBook>> Books = [];
    private readonly ImmutableDictionary<string, IndustryEvidence> _byIndustry;
    private readonly IndustryEvidence _unknown;
    private readonly IndustryEvidence _other;

    private EvidenceBook(KnowledgeBase knowledge, Weights weights)
    {
        Weights = weights;
        Knowledge = knowledge;
        var claims = StanceReader.Read(knowledge.Claims, weights);
        var documents = knowledge.Claims.Select(claim => claim.Document).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray();
        Origins = knowledge.Claims.GroupBy(claim => claim.Document, StringComparer.Ordinal)
            .ToImmutableSortedDictionary(group => group.Key, group => group.First().Source.Origin, StringComparer.Ordinal);
        Reading = claims;
        _unknown = IndustryEvidence.Build(claims, null, documents, weights);
        _other = IndustryEvidence.Build(claims, "other", documents, weights);
        _byIndustry = knowledge.Claims.Select(claim => claim.Industry).Where(id => id is not DocumentScope.General)
            .Distinct(StringComparer.Ordinal)
            .ToImmutableDictionary(id => id, id => IndustryEvidence.Build(claims, id, documents, weights), StringComparer.Ordinal);
    }

    public KnowledgeBase Knowledge { get; }

    public Weights Weights { get; }

    public ImmutableArray<ReadClaim> Reading { get; }

    /// <summary>Document id → the file it came from.</summary>
    public ImmutableSortedDictionary<string, string> Origins { get; }

    /// <summary>The title of the document that came from that file.</summary>
    public string TitleOf(string origin) =>
        Knowledge.Documents.FirstOrDefault(document => string.Equals(document.Origin, origin, StringComparison.Ordinal)) is { } found ? $"“{found.Title}”" : origin;

    public static EvidenceBook Of(KnowledgeBase knowledge, Weights weights) =>
        Books.GetValue(knowledge, static _ => []).GetOrAdd(weights, static (w, known) => new EvidenceBook(known, w), knowledge);

    /// <param name="industry">An industry without a document of its own reads as any other.</param>
    public IndustryEvidence For(string? industry) =>
        industry is null ? _unknown : _byIndustry.TryGetValue(industry, out var own) ? own : _other;
}

/// <summary>The tables for one industry: with all documents, and with each left out.</summary>
/// <param name="Without">By document id, in ordinal order.</param>
internal sealed record IndustryEvidence(EvidenceTable All, ImmutableArray<(string Document, EvidenceTable Table)> Without)
{
    public static IndustryEvidence Build(ImmutableArray<ReadClaim> claims, string? industry, ImmutableArray<string> documents, Weights weights) => new(
        EvidenceTable.Build(claims, new DocumentScope(industry, null), weights),
        [.. documents.Select(id => (id, EvidenceTable.Build(claims, new DocumentScope(industry, id), weights)))]);
}
