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
    /// <summary>So many letters hold any lead.</summary>
    private const int LongestLead = 200;

    /// <summary>"No no no …": whoever goes on like that corrects nothing.</summary>
    private const int MostNos = 8;

    private static readonly char[] Stops = [',', '.', '!', ';', ':', '-', '–', '—'];

    public static Remark Of(string said, CueBook book)
    {
        var (rest, corrects) = WithoutLeads(said.Trim(), book.Amending);
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

    private static (string Said, bool Corrects) WithoutLeads(string said, Amending amending)
    {
        var corrects = false;
        while (LeadOf(said, amending) is var end and > 0)
        {
            said = said[end..].TrimStart([.. Stops, ' ']);
            corrects = true;
        }

        return (said, corrects);
    }

    /// <summary>Where the lead the text begins with ends, or 0; a "no" is one before a stop or another lead, as long as there are not too many of them.</summary>
    private static int LeadOf(string said, Amending amending, int nos = 0)
    {
        var words = WordList.Of(said.Length > LongestLead ? said[..LongestLead] : said);
        foreach (var (phrase, isNo) in amending.Leads.Select(lead => (lead, false)).Concat(amending.Nos.Select(no => (no, true))))
        {
            if (phrase.FindIn(words) is { First: 0 } at)
            {
                var end = words.SpanAt(at.End - 1).End;
                var rest = said[end..].TrimStart();
                if (!isNo || rest.Length == 0 || Stops.Contains(rest[0]) || (nos < MostNos && LeadOf(rest, amending, nos + 1) > 0))
                {
                    return end;
                }
            }
        }

        return 0;
    }
}
