using System.Collections.Immutable;
using Bot.Knowledge.Claims;
using Bot.Knowledge.Definitions;
using Bot.Language.Analysis;
using Bot.Language.Vocabularies;
using Bot.Recommendations.Reading;

namespace Bot.Recommendations.Positioning;

/// <summary>All that a supplier told, message by message, without what later ones took back.</summary>
/// <param name="Text">The messages, a line each, without the words that only say that something is corrected.</param>
/// <param name="Clauses">Of that text, those that still hold.</param>
/// <param name="Broken">Numbers of the sentences of which something was taken back.</param>
internal sealed record Description(string Text, ImmutableArray<Clause> Clauses, ImmutableArray<FoundCue> Cues, ImmutableArray<int> Broken)
{
    public bool IsWhole(int sentence) => !Broken.Contains(sentence);

    public static Description Of(ImmutableArray<string> told, CueBook book, Vocabulary vocabulary)
    {
        var remarks = told.Select(said => Remark.Of(said, book)).ToImmutableArray();
        var text = string.Join('\n', remarks.Select(remark => remark.Text));
        var clauses = ClauseReader.Read(text, book);
        var deeds = DeedTeller.Tell(clauses, DeedBook.Embedded);
        var held = clauses;
        for (var i = 0; i < remarks.Length; i++)
        {
            var isUndone = remarks[i].Drops && remarks.Skip(i + 1).Any(later => later.Keeps);
            held = isUndone ? held : [.. held.Where(clause => LineOf(clause) >= i || !TakesBack(clause, remarks[i], i))];
        }

        return new Description(text, held,
            CueFinder.Find([.. deeds.Where(told => held.Contains(told.Clause))], book),
            [.. clauses.Except(held).Select(clause => clause.Sentence).Distinct()]);

        int LineOf(Clause clause) => text.AsSpan(0, clause.Span.Start).Count('\n');

        bool TakesBack(Clause clause, Remark remark, int line) =>
            (remark.Drops && Names(clause, remark))
            || (remark.Corrects && CuesOf(line).Any(now => CuesIn(clause).Any(before => book.Amending.TakesBack(now, before))));

        IEnumerable<FoundCue> CuesOf(int line) => CueFinder.Find([.. deeds.Where(told => LineOf(told.Clause) == line)], book);

        ImmutableArray<FoundCue> CuesIn(Clause clause) => CueFinder.Find([.. deeds.Where(told => told.Clause == clause)], book);

        bool Names(Clause clause, Remark remark) =>
            Enumerable.Range(0, clause.Words.Count).Any(i => remark.Dropped.Contains(EnglishStemmer.Stem(clause.Words[i]), StringComparer.Ordinal))
            || ModelsIn(remark.DroppedText, vocabulary).Any(model => CuesIn(clause).Any(cue => !cue.IsDenied && cue.Cue.Points.GetValueOrDefault(model) > 0));
    }

    private static IEnumerable<Model> ModelsIn(string text, Vocabulary vocabulary) => VocabularyMatcher.Match(text, vocabulary)
        .Where(match => match.Concept.Kind is ConceptKind.Model)
        .Select(match => Enum.TryParse<Model>(match.Concept.Id, out var model) ? model : (Model?)null).OfType<Model>();
}

/// <summary>One message of a supplier, and what it does to those before it.</summary>
/// <param name="Text">What it tells.</param>
/// <param name="Dropped">Stems of what is not to count any more.</param>
internal sealed record Remark(string Text, bool Corrects, bool Drops, bool Keeps, ImmutableArray<string> Dropped, string DroppedText)
{
    /// <summary>Of one message no more than these characters are read.</summary>
    private const int Longest = 8000;

    private static readonly char[] Stops = [',', '.', '!', ';', ':', '-', '–', '—'];

    public static Remark Of(string said, CueBook book)
    {
        var (rest, corrects) = WithoutLeads(Shortened(said.Trim()), book.Amending);
        var words = WordList.Of(rest);
        if (words.Count > 0 && book.Amending.Keeping.Any(phrase => phrase.FindIn(words)?.First == 0))
        {
            return new Remark("", false, false, true, [], "");
        }

        if (book.Amending.Dropping.Select(phrase => phrase.FindIn(words)).FirstOrDefault(at => at?.First == 0) is not { } drop)
        {
            return new Remark(rest, corrects && !book.Amending.Additions.Any(phrase => phrase.IsIn(words)), false, false, [], "");
        }

        var from = words.SpanAt(drop.End - 1).End;
        var end = rest.IndexOfAny(Stops, from) is var stop and >= 0 ? stop : rest.Length;
        var dropped = WordList.Of(rest[from..end]);
        var stems = Enumerable.Range(0, dropped.Count).Select(i => dropped[i]).Where(word => !book.Amending.Plain.Contains(word, StringComparer.Ordinal)).Select(EnglishStemmer.Stem);
        return new Remark(rest[end..].TrimStart([.. Stops, ' ']), true, true, false, [.. stems], rest[from..end]);
    }

    /// <summary>Whether a message takes something back rather than tells.</summary>
    public static bool Amends(string said, CueBook book) => Of(said, book) is { Drops: true } or { Keeps: true };

    private static string Shortened(string said) =>
        said.Length <= Longest ? said : said[..(char.IsHighSurrogate(said[Longest - 1]) ? Longest - 1 : Longest)];

    /// <summary>One walk over the words: a lead is taken where it stands; a no waits for a stop, the end or a lead behind it.</summary>
    private static (string Said, bool Corrects) WithoutLeads(string said, Amending amending)
    {
        var words = WordList.Of(said);
        var (at, taken) = (0, 0);
        while (LeadAt(words, at, amending) is { } lead)
        {
            var end = words.SpanAt(lead.End - 1).End;
            var rest = said.AsSpan(end).TrimStart();
            taken = !lead.IsNo || rest.IsEmpty || Stops.Contains(rest[0]) ? end : taken;
            at = lead.End;
            while (at < words.Count && words.SpanAt(at).Start < end)
            {
                at++;
            }
        }

        return taken == 0 ? (said, false) : (said[taken..].TrimStart([.. Stops, ' ']), true);
    }

    private static (int End, bool IsNo)? LeadAt(WordList words, int at, Amending amending) =>
        amending.Leads.Select(lead => lead.EndAt(words, at)).FirstOrDefault(end => end is not null) is { } lead ? (lead, false)
        : amending.Nos.Select(no => no.EndAt(words, at)).FirstOrDefault(end => end is not null) is { } no ? (no, true)
        : null;
}
