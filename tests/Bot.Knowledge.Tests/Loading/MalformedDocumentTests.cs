using System.Text;
using Bot.Knowledge.Definitions;
using Bot.Knowledge.Loading;

namespace Bot.Knowledge.Tests.Loading;

public sealed class MalformedDocumentTests
{
    [Theory]
    [InlineData("Just text.", 1, "needs front matter")]
    [InlineData("---\nid: a\ntitle: b\n", 1, "not closed")]
    [InlineData("---\nid: a\n---\n\nText.", 2, "'title' is missing")]
    [InlineData("---\nid: [a\n---\n\nText.", 3, "not valid YAML")]
    [InlineData("---\nid: A b\ntitle: t\naudience: buyers\nindustry: general\norigin: o\n---\n\nText.", 2, "small letters")]
    [InlineData("---\nid: a\ntitle: t\naudience: buyers\nindustry: general\norigin: o\ncolour: red\n---\n\nText.", 7, "unknown key 'colour'")]
    [InlineData("---\nid: a\nid: b\ntitle: t\naudience: buyers\nindustry: general\norigin: o\n---\n\nText.", 3, "not valid YAML")]
    public void A_document_without_proper_front_matter_is_refused_with_its_line(string text, int line, string says)
    {
        var outcome = TheKnowledge.WithDocuments(("bad.md", text));

        Assert.Null(outcome.Knowledge);
        Assert.Contains(outcome.Problems, p => p.File == "documents/bad.md" && p.Line == line && p.Text.Contains(says, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_problem_of_every_document_is_listed_at_once()
    {
        var outcome = TheKnowledge.WithDocuments(
            ("a.md", "no front matter"),
            ("b.md", TheKnowledge.Document("Fine.", "twin")),
            ("c.md", TheKnowledge.Document("Fine.", "twin")),
            ("d.md", ""));

        Assert.Equal(["documents/a.md", "documents/b.md", "documents/c.md", "documents/d.md"], outcome.Problems.Select(p => p.File));
        Assert.Contains("also that of documents/c.md", outcome.Problems[1].Text, StringComparison.Ordinal);
        Assert.Contains("also that of documents/b.md", outcome.Problems[2].Text, StringComparison.Ordinal);
        Assert.Contains("is empty", outcome.Problems[3].Text, StringComparison.Ordinal);
        Assert.NotNull(outcome.Readable);
    }

    [Theory]
    [InlineData(new byte[] { 0x50, 0x4b, 3, 4, 0, 0, 8, 0 }, "no text")]
    [InlineData(new byte[] { 0x25, 0x50, 0x44, 0x46, 0x2d, 0x31 }, "PDF")]
    [InlineData(new byte[] { 0xff, 0xfe, 0x2d, 0x00 }, "UTF-16")]
    [InlineData(new byte[] { 0x2d, 0x2d, 0x2d, 0x0a, 0xff, 0xfe, 0x41 }, "not UTF-8")]
    public void A_file_that_is_no_utf8_text_is_refused(byte[] bytes, string says)
    {
        var outcome = KnowledgeLoader.Load([.. Vocabulary(), new SourceFile("documents/word.md", bytes)]);

        Assert.Contains(says, Assert.Single(outcome.Problems).Text, StringComparison.Ordinal);
    }

    public static TheoryData<string, string, int, string> Hostile => new()
    {
        { "zero bytes", TheKnowledge.Document("Text.\n\0"), 10, "zero bytes" },
        { "flow lists", $"---\nid: {string.Concat(Enumerable.Repeat(new string('[', 45_000) + "\n ", 20))}\n---\n\nText.", 2, "nested too deeply" },
        { "flow mappings", $"---\nid: {string.Concat(Enumerable.Repeat("{a: ", 12_000))}\n---\n\nText.", 2, "nested too deeply" },
        { "block lists", $"---\nid:\n {string.Concat(Enumerable.Repeat("- ", 24_000))}\n---\n\nText.", 3, "nested too deeply" },
        { "quotes", TheKnowledge.Document(new string('>', 30_000) + " OEM"), 9, "nested too deeply" },
        { "lists", TheKnowledge.Document(string.Join('\n', Enumerable.Range(0, 300).Select(i => new string(' ', 2 * i) + "- OEM"))), 109, "nested too deeply" },
        { "an alias of itself", "---\nid: &a [*a]\n---\n\nText.", 2, "'id' must be a text" },
        { "an alias bomb", TheKnowledge.Document("Text.").Replace("origin:", "a: &a [x,x,x,x]\nb: &b [*a,*a,*a,*a]\nc: [*b,*b,*b,*b]\norigin:", StringComparison.Ordinal), 8, "unknown key 'c'" },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void What_would_take_the_program_down_or_keep_it_busy_is_refused_with_its_line(string what, string text, int line, string says)
    {
        var outcome = TheKnowledge.WithDocuments(("hostile.md", text));

        Assert.Null(outcome.Knowledge);
        Assert.True(outcome.Problems.Any(p => p.Line == line && p.Text.Contains(says, StringComparison.Ordinal)), $"{what}: {string.Join('\n', outcome.Problems)}");
    }

    [Theory]
    [InlineData("*")]
    [InlineData("[")]
    [InlineData("`")]
    [InlineData("<a")]
    [InlineData("![x](javascript:alert(1))")]
    [InlineData("(a+)+$ ")]
    [InlineData("\u202e\u200b👩‍👩‍👧")]
    public void Thousands_of_marks_are_read_as_the_text_they_stand_in(string mark)
    {
        var marks = string.Concat(Enumerable.Repeat(mark, 20_000 / mark.Length));
        var knowledge = TheKnowledge.WithDocuments(("m.md", TheKnowledge.Document($"The OEM minimum order is 500 units. {marks}"))).Knowledge!;

        Assert.Equal(500, Assert.Single(knowledge.Claims, c => c.Figure is not null).Figure!.Min);
    }

    [Fact]
    public void A_table_of_two_hundred_columns_and_one_with_ragged_rows_are_read()
    {
        var wide = $"| Factor |{string.Concat(Enumerable.Repeat(" OEM |", 200))}\n|{string.Concat(Enumerable.Repeat("---|", 201))}\n| MOQ |{string.Concat(Enumerable.Repeat(" 300 |", 200))}";
        var ragged = "| Factor | OEM | ODM |\n|---|---|---|\n| MOQ | 300 |\n| Lead time | 3 weeks | 4 weeks | 9 | 9 |\n|  |  |  |\n| Cost";

        var knowledge = TheKnowledge.WithDocuments(("w.md", TheKnowledge.Document(wide, "w")), ("r.md", TheKnowledge.Document(ragged, "r"))).Knowledge!;

        Assert.Equal(200, knowledge.Claims.Count(c => c.Document == "w"));
        Assert.Equal(3, knowledge.Claims.Count(c => c.Document == "r"));
        Assert.All(knowledge.Unread, u => Assert.NotEmpty(u.Reason));
    }

    [Fact]
    public void Lines_are_counted_as_every_editor_counts_them()
    {
        var text = TheKnowledge.Document("One.\u2028Two.\fThree.\u0085Four.\n\nThe OEM minimum order is 500 units.");

        Assert.Equal(11, TheKnowledge.WithDocuments(("l.md", text)).Knowledge!.Claims.Single(c => c.Figure is not null).Source.Line);
    }

    [Fact]
    public void A_line_of_five_megabytes_is_refused_with_its_number()
    {
        var outcome = TheKnowledge.WithDocuments(("long.md", TheKnowledge.Document(new string('a', 5_000_000))));

        var problem = Assert.Single(outcome.Problems);
        Assert.Equal(9, problem.Line);
        Assert.Contains("too long", problem.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_the_shell_would_not_read_is_refused_with_the_shells_reason()
    {
        var outcome = KnowledgeLoader.Load([.. Vocabulary(), new SourceFile("documents/link.md", default, "is a link that leads out of the folder")]);

        Assert.Equal("documents/link.md is a link that leads out of the folder", Assert.Single(outcome.Problems).ToString());
    }

    [Fact]
    public void A_table_without_models_is_accepted_with_a_warning_and_its_cells_listed()
    {
        var outcome = TheKnowledge.WithDocuments(("t.md", TheKnowledge.Document("| Size | Weight |\n|---|---|\n| Small | 2 kg |")));

        Assert.Contains(outcome.Warnings, w => w.Line == 9 && w.Text.Contains("no manufacturing model", StringComparison.Ordinal));
        Assert.Empty(outcome.Knowledge!.Claims);
        Assert.Equal(2, outcome.Knowledge.Unread.Length);
    }

    [Fact]
    public void An_industry_the_vocabulary_lacks_is_taken_with_a_warning_and_can_be_asked_for()
    {
        var body = "| Factor | OEM | ODM |\n|---|---|---|\n| MOQ | 300 pieces | 40 pieces |";
        var outcome = TheKnowledge.WithDocuments(("garden.md", TheKnowledge.Document(body, industry: "garden gnomes")));

        Assert.Contains(outcome.Warnings, w => w.Line == 5 && w.Text.Contains("garden gnomes", StringComparison.Ordinal));
        Assert.Equal("garden gnomes", outcome.Knowledge!.Claims[0].Industry);
        Assert.NotNull(outcome.Knowledge.Vocabulary.Find(Language.Vocabularies.ConceptKind.Industry, "garden gnomes"));
    }

    [Fact]
    public void Other_files_among_the_documents_are_left_alone_with_a_warning()
    {
        var outcome = KnowledgeLoader.Load([.. Vocabulary(), TheKnowledge.File("documents/a.md", TheKnowledge.Document("Text.")), TheKnowledge.File("documents/a.docx", "x")]);

        Assert.NotNull(outcome.Knowledge);
        Assert.Contains(outcome.Warnings, w => w.File == "documents/a.docx");
    }

    [Fact]
    public void A_folder_without_vocabulary_or_documents_says_both()
    {
        var outcome = KnowledgeLoader.Load([]);

        Assert.Equal(["documents/", "vocabulary.yaml"], outcome.Problems.Select(p => p.File));
    }

    [Fact]
    public void Windows_line_ends_and_a_byte_order_mark_change_nothing()
    {
        var text = TheKnowledge.Document("OEM means the buyer provides the design. The minimum order is 500 units.");
        var windows = KnowledgeLoader.Load([.. Vocabulary(), new SourceFile("documents/a.md", Encoding.UTF8.GetBytes("\ufeff" + text.ReplaceLineEndings("\r\n")))]);
        var plain = TheKnowledge.WithDocuments(("a.md", text));

        Assert.Equal(plain.Knowledge!.Claims.Select(c => c.ToString()), windows.Knowledge!.Claims.Select(c => c.ToString()));
        Assert.NotEmpty(plain.Knowledge.Claims);
    }

    private static IEnumerable<SourceFile> Vocabulary() => TheKnowledge.Files.Where(f => f.Path == "vocabulary.yaml");
}
