using System.Collections.Immutable;
using System.Globalization;

namespace Bot.Chaos.Talking;

/// <summary>What clients say: lines of a buyer with figures of their own, so that no two states are alike.</summary>
internal static class Wording
{
    private static readonly string[] Products = ["wall mirrors", "USB cables", "plush toys", "bags", "lamps"];

    private static readonly ImmutableArray<string> Lines = Read();

    public static string Next(Random random) => Lines[random.Next(Lines.Length)]
        .Replace("{product}", Products[random.Next(Products.Length)], StringComparison.Ordinal)
        .Replace("{n}", Figure(random.Next(20, 9000)), StringComparison.Ordinal)
        .Replace("{m}", Figure(random.Next(500, 90_000)), StringComparison.Ordinal)
        .Replace("{w}", Figure(random.Next(2, 40)), StringComparison.Ordinal);

    private static string Figure(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static ImmutableArray<string> Read()
    {
        using var reader = new StreamReader(typeof(Wording).Assembly.GetManifestResourceStream("lines.txt")!);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }
}
