namespace Bot.Knowledge.Search;

/// <summary>
/// BM25F (Robertson and Zaragoza): a word counts by how often it stands in the title and in the text, each against the usual length of
/// that field, saturating; rare words count more.
/// </summary>
public static class Ranking
{
    public const double TitleWeight = 1.5;
    private const double Saturation = 1.2;
    private const double TitleLength = 0.5;
    private const double TextLength = 0.75;

    public static double Rarity(int entries, int withTerm) => Math.Log(1 + ((entries - withTerm + 0.5) / (withTerm + 0.5)));

    /// <summary>Between 0 and 1: how strongly an entry is about a term.</summary>
    public static double Weight(int inTitle, int inText, double titleLength, double textLength)
    {
        var frequency = (TitleWeight * inTitle / (1 - TitleLength + (TitleLength * titleLength)))
            + (inText / (1 - TextLength + (TextLength * textLength)));
        return frequency / (Saturation + frequency);
    }
}
