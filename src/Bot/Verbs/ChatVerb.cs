using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Batch;
using Bot.Definitions;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Turns;
using Bot.Terminal;

namespace Bot.Verbs;

/// <summary><c>bot chat</c>: the same bot in a terminal; with <c>--json</c> one line in, one turn out.</summary>
internal static class ChatVerb
{
    public static Command Create()
    {
        var command = new Command("chat", "The same bot in a terminal; nothing is stored. Example: bot chat");
        var json = new Option<bool>("--json") { Description = "Each input line {\"text\":…} or {\"value\":{…}} gives one output line." };
        command.Options.Add(json);
        var folders = new FolderOptions(command);
        command.SetAction(parsed =>
        {
            var chat = new TerminalChat(WorldLoader.Require(folders.Of(parsed)), TimeProvider.System);
            return parsed.GetValue(json) ? Turns(chat, TextVerb.Input(), TextVerb.Output()) : Talk(chat, TextVerb.Input(), Console.Out);
        });
        return command;
    }

    private static int Talk(TerminalChat chat, TextReader input, TextWriter output)
    {
        Print(chat.Join(), output);
        output.Write("\n> ");
        while (input.ReadLine() is { } line)
        {
            Print(chat.Say(line), output);
            output.Write("\n> ");
        }

        output.WriteLine();
        return ExitCode.Fine;
    }

    private static void Print(TurnResult result, TextWriter output)
    {
        foreach (var reply in result.Replies)
        {
            TerminalChat.Print(reply, output);
        }
    }

    private static int Turns(TerminalChat chat, TextReader input, TextWriter output)
    {
        while (input.ReadLine() is { } line)
        {
            output.WriteLine(JsonText.Of(Turn(chat, line)));
            output.Flush();
        }

        return ExitCode.Fine;
    }

    private static JsonObject Turn(TerminalChat chat, string text)
    {
        try
        {
            var line = BatchLine.Parse(text);
            line.AllowOnly("text", "value");
            var said = line.OptionalText("text");
            var value = line.OptionalValue("value");
            if (said is null && value is null)
            {
                throw new BatchException("neither 'text' nor 'value' is there");
            }

            if (value is { ValueKind: not JsonValueKind.Object })
            {
                throw new BatchException("'value' must be an object");
            }

            return TurnJson.Write(chat.Say(said, value));
        }
        catch (BatchException exception)
        {
            return new JsonObject { ["error"] = exception.Message };
        }
    }
}
