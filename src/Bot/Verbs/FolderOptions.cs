using System.CommandLine;
using Bot.Definitions;

namespace Bot.Verbs;

/// <summary><c>--knowledge DIR</c> and <c>--dialogs DIR</c>, on every verb that reads them.</summary>
internal sealed class FolderOptions
{
    private readonly Option<string?> _knowledge = new("--knowledge") { Description = "The folder with documents/, vocabulary.yaml and weights.yaml.", HelpName = "DIR" };
    private readonly Option<string?> _dialogs = new("--dialogs") { Description = "The folder with flows and wording.", HelpName = "DIR" };

    public FolderOptions(Command command)
    {
        command.Options.Add(_knowledge);
        command.Options.Add(_dialogs);
    }

    public DefinitionFolders Of(ParseResult parsed) => DefinitionFolders.Find(parsed.GetValue(_knowledge), parsed.GetValue(_dialogs));
}
