using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Bot.Dialogs.Definitions.Flows;
using Bot.Dialogs.Wording;
using Bot.Knowledge.Definitions;

namespace Bot.Dialogs.Definitions;

/// <summary>Files of a <c>dialogs</c> folder → definitions, strictly. Conversations and notes beside them are not definitions.</summary>
public static class DialogLoader
{
    /// <summary>The definitions, or null with every problem added.</summary>
    public static DialogDefinitions? Load(ImmutableArray<SourceFile> files, ICollection<Problem> problems)
    {
        var found = new List<Problem>();
        var read = Read([.. files.Where(IsDefinition).OrderBy(file => file.Path, StringComparer.Ordinal)], found);
        foreach (var problem in found)
        {
            problems.Add(problem);
        }

        return found.Count == 0 ? read : null;
    }

    private static bool IsDefinition(SourceFile file) =>
        file.Path.EndsWith(".yaml", StringComparison.Ordinal) && !file.Path.StartsWith("conversations/", StringComparison.Ordinal);

    private static DialogDefinitions? Read(ImmutableArray<SourceFile> files, List<Problem> problems)
    {
        var flows = ImmutableArray.CreateBuilder<Flow>();
        var named = new SortedDictionary<string, YamlMap>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (YamlFile.Read(file, problems) is not { } map)
            {
                continue;
            }

            if (file.Path.StartsWith("flows/", StringComparison.Ordinal))
            {
                flows.Add(FlowReader.Read(map));
            }
            else
            {
                named.Add(file.Path, map);
            }
        }

        if (Take(named, problems) is not { } texts)
        {
            return null;
        }

        var definitions = new DialogDefinitions(
            [.. flows], SlotWordingReader.Read(texts.Slots), PhrasebookReader.Read(texts.Wording), PhraseReader.Read(texts.Phrases),
            TermReader.Read(texts.Terms), WordListReader.Read(texts.Words), HashOf(files), FlowsHash.Of([.. flows]));
        DefinitionCheck.Check(definitions, problems);
        return definitions;
    }

    private sealed record NamedFiles(YamlMap Slots, YamlMap Wording, YamlMap Phrases, YamlMap Terms, YamlMap Words);

    private static NamedFiles? Take(SortedDictionary<string, YamlMap> named, List<Problem> problems)
    {
        string[] known = ["slots.yaml", "wording.yaml", "phrases.yaml", "terms.yaml", "words.yaml"];
        foreach (var path in named.Keys.Except(known, StringComparer.Ordinal))
        {
            problems.Add(new Problem(path, 0, "is no definition file (known: flows/*.yaml, " + string.Join(", ", known) + ")"));
        }

        var missing = known.Where(path => !named.ContainsKey(path)).ToArray();
        foreach (var path in missing.Where(path => !problems.Any(p => string.Equals(p.File, path, StringComparison.Ordinal))))
        {
            problems.Add(new Problem(path, 0, "is missing"));
        }

        return missing.Length > 0 ? null : new NamedFiles(named[known[0]], named[known[1]], named[known[2]], named[known[3]], named[known[4]]);
    }

    private static string HashOf(ImmutableArray<SourceFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{file.Path}\n{file.Bytes.Length}\n")));
            hash.AppendData(file.Bytes.Span);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
