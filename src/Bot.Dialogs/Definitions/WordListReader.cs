using System.Collections.Immutable;
using Bot.Dialogs.Wording;
using Bot.Knowledge.Definitions;

namespace Bot.Dialogs.Definitions;

/// <summary>Reads <c>words.yaml</c>: every list has to be there.</summary>
internal static class WordListReader
{
    private const string SupplierVoice = "supplierVoice";
    private const string BuyerVoice = "buyerVoice";
    private const string Standing = "standing";
    private const string Supplier = "supplier";

    public static WordLists Read(YamlMap file)
    {
        file.AllowOnly([.. Enum.GetValues<WordList>().Select(NameOf), SupplierVoice, BuyerVoice, Standing, Supplier]);
        return new WordLists(
            [.. Enum.GetValues<WordList>().Select(list => Words(file, NameOf(list)).Select(Folding.Fold).ToImmutableArray())],
            Patterns(file, SupplierVoice), Patterns(file, BuyerVoice), Patterns(file, Standing), ReadSupplier(file));
    }

    private static SupplierWords ReadSupplier(YamlMap file)
    {
        if (file.Map(Supplier) is not { } map)
        {
            file.ReportAt(Supplier, $"'{Supplier}' is missing");
            var none = new WordPatterns([]);
            return new SupplierWords(none, none, none, [], [], [], [], [], [], [], none, none, none, none, [], none, [], none);
        }

        map.AllowOnly("supplies", "states", "asks", "trades", "afterTrades", "betweenTrades", "looseTrades", "workingFor", "works", "speaking",
            "isSupplier", "isBuyer", "listing", "compares", "minimum", "differs", "eitherOr", "anew");
        return new SupplierWords(
            Patterns(map, "supplies"), Patterns(map, "states"), Patterns(map, "asks"), Words(map, "trades"), Words(map, "afterTrades"), Words(map, "betweenTrades"), Words(map, "looseTrades"), Words(map, "workingFor"),
            Words(map, "works"), Words(map, "speaking"),
            Patterns(map, "isSupplier"), Patterns(map, "isBuyer"), Patterns(map, "listing"), Patterns(map, "compares"), Words(map, "minimum"),
            Patterns(map, "differs"), Words(map, "eitherOr"), Patterns(map, "anew"));
    }

    private static WordPatterns Patterns(YamlMap file, string name) => new([.. Words(file, name).Select(WordPattern.Parse)]);

    private static ImmutableArray<string> Words(YamlMap file, string name)
    {
        var words = file.Texts(name);
        if (words.IsEmpty || words.Any(string.IsNullOrWhiteSpace))
        {
            file.ReportAt(name, $"list '{name}' is missing or holds an empty text");
        }

        return words;
    }

    private static string NameOf(WordList list) => char.ToLowerInvariant(list.ToString()[0]) + list.ToString()[1..];
}
