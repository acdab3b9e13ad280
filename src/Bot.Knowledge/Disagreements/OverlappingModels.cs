using System.Collections.Immutable;
using Bot.Knowledge.Claims;
using Bot.Knowledge.Lexicons;

namespace Bot.Knowledge.Disagreements;

/// <summary>One document's figures for one model lie within reach of another document's for another model.</summary>
internal static class OverlappingModels
{
    public static IEnumerable<Disagreement> Of(KnowledgeBase knowledge)
    {
        var criteria = knowledge.Claims.Where(c => c.Figure is not null).GroupBy(c => c.Criterion, StringComparer.Ordinal);
        foreach (var claims in criteria.Where(g => knowledge.Lexicon.Criterion(g.Key).Figure != FigureKind.None))
        {
            foreach (var (one, other) in Pairs)
            {
                var crossing = claims.Where(a => a.Model == one)
                    .SelectMany(a => claims.Where(b => b.Model == other && Cross(a, b)).Select(b => (a, b)))
                    .ToImmutableArray();
                if (!crossing.IsEmpty)
                {
                    yield return Between(claims.Key, one, other, crossing);
                }
            }
        }
    }

    private static readonly ImmutableArray<(Model One, Model Other)> Pairs = [(Model.OEM, Model.ODM), (Model.OEM, Model.CM), (Model.ODM, Model.CM)];

    private static bool Cross(Claim one, Claim other) => one.Document != other.Document && Figures.Overlap(one.Figure!, other.Figure!);

    private static Disagreement Between(string criterion, Model one, Model other, ImmutableArray<(Claim One, Claim Other)> crossing)
    {
        ImmutableArray<Claim> claims = [.. crossing.SelectMany(c => new[] { c.One, c.Other }).Distinct()];
        var scopes = claims.Select(c => c.Counts ?? "").Distinct(StringComparer.Ordinal).Count() > 1;
        var industries = crossing.All(c => c.One.Industry != c.Other.Industry);
        return new Disagreement(
            [criterion], [one, other],
            [
                .. industries ? [DisagreementKind.OtherIndustry] : Array.Empty<DisagreementKind>(),
                .. scopes ? [DisagreementKind.OtherScope] : Array.Empty<DisagreementKind>(),
                DisagreementKind.Overlap,
            ],
            $"one document's figures for {other} reach into another's for {one}", [.. claims.Select(c => c.Source).Distinct()], []);
    }
}
