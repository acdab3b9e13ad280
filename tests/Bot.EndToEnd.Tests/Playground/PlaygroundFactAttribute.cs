using System.Diagnostics;
using Bot.EndToEnd.Tests.Browsing;
using Bot.Testing;

namespace Bot.EndToEnd.Tests.Playground;

/// <summary>A test in Microsoft's Agents Playground; skipped, with the reason, where there is no browser, no Node or no package.</summary>
public sealed class PlaygroundFactAttribute : FactAttribute
{
    private static readonly Lazy<string?> Missing = new(FindMissing);

    public PlaygroundFactAttribute() => Skip = Missing.Value;

    public static string Folder => RepositoryFiles.Path("tests", "Bot.EndToEnd.Tests", "Playground");

    public static string Program => Path.Combine(Folder, "node_modules", "@microsoft", "m365agentsplayground", "cli.js");

    private static string? FindMissing()
    {
        if (!File.Exists(ChromiumFactAttribute.Path))
        {
            return $"needs Debian's Chromium at {ChromiumFactAttribute.Path}: apt-get install chromium";
        }

        return File.Exists(Program) || Fetch() ? null : "needs Node and npm, and the package registry once: npm ci --ignore-scripts in " + Folder;
    }

    /// <summary>The locked version, without running anything that comes with it.</summary>
    private static bool Fetch()
    {
        try
        {
            using var npm = Process.Start(new ProcessStartInfo("npm", "ci --ignore-scripts --no-audit --no-fund --loglevel=error")
            {
                WorkingDirectory = Folder,
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            });
            return npm!.WaitForExit(TimeSpan.FromMinutes(2)) && npm.ExitCode == 0 && File.Exists(Program);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
