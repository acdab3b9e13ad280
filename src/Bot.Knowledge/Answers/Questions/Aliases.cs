using System.Collections.Frozen;
using System.Collections.Immutable;
using Bot.Knowledge.Claims;
using Bot.Knowledge.Documents;
using Bot.Knowledge.Lexicons;
using Bot.Language;

namespace Bot.Knowledge.Answers.Questions;

/// <summary>Short names that a document gives a model: "Contract Manufacturing (EMS)".</summary>
internal sealed class Aliases
{
    private const int Longest = 5;
    private readonly FrozenDictionary<string, Model> _models;

    public Aliases(ImmutableArray<Passage> passages, Lexicon lexicon) => _models = passages.Select(p => p.Document).DistinctBy(d => d.Id, StringComparer.Ordinal)
        .SelectMany(d => d.Lines).Where(l => l.Contains('(', StringComparison.Ordinal))
        .SelectMany(line => lexicon.Names.MatchLongest(PhraseTable.Words(line))
            .Select(m => (Model: Lexicon.ModelOf(m.Id), Letters: InBrackets(line, m.Span))))
        .Where(x => x is { Model: not null, Letters: not null } && lexicon.Names.Match(PhraseTable.Words(x.Letters)).IsEmpty)
        .GroupBy(x => x.Letters!.ToLowerInvariant(), x => x.Model!.Value, StringComparer.Ordinal)
        .Where(g => g.Distinct().Count() == 1)
        .ToFrozenDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);

    public ImmutableArray<Model> Of(ImmutableArray<Language.Analysis.Token> words) =>
        _models.Count == 0 ? [] : [.. words.Where(w => _models.ContainsKey(w.Text)).Select(w => _models[w.Text]).Distinct()];

    public bool Contains(string word) => _models.ContainsKey(word);

    private static string? InBrackets(string text, TextSpan name)
    {
        var rest = text.AsSpan(name.End).TrimStart();
        var end = rest.IndexOf(')');
        return rest.StartsWith("(") && end is > 2 and <= Longest + 1 && rest[1..end].IndexOfAnyExceptInRange('A', 'Z') < 0 ? rest[1..end].ToString() : null;
    }
}
