using System.Collections.Immutable;
using Bot.Knowledge.Search;

namespace Bot.Knowledge.Json;

/// <summary>Search hits in the public shape.</summary>
public static class SearchJson
{
    public static string Of(ImmutableArray<SearchHit> hits, string? id = null) => JsonLine.Of(writer =>
    {
        if (id is not null)
        {
            writer.WriteString("id", id);
        }

        writer.WriteList("hits", hits, hit =>
        {
            writer.WriteStartObject();
            writer.WriteString("id", hit.Id);
            writer.WriteNumber("score", Math.Round(hit.Score, 6));
            writer.WriteEndObject();
        });
    });

    /// <summary>With each term's part in each score.</summary>
    public static string Explained(ImmutableArray<SearchExplanation> explanations, string? id = null) => JsonLine.Of(writer =>
    {
        if (id is not null)
        {
            writer.WriteString("id", id);
        }

        writer.WriteList("hits", explanations, explanation =>
        {
            writer.WriteStartObject();
            writer.WriteString("id", explanation.Hit.Id);
            writer.WriteNumber("score", Math.Round(explanation.Hit.Score, 6));
            writer.WriteList("terms", explanation.Terms, term =>
            {
                writer.WriteStartObject();
                writer.WriteString("term", term.Term);
                writer.WriteNumber("rarity", Math.Round(term.Rarity, 6));
                writer.WriteNumber("weight", Math.Round(term.Weight, 6));
                writer.WriteNumber("inQuery", term.InQuery);
                writer.WriteNumber("score", Math.Round(term.Score, 6));
                writer.WriteEndObject();
            });
            writer.WriteEndObject();
        });
    });
}
