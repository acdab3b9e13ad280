using System.Diagnostics;

namespace Bot.House.Tests;

/// <summary>Builds a small pure project that breaks every rule the analyzers guard, under artifacts (the rules are laxer under tests), and looks for the refusals.</summary>
public sealed class AnalyzerTests
{
    [Fact]
    public void The_build_refuses_what_the_house_forbids()
    {
        var output = Build(WriteProject());

        string[] symbols =
        [
            "DateTime.UtcNow", "DateTimeOffset.Now", "TimeProvider", "Guid.NewGuid()", "Guid.CreateVersion7()", "Random", "File", "Directory",
            "System.Net.Http", "Environment", "string.GetHashCode()", "object.GetHashCode()", "HashCode", "Task", "Console", "Stopwatch",
        ];
        Assert.All(symbols, symbol => Assert.Contains($"error RS0030: The symbol '{symbol}'", output, StringComparison.Ordinal));
        Assert.All(["MA0053", "MA0051", "IDE0161", "MA0011"], rule => Assert.Contains("error " + rule, output, StringComparison.Ordinal));
    }

    private static string WriteProject()
    {
        var folder = Path.Combine(Repository.Root, "artifacts", "refused");
        Directory.CreateDirectory(folder);
        var lines = string.Join('\n', Enumerable.Repeat("            x++;", 45));
        var source = Path.Combine(AppContext.BaseDirectory, "Refused");
        File.WriteAllText(Path.Combine(folder, "Refused.cs"), File.ReadAllText(Path.Combine(source, "Refused.cs.txt")).Replace("LINES", lines, StringComparison.Ordinal));
        File.Copy(Path.Combine(source, "Refused.csproj.txt"), Path.Combine(folder, "Refused.csproj"), overwrite: true);
        return folder;
    }

    private static string Build(string folder)
    {
        var start = new ProcessStartInfo("dotnet", "build --nologo -nodeReuse:false") { WorkingDirectory = folder, RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment.Remove("MSBUILDNOINPROCNODE");
        using var build = Process.Start(start)!;
        var output = build.StandardOutput.ReadToEnd();
        build.WaitForExit();
        return output;
    }
}
