using System.Collections.Immutable;
using Bot.Language;
using Bot.Language.Analysis;
using Bot.Recommendations.Reading;

namespace Bot.Recommendations.Positioning;

/// <summary>A stretch of the supplier's text that says one thing.</summary>
/// <param name="Sentence">Number of the sentence it stands in.</param>
/// <param name="IsPresent">It speaks of now, not of what was or will be, and of the speaker, not of others.</param>
/// <param name="IsRelief">Its denials spare the buyer something, which the speaker then does: "you needn't worry about …".</param>
/// <param name="InheritsDenial">A short item of a list that began with a denial: "no sourcing, freight or design".</param>
internal sealed record Clause(string Text, TextSpan Span, int Sentence, WordList Words, bool IsPresent, bool InheritsDenial, bool IsRelief);

/// <summary>Cuts a supplier's text into clauses and settles their time.</summary>
internal static class ClauseReader
{
    private const int ShortItem = 3;
    private const int ShortAnswer = 5;
    private static readonly ImmutableArray<string> Turns = ["but", "however", "while", "whereas", "until", "now", "today", "currently", "then"];

    private static readonly ImmutableArray<string> Owners = ["yours", "ours", "theirs", "from you", "from the customer", "from customer", "by you", "by us", "by the customer", "by customer", "customer's", "client's", "not us", "not our"];

    private static readonly ImmutableArray<string> TheirJoins = [" and customer", " and client", " and buyer", " and also customer", " plus customer", " & customer"];
    private static readonly ImmutableArray<string> OurJoins = [" and our own ", " and own ", " plus our own ", " & own "];
    private static readonly ImmutableArray<string> OurWords = ["own", "our"];
    private static readonly ImmutableArray<string> TheirWords = ["customer", "customers", "client", "clients", "buyer", "buyers"];

    private static readonly ImmutableArray<string> Contrasts =
        [" but ", " and now ", " and today ", " and since ", " and currently ", " and only ", " and exclusively ", " and work ", " and we "];

    public static ImmutableArray<Clause> Read(string text, CueBook book)
    {
        var clauses = ImmutableArray.CreateBuilder<Clause>();
        var (sentence, shifted, denied, contrasts, spared) = (0, false, false, false, false);
        var quotes = BuyersSpeech.Find(text);
        foreach (var (span, endsSentence) in Cut(text))
        {
            var said = span.Of(text).Trim();
            var words = Mended(BuyersSpeech.Turned(WordList.Of(said), span, quotes), book);
            if (words.Count > 0)
            {
                var isNow = book.Now.Any(phrase => phrase.IsIn(words));
                var isFuture = book.Future.Any(phrase => phrase.IsIn(words));
                var isShifted = isFuture || (!isNow && book.Past.Any(phrase => phrase.IsIn(words)));
                var turns = Turns.Contains(words[0], StringComparer.Ordinal) || (words[0] is "and" && words.Count > 1);
                shifted = isShifted || (shifted && !isNow && !turns && !HasSubject(words));
                var inherits = denied && words.Count <= ShortItem && !turns && words[0] is not ("only" or "just") && !HasSubject(words);
                var isRelief = (spared && words[0] is "nor" or "neither" or "or" or "not" or "no") || book.Reliefs.Any(phrase => phrase.IsIn(words));
                spared = isRelief;
                denied = !isRelief && (inherits || book.Denies(words, 0, words.Count));
                var ofOthers = !contrasts && book.Others.Any(phrase => phrase.IsIn(words));
                clauses.Add(new Clause(said, span, sentence, words, (!shifted || (isNow && !isShifted)) && !ofOthers, inherits, isRelief));
                contrasts |= Enumerable.Range(0, words.Count).Any(i => words[i] is "some");
            }

            if (endsSentence)
            {
                sentence++;
                (shifted, denied, spared) = (false, false, false);
            }
        }

        return WithoutPastTense(WithListsDenied(clauses.ToImmutable(), text, book), book);
    }

    /// <summary>"Material, freight, customs: please ask others": what ends a list denies its items.</summary>
    private static ImmutableArray<Clause> WithListsDenied(ImmutableArray<Clause> clauses, string text, CueBook book)
    {
        var read = clauses.ToBuilder();
        for (var i = clauses.Length - 2; i >= 0; i--)
        {
            var next = read[i + 1];
            var isItem = next.Sentence == clauses[i].Sentence && clauses[i].Words.Count <= ShortItem && !HasSubject(clauses[i].Words);
            var isDenied = book.Elsewhere.Any(phrase => phrase.IsIn(next.Words)) || (next.InheritsDenial && next.Words.Count <= ShortItem);
            if (((isItem && isDenied) || IsAnsweredNo(clauses[i], next, text, book)) && !clauses[i].InheritsDenial)
            {
                read[i] = clauses[i] with { InheritsDenial = true };
            }
        }

        return read.ToImmutable();
    }

