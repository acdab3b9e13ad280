using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using Bot.Chaos.Processes;
using Bot.Testing;

namespace Bot.Chaos.Seeded;

/// <summary>A place in the product's source where a bug can be put in.</summary>
internal sealed record SeededBug(string Bug, string File, string From, string To);

/// <summary>
/// The product built from a copy of its source with six bugs in it, each asleep until the environment names it: whether the rig
/// would notice. The product itself has no such switch.
/// </summary>
internal static class SeededProgram
{
    public const string Variable = "SEEDED_BUG";

    private const string Switch = """
        namespace Bot.Storage;

        public static class Seeded
        {
            private static readonly string? Bug = System.Environment.GetEnvironmentVariable("SEEDED_BUG");

            public static bool Is(string bug) => bug == Bug;
        }
        """;

    private static readonly string Folder = RepositoryFiles.Path("artifacts", "seeded");
    private static readonly Lazy<string> Built = new(Build);

    public static ImmutableArray<string> Bugs => [.. Read().Select(bug => bug.Bug).Distinct(StringComparer.Ordinal)];

    /// <summary>Starts the copy with this bug awake.</summary>
    public static Func<BotStart, BotStart> With(string bug) =>
        start => start with { Program = Built.Value, Environment = [.. start.Environment, (Variable, bug)] };

    private static string Build()
    {
        var bugs = Read().ToLookup(bug => bug.File, StringComparer.Ordinal);
        var applied = Sources().Sum(path => Copy(path, [.. bugs[path]]));
        if (applied != bugs.Sum(file => file.Count()))
        {
            throw new InvalidOperationException("A seeded bug names a file that is not there.");
        }

        WriteIfNew("src/Bot.Storage/Seeded.cs", Switch);
        WriteIfNew("src/Bot.Channels/Page/node_modules/.fetched", ""); // Web Chat is not needed here
        Run("dotnet", "build", Path.Combine(Folder, "src", "Bot"), "-c", "Release", "-v", "quiet", "--nologo", "-nodeReuse:false", "-p:RunAnalyzers=false");
        return Path.Combine(Folder, "src", "Bot", "bin", "Release", "net10.0", "bot.dll");
    }

    private static IEnumerable<string> Sources() =>
        Directory.EnumerateFiles(RepositoryFiles.Root).Where(file => Path.GetFileName(file).StartsWith("Directory.", StringComparison.Ordinal))
            .Append(RepositoryFiles.Path("global.json"))
            .Concat(((string[])["src", ".build", "knowledge", "dialogs"])
                .SelectMany(folder => Directory.EnumerateFiles(RepositoryFiles.Path(folder), "*", SearchOption.AllDirectories)))
            .Select(file => Path.GetRelativePath(RepositoryFiles.Root, file).Replace('\\', '/'))
            .Where(file => !file.Split('/').Any(part => part is "bin" or "obj" or "node_modules"));

    private static int Copy(string path, SeededBug[] bugs)
    {
        if (bugs.Length == 0)
        {
            var target = Path.Combine(Folder, path);
            if (!File.Exists(target) || File.GetLastWriteTimeUtc(target) != File.GetLastWriteTimeUtc(RepositoryFiles.Path(path)))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(RepositoryFiles.Path(path), target, overwrite: true);
            }

            return 0;
        }

        WriteIfNew(path, bugs.Aggregate(File.ReadAllText(RepositoryFiles.Path(path)), Apply));
        return bugs.Length;
    }

    private static string Apply(string text, SeededBug bug) => text.Split(bug.From).Length == 2
        ? text.Replace(bug.From, bug.To, StringComparison.Ordinal)
        : throw new InvalidOperationException($"The seeded bug {bug.Bug} no longer fits {bug.File}: see Seeded/bugs.json.");

    private static void WriteIfNew(string path, string text)
    {
        var target = Path.Combine(Folder, path);
        if (!File.Exists(target) || File.ReadAllText(target) != text)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllText(target, text);
        }
    }

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
        // Not to its end: a compiler that stays for the next build may hold the stream open.
        var output = process.StandardOutput.ReadToEndAsync();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            var said = output.Wait(TimeSpan.FromSeconds(2)) ? output.Result : "";
            throw new InvalidOperationException("The program with seeded bugs does not build:\n" + said);
        }
    }

    private static SeededBug[] Read()
    {
        using var file = typeof(SeededProgram).Assembly.GetManifestResourceStream("bugs.json")!;
        return JsonSerializer.Deserialize<SeededBug[]>(file, JsonSerializerOptions.Web)!;
    }
}
