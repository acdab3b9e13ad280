using System.Collections.Immutable;
using Bot.Knowledge.Documents;
using Bot.Knowledge.Lexicons;

namespace Bot.Knowledge.Claims;

/// <summary>A table of any shape people write → a claim or an unread cell for each of its cells.</summary>
public sealed class TableReader(Lexicon lexicon)
{
    private readonly CellReader _cells = new(lexicon);
    private readonly BestForReader _bestFor = new(lexicon);

    public ClaimsRead Read(Document document, TableBlock table, string caption)
    {
        var shape = TableShape.Of(document, table, caption, lexicon);
        var read = new ClaimsRead([], []);
        var speaks = SpeaksOfModels(document, table, shape);
        for (var row = 0; row < table.Rows.Length; row++)
        {
            for (var column = 0; column < shape.Header.Length; column++)
            {
                if (column != shape.LabelColumn || (shape.Layout == TableLayout.NoModel && !speaks))
                {
                    read = read.With(ReadCell(document, table.Rows[row], shape, row, column));
                }
            }
        }

        return read;
    }

    private bool SpeaksOfModels(Document document, TableBlock table, TableShape shape) => table.Rows
        .Where((_, i) => shape.Rows[i].Criterion is not null)
        .SelectMany(row => row.Cells.Select(cell => cell.Of(document.Lines[row.Line - 1])))
        .Any(text => !Lexicon.Models(lexicon.Names.MatchLongest(PhraseTable.Words(text))).IsEmpty);

    private ClaimsRead ReadCell(Document document, TableRow row, TableShape shape, int index, int column)
    {
        var span = column < row.Cells.Length ? row.Cells[column] : default;
        var where = new LineSpan(row.Line, span);
        var line = document.Lines[row.Line - 1];
        if (span.Length == 0 || IsBlank(span.Of(line)))
        {
            return Unread(document, where, "the cell says nothing");
        }

        if (Meaning(shape, index, column) is not { } meaning)
        {
            return Unread(document, where, WhyNot(shape, index, column));
        }

        var place = new CellPlace(document, where, meaning.Label, meaning.Industry);
        var claims = meaning.Models.IsEmpty
            ? _bestFor.Read(place, meaning.Criterion, shape.Layout == TableLayout.ModelsAcross)
            : [.. meaning.Models.SelectMany(m => _cells.Read(place, m, meaning.Criterion))];
        return claims.IsEmpty ? Unread(document, where, shape.Layout == TableLayout.NoModel ? "the table names no manufacturing model" : "the cell names no model") : new ClaimsRead(claims, []);
    }

    private sealed record CellMeaning(ImmutableArray<Model> Models, string Criterion, string Label, string? Industry);

    // No models: a column for whom each row speaks ("Best For"), whose cells name their models themselves.
    private static CellMeaning? Meaning(TableShape shape, int row, int column)
    {
        var (head, label) = (shape.Header[column], shape.Rows[row]);
        var (models, named, other) = shape.Layout switch
        {
            TableLayout.ModelsAcross => (head.Models, label, head),
            TableLayout.ModelsDown => (label.Models, head, label),
            TableLayout.ModelInCaption => (shape.Caption.Models, label, head),
            _ => ([], label, head),
        };
        if (shape.Layout == TableLayout.NoModel)
        {
            // "| Minimum order | OEM: 2,000 units; ODM: 144 units |": the cells name their models themselves.
            return column != shape.LabelColumn && label.Criterion is { } spoken ? new CellMeaning([], spoken, label.Text, label.Industry) : null;
        }

        var industry = named.Industry ?? other.Industry;
        if (models.IsEmpty)
        {
            var mixed = shape.Layout == TableLayout.ModelsAcross && head.Criterion == Criteria.BestFor && label.Criterion is not null;
            return mixed ? new CellMeaning([], label.Criterion!, label.Text, industry) : null;
        }

        var criterion = named.Criterion ?? (industry is not null ? shape.Caption.Criterion : null);
        return criterion is null ? null : new CellMeaning(models, criterion, $"{named.Text} {shape.Caption.Text}", industry);
    }

    private static string WhyNot(TableShape shape, int row, int column)
    {
        var (head, label) = (shape.Header[column], shape.Rows[row]);
        return shape.Layout switch
        {
            TableLayout.NoModel => "the table names no manufacturing model",
            TableLayout.ModelsAcross when !head.NamesModel => $"the column '{head.Text}' names no model",
            TableLayout.ModelsDown when !label.NamesModel => $"the row '{label.Text}' names no model",
            TableLayout.ModelsDown => $"no criterion of vocabulary.yaml is called '{head.Text}'",
            _ => $"no criterion of vocabulary.yaml is called '{label.Text}'",
        };
    }

    private static bool IsBlank(string words) => !words.Any(char.IsLetterOrDigit) || words.Trim() is "n/a" or "N/A" or "na" or "NA" or "tbd" or "TBD";

    private static ClaimsRead Unread(Document document, LineSpan where, string reason)
    {
        var words = where.Span.Of(document.Lines[where.Line - 1]);
        return new ClaimsRead([], [new UnreadCell(document.Path, where.Line, words, reason)]);
    }
}
