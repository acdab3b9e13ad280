using System.Collections.Immutable;
using Bot.Language.Analysis;

namespace Bot.Language.Vocabularies;

/// <summary>A term at the tokens from <see cref="First"/> to <see cref="Last"/>, inclusive.</summary>
internal readonly record struct FoundTerm(Term Term, int First, int Last, int Edits);

/// <summary>Finds every term at every token, overlapping ones too.</summary>
internal sealed class TermFinder(ImmutableArray<Token> tokens, TermTable terms)
{
    private readonly ImmutableArray<Respelling>[] _meant = new ImmutableArray<Respelling>[tokens.Length];

    public List<FoundTerm> FindAll()
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            _meant[i] = tokens[i].Kind == TokenKind.Symbol ? [] : terms.Spelling.Meant(tokens[i]);
        }

        var found = new List<FoundTerm>();
        for (var i = 0; i < tokens.Length; i++)
        {
            FindAt(i, found);
        }

        return found;
    }

    private void FindAt(int first, List<FoundTerm> found)
    {
        if (tokens[first].Kind == TokenKind.Number)
        {
            AddTerms(first, new Respelling(tokens[first].Stem, 0), found);
        }
        else if (!IsUnitOfLength(first))
        {
            foreach (var meant in _meant[first])
            {
                AddTerms(first, meant, found);
            }

            // "leadtime": a joined term is not among the words.
            if (_meant[first].IsEmpty && tokens[first].Kind == TokenKind.Word)
            {
                AddTerms(first, new Respelling(tokens[first].Stem, 0), found);
            }
        }
    }

    // "60 cm" is a length, not contract manufacturing.
    private bool IsUnitOfLength(int i) => tokens[i].Text.Length <= 2 && i > 0 && char.IsAsciiDigit(tokens[i - 1].Text[^1]);

    private void AddTerms(int first, Respelling meant, List<FoundTerm> found)
    {
        foreach (var term in terms.StartingWith(meant.Stem))
        {
            var isForm = term.Exactly is null || term.Exactly == tokens[first].Text;
            if (isForm && LastTokenOf(term, first, out var edits) is { } last)
            {
                found.Add(new FoundTerm(term, first, last, edits + meant.Edits));
            }
        }
    }

    private int? LastTokenOf(Term term, int first, out int edits)
    {
        edits = 0;
        var at = first;
        for (var k = 1; k < term.Stems.Length; k++)
        {
            at = NextWord(at);
            if (at < 0 || EditsAt(at, term.Stems[k]) is not { } more)
            {
                return null;
            }

            edits += more;
        }

        return at;
    }

    private int NextWord(int at)
    {
        at++;
        if (at < tokens.Length && tokens[at].Text is "-" or "&" or "/")
        {
            at++;
        }

        return at < tokens.Length && tokens[at].Kind != TokenKind.Symbol ? at : -1;
    }

    private int? EditsAt(int at, string stem)
    {
        if (tokens[at].Stem == stem)
        {
            return 0;
        }

        foreach (var meant in _meant[at])
        {
            if (meant.Stem == stem)
            {
                return meant.Edits;
            }
        }

        return null;
    }
}
