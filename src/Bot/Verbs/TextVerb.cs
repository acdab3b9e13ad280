using System.CommandLine;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Batch;
using Bot.Definitions;

namespace Bot.Verbs;

/// <summary>How a verb answers one text: for machines, for people, and line by line.</summary>
/// <param name="Keys">Keys of a batch line besides <c>id</c>.</param>
internal sealed record Answering(Func<string, JsonObject> Json, Action<string> Print, Func<BatchLine, JsonObject> Batch, params string[] Keys);

/// <summary>A verb of the form <c>bot VERB "text" [--json]</c> or <c>bot VERB --batch</c>.</summary>
internal static class TextVerb
{
    /// <param name="more">Options of this verb besides the usual ones.</param>
    public static Command Create(
        string name, string description, string argument, Func<DefinitionFolders, ParseResult, Answering> open, params Option[] more)
    {
        var command = new Command(name, description);
        var text = new Argument<string?>(argument) { Arity = ArgumentArity.ZeroOrOne };
        text.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var said }, ..] && said.StartsWith("--", StringComparison.Ordinal) && !said.Contains(' ', StringComparison.Ordinal))
            {
                result.AddError($"Unrecognized option '{said}'.");
            }
        });
        var json = new Option<bool>("--json") { Description = "Print one line of JSON." };
        var batch = new Option<bool>("--batch") { Description = "Read JSON lines on standard input, write one JSON line for each." };
        command.Arguments.Add(text);
        command.Options.Add(json);
        command.Options.Add(batch);
        foreach (var option in more)
        {
            command.Options.Add(option);
        }

        var folders = new FolderOptions(command);
        command.SetAction(parsed =>
        {
            var said = parsed.GetValue(text);
            RequireOneInput(name, argument, said, parsed.GetValue(batch));
            var answering = open(folders.Of(parsed), parsed);
            return said is null
                ? BatchRun.Run(Input(), Output(), answering.Batch, answering.Keys)
                : AnswerOne(answering, said, parsed.GetValue(json));
        });
        return command;
    }

    /// <summary>Standard input as UTF-8 whatever the terminal's locale says.</summary>
    public static TextReader Input() => new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(false));

    public static TextWriter Output() => new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16) { NewLine = "\n" };

    private static void RequireOneInput(string name, string argument, string? said, bool batch)
    {
        if (string.IsNullOrWhiteSpace(said) && !batch)
        {
            throw new UsageException($"{name} needs a {argument}, or --batch with JSON lines on standard input");
        }

        if (said is not null && batch)
        {
            throw new UsageException($"{name} takes a {argument} or --batch, not both");
        }
    }

    private static int AnswerOne(Answering answering, string said, bool json)
    {
        if (!json)
        {
            answering.Print(said);
            return ExitCode.Fine;
        }

        try
        {
            Console.Out.WriteLine(JsonText.Of(answering.Json(said)));
            return ExitCode.Fine;
        }
        catch (BatchException exception)
        {
            throw new UsageException(exception.Message);
        }
    }
}
