using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Bot.Knowledge.Claims;
using Bot.Knowledge.Documents;

namespace Bot.Knowledge.Answers;

/// <summary>An answer while it is written: every quote goes in with its citation, so none can be without.</summary>
internal sealed class AnswerDraft(KnowledgeBase knowledge)
{
    private const int UsualLength = 1_000;
    private readonly StringBuilder _text = new(UsualLength);
    private readonly CitationList _citations = new();
    private readonly List<AnswerFigure> _figures = [];
    private readonly List<(int N, string You)> _yous = [];

    public bool IsEmpty => _citations.Count == 0;

    public void Line(string words) => NewLine().Append(words);

    /// <summary>A bullet: the claim's words, its document, its number, and a remark.</summary>
    public void Claim(Claim claim, string remark = "")
    {
        var n = Number(claim.Source);
        NewLine().Append(CultureInfo.InvariantCulture, $"- {Quoted(claim.Source)} – {SourceLabel.Of(claim.Source, knowledge)} [{n}]{remark}");
        Figure(claim, n);
    }

    /// <summary>All the claims of one model in a line: what several documents word alike is said once.</summary>
    public void Together(string lead, IEnumerable<(Claim Claim, string Remark)> claims)
    {
        NewLine().Append("- ").Append(lead).Append(": ");
        var separator = "";
        foreach (var group in claims.GroupBy(c => (Words: Quoted(c.Claim.Source), c.Claim.Industry, c.Remark)))
        {
            _text.Append(separator).Append(group.Key.Words).Append(" (").Append(group.Key.Industry).Append(") ")
                .AppendJoin(' ', group.Select(c => Numbered(c.Claim))).Append(group.Key.Remark);
            separator = "; ";
        }
    }

    public void Quote(Citation source) =>
        NewLine().Append(CultureInfo.InvariantCulture, $"- {Quoted(source)} – {SourceLabel.Of(source, knowledge)} [{Number(source)}]");

    /// <summary>"Buyer owns IP and specifications [3]" for use inside a line or a table.</summary>
    public string Short(Claim claim)
    {
        var n = Number(claim.Source);
        Figure(claim, n);
        return string.Create(CultureInfo.InvariantCulture, $"{Quoted(claim.Source)} [{n}]");
    }

    private string Numbered(Claim claim)
    {
        var n = Number(claim.Source);
        Figure(claim, n);
        return string.Create(CultureInfo.InvariantCulture, $"[{n}]");
    }

    public bool Cites(Citation source) => _citations.Touches(source);

    public Answer Finish(AnswerPlan plan)
    {
        foreach (var group in _yous.GroupBy(y => y.You, StringComparer.Ordinal))
        {
            var numbers = string.Join(' ', group.Select(g => string.Create(CultureInfo.InvariantCulture, $"[{g.N}]")));
            Line($"(In {numbers} \"you\" is {group.Key}.)");
        }

        return new Answer(
            AnswerStatus.Answered, _text.ToString(), [.. _figures], plan.Disagreement, _citations.ToImmutable(), plan.Confidence, plan.Topic,
            plan.FollowUps, plan.Table);
    }

    private StringBuilder NewLine() => _text.Append(_text.Length > 0 ? "\n" : "");

    private void Figure(Claim claim, int n)
    {
        if (claim.Figure is { } figure && !_figures.Exists(f => f.N == n && f.Model == claim.Model && f.Criterion == claim.Criterion))
        {
            _figures.Add(new AnswerFigure(
                claim.Model, claim.Criterion, claim.Statement, figure.Min, figure.Max, figure.Currency ?? figure.Unit, claim.Industry, n));
        }
    }

    private int Number(Citation source)
    {
        var before = _citations.Count;
        var n = _citations.Add(source);
        if (n > before && SourceLabel.You(source) is { } you)
        {
            _yous.Add((n, you));
        }

        return n;
    }

    private static string Quoted(Citation source) => PlainWords.Of(source.Quote);
}

/// <summary>What an answer is beside its text.</summary>
internal sealed record AnswerPlan(
    Topic Topic, double Confidence, bool Disagreement, ImmutableArray<string> FollowUps, AnswerTable? Table = null);
