using System.Collections.Immutable;
using Bot.Knowledge.Loading;

namespace Bot.Knowledge.Tests.Loading;

public sealed class HashTests
{
    [Fact]
    public void The_hash_is_the_same_whatever_order_the_files_come_in() =>
        Assert.Equal(KnowledgeHash.Of(TheKnowledge.Files), KnowledgeHash.Of([.. TheKnowledge.Files.Reverse()]));

    [Fact]
    public void One_changed_byte_or_path_changes_the_hash()
    {
        var first = TheKnowledge.Files[0];
        var bytes = first.Bytes.ToArray();
        bytes[^1] ^= 1;

        Assert.NotEqual(KnowledgeHash.Of(TheKnowledge.Files), KnowledgeHash.Of(TheKnowledge.Files.SetItem(0, first with { Bytes = bytes })));
        Assert.NotEqual(KnowledgeHash.Of(TheKnowledge.Files), KnowledgeHash.Of(TheKnowledge.Files.SetItem(0, first with { Path = "documents/other.md" })));
    }
}
