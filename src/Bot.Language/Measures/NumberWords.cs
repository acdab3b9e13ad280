using System.Collections.Frozen;
using System.Globalization;

namespace Bot.Language.Measures;

internal enum NumberWordKind
{
    None,
    Zero,
    Unit,
    Teen,
    Tens,
    Hundred,
    Scale,
    Dozen,
    Couple,
    Half,
    Quarter,
    OrdinalUnit,
    OrdinalTeen,
    OrdinalTens,
    OrdinalScale,
}

internal readonly record struct NumberWord(NumberWordKind Kind, decimal Value)
{
    public bool IsOrdinal => Kind >= NumberWordKind.OrdinalUnit;

    public bool IsMultiplier => Kind is NumberWordKind.Hundred or NumberWordKind.Scale or NumberWordKind.Dozen;
}

/// <summary>The words numbers are made of.</summary>
internal static class NumberWords
{
    private static readonly FrozenDictionary<string, NumberWord> Words = EmbeddedText.Lines("numberwords")
        .Select(line => line.Split(' '))
        .SelectMany(parts => parts[2..].Select(word => KeyValuePair.Create(word, Read(parts))))
        .ToFrozenDictionary(StringComparer.Ordinal);

    public static IEnumerable<string> All => Words.Keys;

    public static NumberWord Of(string word) => Words.TryGetValue(word, out var known) ? known : default;

    private static NumberWord Read(string[] parts) =>
        new(Enum.Parse<NumberWordKind>(parts[0], ignoreCase: true), decimal.Parse(parts[1], CultureInfo.InvariantCulture));
}
