using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Bot.Storage;

/// <summary>The numbered <c>.sql</c> files of a store, from 1 without a gap. A released script is never edited again.</summary>
internal static class SchemaScripts
{
    public static ImmutableArray<(int Version, string Script)> Of(string store)
    {
        var scripts = ImmutableArray.CreateBuilder<(int, string)>();
        for (var version = 1; Read(store, version) is { } script; version++)
        {
            scripts.Add((version, script));
        }

        return scripts.ToImmutable();
    }

    private static string? Read(string store, int version)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{store}/Schema/{version:D4}.sql");
        using var stream = typeof(SchemaScripts).Assembly.GetManifestResourceStream(name);
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
