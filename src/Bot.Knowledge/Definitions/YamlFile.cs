using System.Collections.Immutable;
using System.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Bot.Knowledge.Definitions;

/// <summary>
/// Reads a YAML file strictly: a duplicate or unknown key, a missing one or one of another shape becomes a
/// <see cref="Problem"/> with its line, and reading goes on, so that an author sees every problem at once.
/// </summary>
public static class YamlFile
{
    private const int Deepest = 64;

    /// <summary>The root mapping, or null with a problem added.</summary>
    public static YamlMap? Read(SourceFile file, ICollection<Problem> problems)
    {
        string text;
        try
        {
            text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(file.Bytes.Span);
        }
        catch (DecoderFallbackException)
        {
            problems.Add(new Problem(file.Path, 0, "is not UTF-8 text"));
            return null;
        }

        return Read(file.Path, text, 0, problems);
    }

    /// <param name="lineOffset">Added to every line number: for front matter inside another file.</param>
    public static YamlMap? Read(string path, string text, int lineOffset, ICollection<Problem> problems)
    {
        var stream = new YamlStream();
        try
        {
            if (TooDeep(text) is { } line)
            {
                problems.Add(new Problem(path, line + lineOffset, $"is nested too deeply: at most {Deepest} lists and mappings in each other are read"));
                return null;
            }

            stream.Load(new StringReader(text));
        }
        catch (YamlException exception)
        {
            problems.Add(new Problem(path, (int)exception.Start.Line + lineOffset, "is not valid YAML: " + Plain(exception)));
            return null;
        }

        catch (InvalidOperationException)
        {
            // YamlDotNet's answer to a comment inside a flow list.
            problems.Add(new Problem(path, lineOffset + 1, "is not valid YAML: a list or mapping in brackets is broken off, perhaps by a #"));
            return null;
        }

        if (stream.Documents.Count == 1 && stream.Documents[0].RootNode is YamlMappingNode root)
        {
            return new YamlMap(path, lineOffset, root, problems);
        }

        problems.Add(new Problem(path, lineOffset + 1, "must be one YAML mapping (key: value)"));
        return null;
    }

    // Building the nodes recurses, and a stack that overflows takes the whole program down; events do not.
    private static int? TooDeep(string text)
    {
        var parser = new Parser(new StringReader(text));
        for (var depth = 0; parser.MoveNext();)
        {
            depth += parser.Current!.NestingIncrease;
            if (depth > Deepest)
            {
                return (int)parser.Current.Start.Line;
            }
        }

        return null;
    }

    private static string Plain(YamlException exception) =>
        (exception.InnerException?.Message ?? exception.Message).ReplaceLineEndings(" ");
}
