using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Knowledge.Documents;

namespace Bot.Recommendations.Tests;

/// <summary>Checks that a text and its citations belong together, and that every quote stands in its document.</summary>
internal static partial class CitedAssert
{
    public static void WellCited(string text, ImmutableArray<Citation> citations)
    {
        var numbers = Number().Matches(text).Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)).Distinct().Order();
        Assert.Equal(citations.Select(citation => citation.N).Order(), numbers);
        Assert.All(citations, citation =>
        {
            var document = TestKnowledge.Real.Document(citation.Document)!;
            Assert.Equal(citation.Quote, document.Lines[citation.Line - 1][citation.Start..citation.End]);
            Assert.DoesNotContain("[", citation.Quote, StringComparison.Ordinal);
        });
    }

    [GeneratedRegex(@"\[(\d+)\]", RegexOptions.None, 1000)]
    private static partial Regex Number();
}
