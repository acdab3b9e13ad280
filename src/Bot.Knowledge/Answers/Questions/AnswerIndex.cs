using System.Collections.Frozen;
using System.Collections.Immutable;
using Bot.Knowledge.Claims;
using Bot.Knowledge.Documents;
using Bot.Knowledge.Lexicons;
using Bot.Language.Analysis;

namespace Bot.Knowledge.Answers.Questions;

/// <summary>What answering needs beside the claims, made once per knowledge.</summary>
public sealed class AnswerIndex
{
    private readonly FrozenDictionary<string, double> _rarity;

    private readonly FrozenDictionary<string, ImmutableArray<string>> _naming;

    private readonly FrozenSet<string> _everyday;

    private readonly FrozenDictionary<string, QuoteContent> _content;

    private AnswerIndex(
        ImmutableArray<Unit> units, ImmutableArray<Claim> claims, Spelling spelling, Topics topics, ImmutableArray<Token> general, Lexicon lexicon,
        Aliases aliases)
    {
        WithFigures = claims.Where(c => c.Figure is not null).Select(c => c.Criterion).ToFrozenSet(StringComparer.Ordinal);
        Claims = claims.GroupBy(c => (c.Model, c.Criterion)).ToFrozenDictionary(g => g.Key, g => g.ToImmutableArray());
        _content = claims.Select(c => c.Source.Quote).Distinct(StringComparer.Ordinal).ToFrozenDictionary(quote => quote, QuoteContent.Of, StringComparer.Ordinal);
        _naming = units
            .SelectMany(u => lexicon.Names.Match(PhraseTable.Words(u.Source.Quote)).Select(m => (Industry: Lexicon.IndustryOf(m.Id), u.Source.Document)))
            .Where(x => x.Industry is not null)
            .GroupBy(x => x.Industry!, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.Select(x => x.Document).Distinct().Order(StringComparer.Ordinal).ToImmutableArray(), StringComparer.Ordinal);
        Associations = new Associations(lexicon, claims);
        _everyday = general.Select(w => w.Stem).ToFrozenSet(StringComparer.Ordinal);
        General = general.Select(w => Synonyms.Of(w.Stem)).Except(TermsOf(lexicon)).ToFrozenSet(StringComparer.Ordinal);
        HasOpen = units.Any(u => u.IsOpen);
        Homes = new Homes(units, s => _everyday.Contains(s) || Associations.Names(s));
        (Units, Spelling, Topics, Aliases) = (units, spelling, topics, aliases);
        _rarity = units
            .SelectMany(u => u.Stems)
            .GroupBy(s => s, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => Math.Log(1 + (units.Length / (double)g.Count())), StringComparer.Ordinal);
        RarityOfUnknown = Math.Log(1 + Math.Max(1, units.Length));
    }

    public ImmutableArray<Unit> Units { get; }

    /// <summary>Claims by what they are on, in the order of the documents.</summary>
    internal FrozenDictionary<(Model Model, string Criterion), ImmutableArray<Claim>> Claims { get; }

    /// <summary>Criteria for which some document gives a figure.</summary>
    internal FrozenSet<string> WithFigures { get; }

    internal Associations Associations { get; }

    internal Homes Homes { get; }

    internal Aliases Aliases { get; }

    internal Spelling Spelling { get; }

    internal Topics Topics { get; }

    /// <summary>Stems of everyday words that name nothing of the domain.</summary>
    internal FrozenSet<string> General { get; }

    internal double RarityOfUnknown { get; }

    private static readonly string[] EverydayLists = ["general", "heads", "headEnds", "countable"];

    public static AnswerIndex Of(ImmutableArray<Passage> passages, ImmutableArray<Claim> claims, Lexicon lexicon)
    {
        var words = passages.Select(p => PhraseTable.Words(p.Text)).ToImmutableArray();
        var general = EverydayLists.SelectMany(l => WordingFile.Words(l)).SelectMany(w => PhraseTable.Words(w)).ToImmutableArray();
        return new AnswerIndex(
            UnitReader.Read(passages, claims, lexicon),
            claims,
            new Spelling(lexicon, words.SelectMany(w => w), general),
            new Topics(lexicon, words, general.Select(w => w.Stem).ToFrozenSet(StringComparer.Ordinal).Contains),
            general,
            lexicon,
            new Aliases(passages, lexicon));
    }

    // What names a criterion or says something of it is no everyday word here ("design", "market").
    private static IEnumerable<string> TermsOf(Lexicon lexicon) => new[] { lexicon.Names, lexicon.Says }
        .SelectMany(t => t.Patterns)
        .SelectMany(p => PhraseTable.Words(p.Replace('|', ' ').Replace('_', ' ')))
        .Where(w => w.Text.Length > 4)
        .Select(w => Synonyms.Of(w.Stem));

    /// <summary>How much a word tells: more the fewer units hold it.</summary>
    internal double Rarity(string stem) => _rarity.GetValueOrDefault(stem, RarityOfUnknown);

    internal QuoteContent Content(Claim claim) => _content.GetValueOrDefault(claim.Source.Quote) ?? QuoteContent.Of(claim.Source.Quote);

    internal ImmutableArray<string> DocumentsNaming(string industry) => _naming.GetValueOrDefault(industry, []);

    internal bool IsEveryday(string stem) => _everyday.Contains(stem);

    /// <summary>Whether any sentence leaves a question open.</summary>
    internal bool HasOpen { get; }

    internal bool Holds(string stem) => _rarity.ContainsKey(stem);
}
