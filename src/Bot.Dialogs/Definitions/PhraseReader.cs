using System.Collections.Immutable;
using Bot.Dialogs.Wording;
using Bot.Knowledge.Definitions;

namespace Bot.Dialogs.Definitions;

/// <summary>Reads <c>phrases.yaml</c>: small talk and requests by whole messages.</summary>
internal static class PhraseReader
{
    public static ImmutableArray<Phrase> Read(YamlMap file)
    {
        file.AllowOnly("requests", "smallTalk");
        var phrases = file.Maps("requests").Select(Request).Concat(file.Maps("smallTalk").Select(SmallTalk)).ToImmutableArray();
        foreach (var twice in phrases.SelectMany(phrase => phrase.Says).GroupBy(says => says, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            file.Report($"'{twice.Key}' is there twice");
        }

        return phrases;
    }

    private static Phrase Request(YamlMap map)
    {
        map.AllowOnly("request", "says", "within");
        var name = map.Text("request");
        foreach (var request in Enum.GetValues<Request>())
        {
            if (string.Equals(name, JsonName(request), StringComparison.Ordinal))
            {
                return new Phrase(name, Says(map), Within(map), null, request);
            }
        }

        map.ReportAt("request", $"unknown request '{name}' (known: {string.Join(", ", Enum.GetValues<Request>().Select(JsonName))})");
        return new Phrase(name, [], [], null, null);
    }

    private static Phrase SmallTalk(YamlMap map)
    {
        map.AllowOnly("id", "says", "within", "text");
        return new Phrase(map.Text("id"), Says(map), Within(map), map.Text("text"), null);
    }

    private static ImmutableArray<WordPattern> Within(YamlMap map) => [.. map.Texts("within").Select(WordPattern.Parse)];

    private static ImmutableArray<string> Says(YamlMap map)
    {
        var says = map.Texts("says").Select(Folding.Fold).ToImmutableArray();
        if ((says.IsEmpty && !map.Has("within")) || says.Any(string.IsNullOrEmpty))
        {
            map.ReportAt("says", "'says' must be one way to say it at least");
        }

        return says;
    }

    private static string JsonName(Request request) => char.ToLowerInvariant(request.ToString()[0]) + request.ToString()[1..];
}
