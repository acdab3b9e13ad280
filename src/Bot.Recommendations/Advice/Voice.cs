using Bot.Knowledge.Documents;
using Bot.Recommendations.Reading;

namespace Bot.Recommendations.Advice;

/// <summary>Whom a document's "you" means, said where it does not mean the reader.</summary>
internal static class Voice
{
    public const string Buyers = "buyer";
    public const string Suppliers = "supplier";

    /// <summary>" (“you” is the factory there)", or nothing.</summary>
    public static string Explain(Citation citation, string reader)
    {
        if (citation.Audience.StartsWith(reader, StringComparison.OrdinalIgnoreCase) || !SaysYou(citation.Quote))
        {
            return "";
        }

        return citation.Audience.StartsWith(Buyers, StringComparison.OrdinalIgnoreCase) ? " (“you” is the buyer there)"
            : citation.Audience.StartsWith(Suppliers, StringComparison.OrdinalIgnoreCase) ? " (“you” is the factory there)"
            : $" (“you” is the document's reader: {citation.Audience})";
    }

    private static bool SaysYou(string quote)
    {
        if (!quote.Contains("you", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var words = WordList.Of(quote);
        return Enumerable.Range(0, words.Count).Any(i => words[i] is "you" or "your" or "yours");
    }
}
