using Bot.Knowledge.Disagreements;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Knowledge.Tests.Claims;

/// <summary>Whatever a document says, reading it ends well and every claim's words stand where they are said to.</summary>
public sealed class AnyTextTests
{
    private static readonly string[] Pieces =
    [
        "OEM", "ODM", "private label", "turnkey", "minimum order", "MOQ", "of", "takes", "weeks", "months", "$5,000", "€300–€900", "500", "1,200+", "pieces",
        "lead time", "tooling", "mould", "costs", "up to", "from", "not", "fewer than", "per unit", "(", ")", ",", ".", ";", ":", "|", "\n", "\n\n", "- ", "# ", "|--|--|\n",
        "**", "[1]", "[^a]", "<br>", "^a^", "`", "samples", "buyer", "owns", "the design", "it", "–", "?", "&nbsp;", "\t", "> ", "1. ", "```\n", "\\|", "🧦", "\u00a0",
        "also known as", "Original Equipment Manufacturer", "\r\n",
    ];

    [Fact]
    public void Any_mixture_of_words_and_marks_is_read_without_error()
    {
        var texts = Gen.Elements(Pieces).ListOf(60).Select(p => string.Join(' ', p)).ListOf(30);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(10), Prop.ForAll(texts.ToArbitrary(), all =>
        {
            var documents = all.Select((text, i) => ($"any{i}.md", TheKnowledge.Document(text, $"any{i}"))).ToArray();
            var knowledge = TheKnowledge.WithDocuments(documents).Knowledge!;
            AllDisagreements.Of(knowledge);
            return knowledge.Claims.All(c => c.Source.Quote.Length > 0
                && knowledge.Document(c.Document)!.Lines[c.Source.Line - 1][c.Source.Start..c.Source.End] == c.Source.Quote);
        }));
    }
}
