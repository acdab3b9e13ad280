using System.Collections.Immutable;
using Bot.Knowledge.Claims;
using Bot.Knowledge.Documents;
using Bot.Recommendations.Advice;

namespace Bot.Recommendations.Positioning;

/// <summary>Listing text in which every claim is the supplier's own statement or cited.</summary>
internal static class Listing
{
    private const int MostStatements = 3;
    private const int LeastWords = 3;
    private const int LongestSentence = 140;
    private static readonly ImmutableArray<string> Links = ["and ", "but ", "or ", "so ", "then ", "now ", "because ", "& "];

    public static CitedText Of(Supplier supplier)
    {
        var citations = new CitationList();
        var title = supplier.Lead is Model.CM ? "Contract manufacturer" : $"{supplier.Lead} manufacturer";
        var also = supplier.Fits.Where(pair => pair.Value is Fit.Also).Select(pair => Names.Of(pair.Key)).ToImmutableArray();
        var meaning = supplier.Say(supplier.Lead, supplier.Lead is Model.CM ? Criteria.Services : Criteria.DesignOwnership).FirstOrDefault();
        var parts = new List<string> { also.IsEmpty ? title : $"{title}, also {WayText.Join(also)}" };
        parts.AddRange(Statements(supplier).Select(ReasonText.Capital));
        if (meaning is not null)
        {
            parts.Add($"{ReasonText.Capital(Names.Of(supplier.Lead))} in the trade's words: {ReasonText.Quote(meaning, citations, Voice.Suppliers)}");
        }

        return new CitedText(string.Join(". ", parts.Select(part => part.TrimEnd('.', '!', ','))) + ".", citations.ToImmutable());
    }

    /// <summary>Whole sentences where they hold, in the order told; scraps of two words say nothing to a stranger.</summary>
    private static IEnumerable<string> Statements(Supplier supplier)
    {
        var told = supplier.Cues
            .Where(found => !found.IsDenied && found.Cue.Points.Any(pair => pair.Value > 0 && supplier.Fits[pair.Key] is not Fit.No))
            .Select(found => found.Clause).Distinct().ToImmutableArray();
        var sentences = told.Select(clause => Sentence(supplier, clause)).Distinct(StringComparer.Ordinal).ToImmutableArray();
        var usable = sentences.Where(sentence => sentence.Split(' ').Length >= LeastWords).ToImmutableArray();
        var statements = (usable.IsEmpty ? sentences : usable).Take(MostStatements).ToImmutableArray();
        return supplier.Minimum is { } minimum && !statements.Any(statement => statement.Contains(minimum.Said, StringComparison.OrdinalIgnoreCase))
            ? statements.Add(minimum.Said) : statements;
    }

    /// <summary>The clause alone where its sentence is long, in part taken back, of another time, or names a model that does not fit.</summary>
    private static string Sentence(Supplier supplier, Clause clause)
    {
        var told = supplier.Told;
        var all = told.Clauses.Where(other => other.Sentence == clause.Sentence).ToImmutableArray();
        var (start, end) = (all.Min(other => other.Span.Start), all.Max(other => other.Span.End));
        var isWhole = all.All(other => other.IsPresent) && told.IsWhole(clause.Sentence) && end - start <= LongestSentence
            && !Labels.Read(all, CueBookLoader.Embedded, supplier.Knowledge.Vocabulary).Any(label => supplier.Fits[label] is Fit.No);
        return WithoutLink(CueFinder.Quotable((isWhole ? told.Text[start..end] : clause.Text).Trim()));
    }

    private static string WithoutLink(string said)
    {
        var link = Links.FirstOrDefault(link => said.StartsWith(link, StringComparison.OrdinalIgnoreCase));
        return link is null ? said : said[link.Length..].TrimStart();
    }
}
