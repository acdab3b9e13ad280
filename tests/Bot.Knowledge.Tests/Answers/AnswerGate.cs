using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Knowledge.Answers;

namespace Bot.Knowledge.Tests.Answers;

/// <summary>What no answer may break: figures stand in cited quotes, quotes stand at their spans, numbers and citations match.</summary>
internal static partial class AnswerGate
{
    public static ImmutableArray<string> Violations(Answer answer, KnowledgeBase knowledge)
    {
        var violations = ImmutableArray.CreateBuilder<string>();
        var referred = Reference().Matches(Shown(answer)).Select(m => int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture)).ToHashSet();
        var cited = answer.Citations.Select(c => c.N).ToHashSet();
        violations.AddRange(referred.Except(cited).Select(n => $"[{n}] has no citation"));
        violations.AddRange(cited.Except(referred).Select(n => $"citation {n} is unused"));
        if (answer.Status != AnswerStatus.Answered && (!answer.Citations.IsEmpty || !answer.Figures.IsEmpty))
        {
            violations.Add("a refusal cites or shows figures");
        }

        foreach (var citation in answer.Citations)
        {
            var line = knowledge.Document(citation.Document)?.Lines.ElementAtOrDefault(citation.Line - 1) ?? "";
            if (citation.End > line.Length || line[citation.Start..citation.End] != citation.Quote)
            {
                violations.Add($"citation {citation.N} does not stand at its span");
            }

            if (Reference().IsMatch(citation.Quote))
            {
                violations.Add($"citation {citation.N} quotes a marker");
            }
        }

        var quoted = answer.Citations.SelectMany(c => Number().Matches(c.Quote)).Select(m => m.Value).ToHashSet();
        var numbers = Number().Matches(Reference().Replace(Shown(answer), "")).Select(m => m.Value);
        violations.AddRange(numbers.Where(n => !quoted.Contains(n)).Select(n => $"the number {n} stands in no cited quote"));
        violations.AddRange(answer.Figures.Where(f => !cited.Contains(f.N)).Select(f => $"the figure {f.Text} has no citation"));
        return violations.ToImmutable();
    }

    private static string Shown(Answer answer) =>
        string.Join('\n', (answer.Table?.Rows ?? []).SelectMany(r => r).Prepend(answer.Text));

    [GeneratedRegex(@"\[(\d+)\]", RegexOptions.NonBacktracking)]
    private static partial Regex Reference();

    [GeneratedRegex(@"\d[\d,.]*", RegexOptions.NonBacktracking)]
    private static partial Regex Number();
}