    /// <summary>"Own designs? None."</summary>
    private static bool IsAnsweredNo(Clause asked, Clause answer, string text, CueBook book) =>
        asked.Span.End < text.Length && text[asked.Span.End] is '?' && answer.Words.Count <= ShortAnswer
        && (book.Denies(answer.Words, 0, answer.Words.Count) || book.Past.Any(phrase => phrase.IsIn(answer.Words)));

    /// <summary>"For ten years we worked …. Since 2022 …": what is told in the past tense before a word for now is over.</summary>
    private static ImmutableArray<Clause> WithoutPastTense(ImmutableArray<Clause> clauses, CueBook book)
    {
        var lastNow = clauses.LastOrDefault(clause => clause.IsPresent && book.Now.Any(phrase => phrase.IsIn(clause.Words)));
        if (lastNow is null)
        {
            return clauses;
        }

        var over = -1;
        var told = ImmutableArray.CreateBuilder<Clause>();
        foreach (var clause in clauses)
        {
            var isOver = clause.Span.Start < lastNow.Span.Start
                && (IsToldInPast(clause.Words, book) || (clause.Sentence == over && !HasSubject(clause.Words) && !Turns.Contains(clause.Words[0], StringComparer.Ordinal)));
            over = isOver ? clause.Sentence : -1;
            told.Add(isOver ? clause with { IsPresent = false } : clause);
        }

        return told.ToImmutable();
    }

    private static bool IsToldInPast(WordList words, CueBook book) =>
        book.PastTense.Any(phrase => phrase.IsIn(words)) && !book.Now.Any(phrase => phrase.IsIn(words));

    private static bool HasSubject(WordList words) => words[0] is "we" or "i" or "they" or "you" or "our" or "customers" or "clients" or "buyers";

    private static IEnumerable<(TextSpan Span, bool EndsSentence)> Cut(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var ends = text[i] is '!' or '?' or '\n' or ';' || (text[i] is '.' && !IsInside(text, i));
            var isLink = IsBut(text, i) || IsJoin(text, start, i);
            var breaks = ends || (text[i] is ',' or ':' or '–' or '—' && !IsInside(text, i) && !IsOwned(text, i)) || isLink;
            if (breaks)
            {
                yield return (new TextSpan(start, i), ends);
                start = isLink ? i : i + 1;
            }
        }

        yield return (new TextSpan(start, text.Length), true);
    }

    /// <summary>A point or comma within a number or abbreviation: "1,000", "1.5".</summary>
    private static bool IsInside(string text, int i) => i + 1 < text.Length && i > 0 && char.IsLetterOrDigit(text[i + 1]) && char.IsLetterOrDigit(text[i - 1]);

    /// <summary>"Drawings: yours" is one statement.</summary>
    private static bool IsOwned(string text, int i) => text[i] is not ',' && Owners.Any(owner => text.AsSpan(i + 1).TrimStart().StartsWith(owner, StringComparison.OrdinalIgnoreCase));

    private static bool IsBut(string text, int i) => text[i] is ' ' && Contrasts.Any(contrast => text.AsSpan(i).StartsWith(contrast, StringComparison.OrdinalIgnoreCase));

    /// <summary>"Our own catalogue and customers' drawings": two owners are two statements.</summary>
    private static bool IsJoin(string text, int start, int i) => text[i] is ' '
        && ((Joins(text, i, TheirJoins) && Has(text, start, i, OurWords) && !Has(text, start, i, TheirWords)) || (Joins(text, i, OurJoins) && Has(text, start, i, TheirWords)));

    private static bool Joins(string text, int i, ImmutableArray<string> joins) => joins.Any(join => text.AsSpan(i).StartsWith(join, StringComparison.OrdinalIgnoreCase));

    private static bool Has(string text, int start, int end, ImmutableArray<string> words)
    {
        var said = WordList.Of(text[start..end]);
        return Enumerable.Range(0, said.Count).Any(at => words.Contains(said[at], StringComparer.Ordinal));
    }

    /// <summary>The words with one-letter slips in important ones put right.</summary>
    private static WordList Mended(WordList words, CueBook book) => words.Select(word => Mended(word, book));

    private static string Mended(string word, CueBook book)
    {
        if (word.Length < 5 || !DeedBook.Embedded.Actions.Of(word).IsEmpty || book.SpelledStems.Contains(EnglishStemmer.Stem(word)))
        {
            return word;
        }

        return book.Spelled.FirstOrDefault(right => right.Length >= 6 && SpellingDistance.Between(word, right, 1) is 1 && word[0] == right[0]) ?? word;
    }
}
