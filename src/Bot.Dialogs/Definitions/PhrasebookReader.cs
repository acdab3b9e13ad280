using System.Collections.Immutable;
using Bot.Dialogs.Wording;
using Bot.Knowledge.Definitions;

namespace Bot.Dialogs.Definitions;

/// <summary>Reads <c>wording.yaml</c>: each text the code says, none missing, none unknown, no unknown placeholder.</summary>
internal static class PhrasebookReader
{
    public static Phrasebook Read(YamlMap file)
    {
        file.AllowOnly([.. Texts.All.Select(text => text.Id)]);
        var texts = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var key in Texts.All)
        {
            var variants = file.Texts(key.Id);
            if (variants.IsEmpty || variants.Any(string.IsNullOrWhiteSpace))
            {
                file.ReportAt(key.Id, $"text '{key.Id}' is missing or empty");
            }

            Check(file, key, variants);
            texts.Add(key.Id, variants);
        }

        return new Phrasebook(texts.ToImmutable());
    }

    private static void Check(YamlMap file, TextKey key, ImmutableArray<string> variants)
    {
        foreach (var name in variants.SelectMany(text => Template.Placeholders(text)).Except(key.Placeholders, StringComparer.Ordinal))
        {
            var known = key.Placeholders.IsEmpty ? "none" : string.Join(", ", key.Placeholders);
            file.ReportAt(key.Id, $"unknown placeholder {{{name}}} in '{key.Id}' (known: {known})");
        }
    }
}
