using System.Collections.Immutable;
using Bot.Dialogs.Wording;
using Bot.Knowledge.Definitions;

namespace Bot.Dialogs.Definitions;

/// <summary>Reads <c>terms.yaml</c>.</summary>
internal static class TermReader
{
    public static ImmutableArray<Term> Read(YamlMap file)
    {
        file.AllowOnly("terms");
        return [.. file.Maps("terms").Select(ReadTerm)];
    }

    private static Term ReadTerm(YamlMap map)
    {
        map.AllowOnly("names", "text");
        var names = map.Texts("names").Select(Folding.Fold).ToImmutableArray();
        if (names.IsEmpty)
        {
            map.Report("'names' is missing");
        }

        return new Term(names, map.Text("text"));
    }
}
