using System.Text.Json;
using Bot.Testing;

namespace Bot.Tests.Verbs;

public sealed class KnowledgeVerbTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("knowledge").FullName;

    [Fact]
    public void The_knowledge_of_the_repository_has_no_problem_and_every_cell_is_read()
    {
        var run = BuiltProgram.Run("", "knowledge", "check");

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("5 documents", run.Lines[^1], StringComparison.Ordinal);
        Assert.EndsWith("0 unread cells", run.Lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Every_problem_is_listed_at_once_with_file_and_line_and_exit_code_1()
    {
        CopyKnowledge();
        File.WriteAllText(Path.Combine(_folder, "documents", "nofront.md"), "just text\n");
        File.WriteAllBytes(Path.Combine(_folder, "documents", "word.md"), [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);
        File.AppendAllText(Path.Combine(_folder, "vocabulary.yaml"), "\ncolours: []\n");
        File.CreateSymbolicLink(Path.Combine(_folder, "documents", "link.md"), "/etc/hostname");
        Directory.CreateSymbolicLink(Path.Combine(_folder, "documents", "linked"), "/etc");
        Directory.CreateSymbolicLink(Path.Combine(_folder, "documents", "loop"), _folder);

        var run = BuiltProgram.Run("", "knowledge", "check", "--knowledge", _folder);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(run.Lines, line => line.StartsWith("documents/nofront.md:1 ", StringComparison.Ordinal));
        Assert.Contains(run.Lines, line => line.StartsWith("documents/word.md ", StringComparison.Ordinal) || line.StartsWith("documents/word.md:", StringComparison.Ordinal));
        Assert.Contains(run.Lines, line => line.StartsWith("documents/link.md ", StringComparison.Ordinal));
        Assert.Contains("documents/linked is a link to a folder: put the files themselves there", run.Lines);
        Assert.Contains("documents/loop is a link to a folder: put the files themselves there", run.Lines);
        Assert.DoesNotContain(run.Lines, line => line.Contains("passwd", StringComparison.Ordinal));
        Assert.Contains(run.Lines, line => line.StartsWith("vocabulary.yaml:", StringComparison.Ordinal) && line.Contains("'colours'", StringComparison.Ordinal));
    }

    [Fact]
    public void A_broken_knowledge_folder_stops_the_start_with_its_problems_and_exit_code_2()
    {
        CopyKnowledge();
        File.WriteAllText(Path.Combine(_folder, "documents", "nofront.md"), "just text\n");

        var run = BuiltProgram.Run("", "serve", "--knowledge", _folder, "--data", _folder + "-data", "--urls", "http://127.0.0.1:0");

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("documents/nofront.md:1 ", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Claims_are_JSON_lines_with_exact_spans()
    {
        var run = BuiltProgram.Run("", "knowledge", "claims", "--json");

        var claims = run.Lines.Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.True(claims.Count >= 85);
        Assert.All(claims, claim =>
        {
            var file = Directory.EnumerateFiles(RepositoryFiles.Path("knowledge", "documents"))
                .Single(path => File.ReadAllText(path).Contains($"\nid: {claim.GetProperty("document").GetString()}\n", StringComparison.Ordinal));
            var line = File.ReadAllLines(file)[claim.GetProperty("line").GetInt32() - 1];
            Assert.Equal(claim.GetProperty("quote").GetString(), line[claim.GetProperty("start").GetInt32()..claim.GetProperty("end").GetInt32()]);
        });
    }

    [Fact]
    public void The_version_is_one_hash_that_changes_with_the_documents()
    {
        CopyKnowledge();
        var before = BuiltProgram.Run("", "knowledge", "version", "--knowledge", _folder).Output;
        var document = Directory.EnumerateFiles(Path.Combine(_folder, "documents")).First();
        File.AppendAllText(document, "\nOne more sentence.\n");

        Assert.Matches("^[0-9a-f]{64}\n$", before);
        Assert.NotEqual(before, BuiltProgram.Run("", "knowledge", "version", "--knowledge", _folder).Output);
    }

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        if (Directory.Exists(_folder + "-data"))
        {
            Directory.Delete(_folder + "-data", recursive: true);
        }
    }

    private void CopyKnowledge()
    {
        foreach (var file in RepositoryFiles.Folder("knowledge"))
        {
            var path = Path.Combine(_folder, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, file.Bytes.ToArray());
        }
    }
}
