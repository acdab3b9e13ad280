using System.Collections.Immutable;
using Bot.Knowledge.Answers.Questions;
using Bot.Knowledge.Claims;
using Bot.Knowledge.Documents;
using Bot.Knowledge.Lexicons;

namespace Bot.Knowledge.Answers;

/// <summary>Which claims answer a question about models and criteria: every document's own word, the most telling ones first.</summary>
internal sealed class ClaimSelection(KnowledgeBase knowledge, Question question)
{
    private const int MostExtras = 3;
    private const int FewEnough = 6;
    private const double OfTable = 6;
    private const double OfCell = 2.5;
    private const double OfLack = 4;
    private readonly bool _lacks = QuoteContent.Denies(question.Words);
    private readonly bool _wantsReasons = question.Is(Forms.YesNo | Forms.Why) || question.Criteria.Any(c => c.Criterion == Criteria.BestFor);
    private readonly bool _asksWhom = !question.Is(Forms.YesNo) || question.Measures.IsEmpty;
    private readonly bool _wantsAll = question.Words.Any(w => w.Text is "all" or "everything" or "list" or "every");
    private readonly bool _wantsList = !question.Is(Forms.YesNo) && question.Words.Any(w => w.Text is "what" or "which" or "list");
    private readonly ImmutableArray<double> _rarity = [.. question.Content.Select(knowledge.Answers.Rarity)];

    /// <summary>Claims on one criterion and model, one per document and what else the question's words point at.</summary>
    /// <param name="documents">Only what these say, whatever their industry; empty for all.</param>
    public ImmutableArray<Claim> Of(Model model, string criterion, string? industry, ImmutableArray<string> documents)
    {
        var claims = documents.IsEmpty
            ? InIndustry(knowledge.About(model, criterion), industry)
            : [.. knowledge.About(model, criterion).Where(c => documents.Contains(c.Document))];
        if (claims.IsEmpty)
        {
            return [];
        }

        var kind = knowledge.Lexicon.Criterion(criterion).Figure;
        var chosen = ImmutableArray.CreateBuilder<Claim>();
        if (kind == FigureKind.None && FirstOfEach(claims) is { Count: <= FewEnough } few)
        {
            return [.. few.OrderByDescending(Telling).ThenBy(c => c.Document, StringComparer.Ordinal).ThenBy(c => c.Source.Line)];
        }

        foreach (var document in claims.GroupBy(c => c.Document, StringComparer.Ordinal))
        {
            var figures = FirstOfEach(document.Where(c => c.Figure is not null)).ToImmutableArray();
            if (kind != FigureKind.None && !figures.IsEmpty)
            {
                chosen.AddRange(figures);
                chosen.AddRange(_wantsReasons ? Worded(document, figures) : []);
                continue;
            }

            var ranked = FirstOfEach(document).OrderByDescending(c => Telling(c) + (kind != FigureKind.None && IsCell(c) ? OfTable : 0)).ThenBy(c => c.Source.Line).ThenBy(c => c.Source.Start);
            var best = ranked.First();
            chosen.Add(best);
            var extras = ranked.Skip(1).Where(c => Overlap(c) >= 2.0 && Overlap(c) >= Overlap(best));
            chosen.AddRange(_wantsAll ? ranked.Skip(1).Take(MostExtras) : extras.Take(MostExtras));
        }

        return [.. chosen.OrderBy(c => c.Figure is null).ThenBy(c => c.Document, StringComparer.Ordinal).ThenBy(c => c.Source.Line)];
    }

    // Words that make several claims are quoted once. The claims are few: comparing them is quicker than hashing.
    private static List<Claim> FirstOfEach(IEnumerable<Claim> claims)
    {
        var first = new List<Claim>();
        foreach (var claim in claims)
        {
            if (!Holds(first, claim.Source))
            {
                first.Add(claim);
            }
        }

        return first;
    }

    private static bool Holds(List<Claim> claims, Citation source)
    {
        foreach (var claim in claims)
        {
            if (claim.Source.IsAt(source))
            {
                return true;
            }
        }

        return false;
    }

    // "Does OEM need stricter QC?" is answered by words beside the figures.
    private IEnumerable<Claim> Worded(IEnumerable<Claim> claims, ImmutableArray<Claim> figures) =>
        FirstOfEach(claims.Where(c => c.Figure is null && !figures.Any(f => f.Source == c.Source) && !TellsOnlyWhom(c)))
            .OrderByDescending(Telling).ThenBy(c => c.Source.Line).ThenBy(c => c.Source.Start).Take(1);

    // "ODM for low-volume testing" under MOQ tells whom the model suits: for who asks that, or why.
    private bool TellsOnlyWhom(Claim claim) => !_asksWhom && IsCell(claim)
        && knowledge.About(claim.Model, Criteria.BestFor).Any(b => b.Source == claim.Source);

    // The industry's own documents; where they are silent, the general ones; never another industry's.
    private ImmutableArray<Claim> InIndustry(ImmutableArray<Claim> all, string? industry)
    {
        if (industry is null)
        {
            return all;
        }

        ImmutableArray<Claim> own = [.. all.Where(c => c.Industry == industry)];
        if (own.IsEmpty && knowledge.Documents.All(d => d.Industry != industry))
        {
            var naming = knowledge.DocumentsNaming(industry);
            own = [.. all.Where(c => naming.Contains(c.Document))];
        }

        ImmutableArray<Claim> general = [.. all.Where(c => c.Industry == "general")];
        return own.IsEmpty ? general
            : own.Any(c => c.Figure is not null) ? own
            : [.. own, .. general.Where(c => c.Figure is not null)];
    }

    /// <summary>How well a claim fits the question's words; what a table says counts a little more.</summary>
    public double Telling(Claim claim)
    {
        var content = knowledge.Answers.Content(claim);
        // Of customization a list says which, not only how much; "we have no design" is met by who has none.
        var isEnumeration = _wantsList && content.IsList && claim.Criterion == Criteria.Customization;
        return Overlap(content) + (isEnumeration ? OfTable : 0) + (content.IsCell ? OfCell : 0) + (_lacks && content.Lacks ? OfLack : 0);
    }

    private bool IsCell(Claim claim) => knowledge.Answers.Content(claim).IsCell;

    private double Overlap(Claim claim) => Overlap(knowledge.Answers.Content(claim));

    private double Overlap(QuoteContent content)
    {
        var sum = 0.0;
        for (var i = 0; i < question.Content.Length; i++)
        {
            sum += content.Stems.Contains(question.Content[i]) ? _rarity[i] : 0;
        }

        return sum;
    }
}
