using System.Collections.Immutable;
using Bot.Knowledge.Documents;
using Bot.Knowledge.Lexicons;
using Bot.Language.Analysis;

namespace Bot.Knowledge.Claims;

/// <summary>What a header cell or a row's label names.</summary>
/// <param name="Covers">Share of its words that are names: a label is mostly names, a sentence is not.</param>
public sealed record Label(
    string Text, ImmutableArray<Model> Models, string? Criterion, string? Industry, double Covers)
{
    public bool NamesModel => !Models.IsEmpty;

    public static Label Of(string text, Lexicon lexicon)
    {
        var words = PhraseTable.Words(text);
        var matches = lexicon.Headers.MatchLongest(words);
        var criterion = CriterionOf(text, words, matches, lexicon);
        var covered = matches.SelectMany(m => Enumerable.Range(m.First, m.End - m.First)).Distinct().Count();
        var industry = matches.Select(m => Lexicon.IndustryOf(m.Id)).FirstOrDefault(id => id is not null);
        // "Your own design (ODM)": a real name of a model outweighs a paraphrase of another.
        var named = Lexicon.Models(lexicon.Names.MatchLongest(words));
        return new Label(text, named.IsEmpty ? Lexicon.Models(matches) : named, criterion, industry, words.IsEmpty ? 0 : (double)covered / words.Length);
    }

    // "Sampling time" is no lead time, whatever its second word says; a question asks for what it asks.
    private static string? CriterionOf(string text, ImmutableArray<Token> words, ImmutableArray<PhraseMatch> matches, Lexicon lexicon)
    {
        if (!lexicon.Elsewhere.Match(PhraseTable.Words(FigureScope.WithoutParentheses(text))).IsEmpty)
        {
            return null;
        }

        return Best(matches, Lexicon.CriterionOf)
            ?? (text.Contains('?', StringComparison.Ordinal) ? Best(lexicon.Asks.MatchLongest(words), Lexicon.CriterionOf) : null)
            ?? Best(lexicon.Says.MatchLongest(words), id => id);
    }

    private static string? Best(ImmutableArray<PhraseMatch> matches, Func<string, string?> criterion) => matches
        .Where(m => criterion(m.Id) is not null)
        .OrderByDescending(m => m.Phrase.Weight).ThenBy(m => m.First)
        .Select(m => criterion(m.Id))
        .FirstOrDefault();
}

/// <summary>Which way a table lies: models across, models down, or one model in its caption.</summary>
public enum TableLayout { ModelsAcross, ModelsDown, ModelInCaption, NoModel }

/// <summary>A table's labels and layout.</summary>
/// <param name="LabelColumn">The column that labels the rows.</param>
public sealed record TableShape(
    TableLayout Layout, int LabelColumn, ImmutableArray<Label> Header, ImmutableArray<Label> Rows, Label Caption)
{
    public static TableShape Of(Document document, TableBlock table, string caption, Lexicon lexicon)
    {
        var header = LabelsOf(document, table.Header, lexicon);
        var captionLabel = Label.Of(caption, lexicon);
        var across = header.Count(l => l.NamesModel);
        if (across > 0 && (across > 1 || !IsDownHeader(document, table, header, lexicon)))
        {
            var column = LabelColumnOf(document, table, header, lexicon);
            return new TableShape(TableLayout.ModelsAcross, column, header, RowsOf(document, table, column, lexicon), captionLabel);
        }

        for (var column = 0; column < header.Length; column++)
        {
            var rows = RowsOf(document, table, column, lexicon);
            if (AreModels(rows, header.Where((_, i) => i != column).Any(l => l.Criterion is not null)))
            {
                return new TableShape(TableLayout.ModelsDown, column, header, rows, captionLabel);
            }
        }

        var labels = RowsOf(document, table, 0, lexicon);
        var layout = captionLabel.Models.Length == 1 && labels.Any(l => l.Criterion is not null)
            ? TableLayout.ModelInCaption
            : TableLayout.NoModel;
        return new TableShape(layout, 0, header, labels, captionLabel);
    }

    // Rows of nothing but names; or, under headers that name criteria, "Sewn to the buyer's pattern (OEM)", each row its model.
    private static bool AreModels(ImmutableArray<Label> rows, bool criteriaAcross)
    {
        // "OEM: 2,000 units; ODM: 144 units" is a cell that speaks of both, no row's label.
        var names = rows.Count(l => l.Models.Length == 1 && l.Covers >= 0.5) * 2 >= rows.Length && rows.Any(l => l.NamesModel);
        var each = rows.Count(l => l.Models.Length == 1) * 3 >= rows.Length * 2 && rows.SelectMany(l => l.Models).Distinct().Count() > 1;
        return names || (criteriaAcross && each);
    }

    // "| OEM / ODM | MOQ | Lead time |" over rows that each name a model: the header only titles its own column.
    private static bool IsDownHeader(Document document, TableBlock table, ImmutableArray<Label> header, Lexicon lexicon)
    {
        var column = header.Select((l, i) => (l, i)).First(x => x.l.NamesModel).i;
        var rows = RowsOf(document, table, column, lexicon);
        return header[column].Models.Length != 1 && rows.Count(l => l.NamesModel && l.Covers >= 0.5) * 2 >= rows.Length;
    }

    // The rows' labels need not stand first ("# | Factor | OEM | ODM"): the column that names most criteria has them.
    private static int LabelColumnOf(Document document, TableBlock table, ImmutableArray<Label> header, Lexicon lexicon) =>
        Enumerable.Range(0, header.Length)
            .Where(i => !header[i].NamesModel)
            .Select(i => (Column: i, Named: RowsOf(document, table, i, lexicon).Sum(l => l.Criterion is not null ? l.Covers : 0)))
            .OrderByDescending(x => x.Named).ThenBy(x => x.Column)
            .Select(x => x.Column)
            .FirstOrDefault(0);

    private static ImmutableArray<Label> RowsOf(Document document, TableBlock table, int column, Lexicon lexicon) =>
        [.. table.Rows.Select(r => column < r.Cells.Length ? LabelOf(document, r, column, lexicon) : Label.Of("", lexicon))];

    private static ImmutableArray<Label> LabelsOf(Document document, TableRow row, Lexicon lexicon) =>
        [.. Enumerable.Range(0, row.Cells.Length).Select(i => LabelOf(document, row, i, lexicon))];

    private static Label LabelOf(Document document, TableRow row, int column, Lexicon lexicon) =>
        Label.Of(row.Cells[column].Of(Markers.Mask(document.Lines[row.Line - 1])).Trim(), lexicon);
}
