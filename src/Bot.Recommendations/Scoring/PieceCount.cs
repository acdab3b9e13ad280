using System.Collections.Frozen;
using Bot.Knowledge.Definitions;
using Bot.Language.Analysis;
using Bot.Language.Profiles;

namespace Bot.Recommendations.Scoring;

/// <summary>Whether a quantity counts pieces, as the documents' minimum orders do; containers and kilograms do not.</summary>
public static class PieceCount
{
    private static readonly Lazy<FrozenSet<string>> NotPieces = new(Load);

    public static bool Of(Profile profile) => profile.Quantity is not { Unit: not "units" } quantity || Counts(quantity.Unit, profile.Product);

    private static bool Counts(string unit, string? product)
    {
        var stem = EnglishStemmer.Stem(unit.Trim().ToLowerInvariant());
        return !NotPieces.Value.Contains(stem)
            || (product is not null && TextAnalyzer.Analyze(product).Any(token => string.Equals(EnglishStemmer.Stem(token.Text.ToLowerInvariant()), stem, StringComparison.Ordinal)));
    }

    private static FrozenSet<string> Load()
    {
        var problems = new List<Problem>();
        var root = YamlFile.Read(EmbeddedFile.Read("units.yaml"), problems);
        root?.AllowOnly("not-pieces");
        return root is null || problems.Count > 0
            ? throw new InvalidOperationException(string.Join('\n', problems))
            : root.Texts("not-pieces").Select(EnglishStemmer.Stem).ToFrozenSet(StringComparer.Ordinal);
    }
}
