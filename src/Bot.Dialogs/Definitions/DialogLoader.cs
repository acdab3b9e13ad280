using System.Collections.Immutable;
using Bot.Knowledge.Definitions;

namespace Bot.Dialogs.Definitions;

public static class DialogLoader
{
    /// <summary>The definitions, or null with every problem added.</summary>
    public static DialogDefinitions? Load(ImmutableArray<SourceFile> files, ICollection<Problem> problems) => new("");
}
