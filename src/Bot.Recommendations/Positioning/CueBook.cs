using System.Collections.Frozen;
using System.Collections.Immutable;
using Bot.Knowledge.Claims;
using Bot.Language.Analysis;
using Bot.Recommendations.Reading;

namespace Bot.Recommendations.Positioning;

/// <summary>Something suppliers say of themselves, and what it makes of them.</summary>
/// <param name="Says">It in plain words, said to the supplier: "the designs are your own".</param>
/// <param name="Points">For or against a model when said, in thousandths.</param>
/// <param name="Denied">The same when it is denied.</param>
/// <param name="IsSpared">The customer's part in the work, so that "you need not" denies it.</param>
/// <param name="Cites">Criteria whose claims on the model explain it.</param>
/// <param name="About">What such a claim had better name: of tooling, what is said of tooling.</param>
public sealed record Cue(
    string Id, string Says, bool IsSpared, ImmutableSortedDictionary<Model, int> Points, ImmutableSortedDictionary<Model, int> Denied,
    ImmutableArray<string> Cites, ImmutableArray<Phrase> About, ImmutableArray<Phrase> Words, ImmutableArray<Phrase> Not);

/// <summary>A speaker whom the documents do not position.</summary>
/// <param name="Words">Count when the speaker says "we are …".</param>
/// <param name="Alone">Count in any case.</param>
/// <param name="Idle">Count when nothing in the text tells of making anything.</param>
public sealed record ScopeCue(string Id, string Says, ImmutableArray<Phrase> Words, ImmutableArray<Phrase> Alone, ImmutableArray<Phrase> Idle);

/// <summary>Everything by which a supplier's words are read; loaded from <c>cues.yaml</c>.</summary>
public sealed record CueBook(
    ImmutableArray<Cue> Cues, ImmutableArray<ScopeCue> Scopes, ImmutableArray<Phrase> Speakers, ImmutableArray<Phrase> Denials,
    ImmutableArray<string> NotDenials, ImmutableArray<Phrase> Reliefs, ImmutableArray<Phrase> Spares, ImmutableArray<Phrase> DenialsAfter, ImmutableArray<Phrase> Elsewhere, ImmutableArray<Phrase> Past, ImmutableArray<Phrase> PastTense, ImmutableArray<Phrase> Future, ImmutableArray<Phrase> Now,
    ImmutableArray<Phrase> Others, ImmutableArray<Phrase> Making, ImmutableArray<string> Spelled, Amending Amending, ImmutableArray<Phrase> Minimum)
{
    /// <summary>Stems of <see cref="Spelled"/>: a word that has one is spelled right.</summary>
    public FrozenSet<string> SpelledStems { get; } = Spelled.Select(EnglishStemmer.Stem).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a denial begins between two places, "not only" being none.</summary>
    public bool Denies(WordList words, int from, int end) => Denials.Any(denial => Denies(denial, words, from, end));

    private bool Denies(Phrase denial, WordList words, int from, int end)
    {
        for (var at = denial.FindIn(words, from); at is { } place && place.First < end; at = denial.FindIn(words, place.First + 1))
        {
            var next = place.End < words.Count && words[place.End] is "t" ? place.End + 1 : place.End;
            if (next >= words.Count || !NotDenials.Contains(words[next], StringComparer.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
