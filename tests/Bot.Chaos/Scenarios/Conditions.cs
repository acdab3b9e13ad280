using System.Diagnostics;
using System.Globalization;
using Bot.Testing;

namespace Bot.Chaos.Scenarios;

/// <summary>Under what the figures were taken: no figure without it.</summary>
internal static class Conditions
{
    public static string Now => string.Create(
        CultureInfo.InvariantCulture,
        $"{DateTime.UtcNow:yyyy-MM-dd HH:mm} UTC, commit {Commit}, {Environment.ProcessorCount} cores, load average {Load}, .NET {Environment.Version}, {BuiltProgram.Path.Split(Path.DirectorySeparatorChar)[^3]} build");

    private static string Load => File.Exists("/proc/loadavg") ? string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ')[..3]) : "unknown";

    private static string Commit
    {
        get
        {
            using var git = Process.Start(new ProcessStartInfo("git", ["describe", "--always", "--dirty"])
            {
                WorkingDirectory = RepositoryFiles.Root, RedirectStandardOutput = true, UseShellExecute = false,
            })!;
            return git.StandardOutput.ReadToEnd().Trim();
        }
    }
}
