using System.Collections.Immutable;
using Bot.Knowledge.Claims;
using Bot.Knowledge.Definitions;

namespace Bot.Recommendations.Briefs;

/// <summary>Our own words in a brief: trade advice and what the documents leave open. From <c>brief.yaml</c>.</summary>
internal sealed record BriefTexts(
    string AdviceNote, ImmutableArray<string> Always, ImmutableSortedDictionary<Model, ImmutableArray<string>> ByModel, ImmutableArray<string> Gaps)
{
    private static readonly Lazy<BriefTexts> Own = new(Load);

    public static BriefTexts Embedded => Own.Value;

    private static BriefTexts Load()
    {
        var problems = new List<Problem>();
        var root = YamlFile.Read(EmbeddedFile.Read("brief.yaml"), problems);
        root?.AllowOnly("advice-note", "always", "OEM", "ODM", "CM", "gaps");
        return root is null || problems.Count > 0
            ? throw new InvalidOperationException(string.Join('\n', problems))
            : new BriefTexts(
                root.Text("advice-note"), root.Texts("always"),
                Enum.GetValues<Model>().ToImmutableSortedDictionary(model => model, model => root.Texts(model.ToString())), root.Texts("gaps"));
    }
}
