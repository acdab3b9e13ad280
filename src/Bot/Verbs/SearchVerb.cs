using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Bot.Batch;
using Bot.Definitions;
using Bot.Knowledge.Json;
using Bot.Knowledge.Search;

namespace Bot.Verbs;

/// <summary><c>bot search "…"</c>: ranked passages, of the documents or of another collection.</summary>
internal static class SearchVerb
{
    public static Command Create()
    {
        var top = new Option<int>("--top") { Description = "How many hits at most (default 10).", DefaultValueFactory = _ => 10, HelpName = "N" };
        var explain = new Option<bool>("--explain") { Description = "Show each term's part in each score." };
        var corpus = new Option<string?>("--corpus") { Description = "Search this file of JSON lines {\"id\",\"title\",\"text\"} instead.", HelpName = "FILE" };
        top.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out var count) || count < 1))
            {
                result.AddError($"--top is '{result.Tokens[0].Value}', which is no positive whole number");
            }
        });
        return TextVerb.Create(
            "search", "Ranked passages of the documents. Example: bot search \"who keeps the design\" --top 3", "query",
            (folders, parsed) =>
            {
                var searched = parsed.GetValue(corpus) is { } file ? Corpus.Read(file) : Passages(folders);
                return Answer(searched, parsed.GetValue(top), parsed.GetValue(explain));
            },
            top, explain, corpus);
    }

    private static Answering Answer(SearchedTexts searched, int top, bool explain) => new(
        query => Json(searched.Index, query, top, explain),
        query => Print(searched, query, top, explain),
        line => Json(searched.Index, line.Text("text"), top, explain),
        "text");

    private static JsonObject Json(SearchIndex index, string query, int top, bool explain) => JsonNode.Parse(
        explain ? SearchJson.Explained(index.Explain(query, top)) : SearchJson.Of(index.Search(query, top)))!.AsObject();

    private static void Print(SearchedTexts searched, string query, int top, bool explain)
    {
        var found = searched.Index.Explain(query, top);
        foreach (var (hit, terms) in found)
        {
            Console.Out.WriteLine($"{hit.Score.ToString("F3", CultureInfo.InvariantCulture),8}  {hit.Id}  {Shorten(searched.Text(hit.Id))}");
            foreach (var term in explain ? terms : [])
            {
                Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"",10}{term.Score:F3} = {term.Term}: rarity {term.Rarity:F3} × weight {term.Weight:F3} × {term.InQuery} in the query"));
            }
        }

        if (found.IsEmpty)
        {
            Console.Out.WriteLine("Nothing found.");
        }
    }

    private static string Shorten(string text) => text.Length <= 100 ? text : text[..97] + "…";

    private static SearchedTexts Passages(DefinitionFolders folders)
    {
        var knowledge = WorldLoader.Require(folders).Knowledge;
        return new SearchedTexts(SearchIndex.Of(knowledge.Passages), knowledge.Passages.ToDictionary(p => p.Id, p => p.Text, StringComparer.Ordinal));
    }
}
