using System.Diagnostics;

namespace Bot.Storage.Tests;

/// <summary>A disk of two megabytes in memory; making one needs root on Linux.</summary>
internal sealed class SmallDisk : IDisposable
{
    public static readonly string? WhyNot = Try();

    private readonly TemporaryFolder _folder = new();

    public SmallDisk() => Execute("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", Path);

    public string Path => _folder.Path;

    public void Dispose()
    {
        Execute("umount", Path);
        _folder.Dispose();
    }

    private static string? Try()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
        {
            return "making a small disk needs root on Linux";
        }

        try
        {
            using var disk = new SmallDisk();
            return null;
        }
        catch (InvalidOperationException)
        {
            return "this container may not mount a small disk";
        }
    }

    private static void Execute(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, UseShellExecute = false })!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}");
        }
    }
}

[AttributeUsage(AttributeTargets.Method)]
internal sealed class SmallDiskFactAttribute : FactAttribute
{
    public SmallDiskFactAttribute() => Skip = SmallDisk.WhyNot;
}
