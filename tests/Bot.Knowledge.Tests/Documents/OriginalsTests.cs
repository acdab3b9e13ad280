using Bot.Testing;

namespace Bot.Knowledge.Tests.Documents;

public sealed class OriginalsTests
{
    [SharedFact]
    public void Every_line_of_the_originals_stands_unchanged_and_in_order_in_its_document()
    {
        var originals = Directory.EnumerateFiles(RepositoryFiles.Shared("seeds")!, "*.txt").Order(StringComparer.Ordinal).ToList();

        Assert.Equal(5, originals.Count);
        foreach (var original in originals)
        {
            var document = TheKnowledge.Base.Documents.Single(d => d.Origin == Path.GetFileName(original));
            var body = document.Lines.Skip(7).Where(l => l.Length > 0);
            Assert.Equal(File.ReadAllLines(original).Where(l => l.Length > 0), body);
        }
    }
}
