using Bot.Knowledge.Answers;
using Spectre.Console;

namespace Bot.Terminal;

/// <summary>A table drawn for a terminal, or plainly when the output is no terminal.</summary>
internal static class TextTable
{
    public static void Print(AnswerTable table, TextWriter output) => Print(table.Header, table.Rows.Select(row => row.AsEnumerable()), output);

    public static void Print(IEnumerable<string> header, IEnumerable<IEnumerable<string>> rows, TextWriter output)
    {
        var drawn = new Table().Border(TableBorder.Rounded);
        foreach (var name in header)
        {
            drawn.AddColumn(new TableColumn(new Text(name)));
        }

        foreach (var row in rows)
        {
            drawn.AddRow(row.Select(cell => new Text(cell)));
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        console.Write(drawn);
    }
}
