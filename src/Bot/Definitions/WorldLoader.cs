using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Bot.Dialogs;
using Bot.Dialogs.Definitions;
using Bot.Knowledge;
using Bot.Knowledge.Definitions;
using Bot.Knowledge.Loading;
using Bot.Recommendations.Weighing;

namespace Bot.Definitions;

/// <summary>What came of loading a world: it is null exactly when there are problems.</summary>
/// <param name="Readable">What could be read in spite of problems, to show; never to answer from.</param>
internal sealed record WorldOutcome(World? World, KnowledgeBase? Readable, ImmutableArray<Problem> Problems, ImmutableArray<Problem> Warnings);

/// <summary>The folders → one immutable world, strictly: every problem of every file is listed.</summary>
internal static class WorldLoader
{
    public static WorldOutcome Load(DefinitionFolders folders)
    {
        var problems = new List<Problem>();
        var knowledge = FolderReader.Read(folders.Knowledge, problems);
        var dialogs = FolderReader.Read(folders.Dialogs, problems);
        var loaded = KnowledgeLoader.Load(knowledge, Console.Error.WriteLine);
        var weights = LoadWeights(knowledge, problems);
        var definitions = DialogLoader.Load(dialogs, problems);
        ImmutableArray<Problem> all = [.. problems.Concat(loaded.Problems).OrderBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Line)];
        var world = all.IsEmpty && loaded.Knowledge is not null && weights is not null && definitions is not null
            ? new World(loaded.Knowledge, weights, definitions, Hash(loaded.Knowledge.Hash, dialogs, folders.Contact)) { Contact = folders.Contact }
            : null;
        return new WorldOutcome(world, loaded.Readable, all, loaded.Warnings);
    }

    /// <summary>The world, or the problems as one <see cref="UsageException"/>.</summary>
    public static World Require(DefinitionFolders folders)
    {
        var outcome = Load(folders);
        return outcome.World ?? throw new UsageException(string.Join('\n', outcome.Problems));
    }

    private static Weights? LoadWeights(ImmutableArray<SourceFile> files, List<Problem> problems)
    {
        if (files.FirstOrDefault(file => file.Path == "weights.yaml") is { } file)
        {
            return WeightsLoader.Load(file, problems);
        }

        problems.Add(new Problem("weights.yaml", 0, "is missing"));
        return null;
    }

    private static string Hash(string knowledge, ImmutableArray<SourceFile> dialogs, string? contact)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(knowledge + contact));
        foreach (var file in dialogs)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"\n{file.Path}\n{file.Bytes.Length}\n"));
            hash.AppendData(file.Bytes.Span);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
