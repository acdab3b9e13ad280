using System.Diagnostics;
using System.Globalization;

namespace Bot.Chaos.Processes;

/// <summary>What a process and its children use, from /proc.</summary>
internal static class Usage
{
    public static TimeSpan Cpu(Process process)
    {
        process.Refresh();
        return process.TotalProcessorTime;
    }

    /// <summary>Resident memory in bytes.</summary>
    public static long Memory(Process process)
    {
        process.Refresh();
        return process.WorkingSet64;
    }

    /// <summary>Counts a system call of a process for as long as it takes; null where perf cannot do that.</summary>
    public static async Task<long?> CountAsync(string call, Process process, TimeSpan time)
    {
        try
        {
            using var perf = Process.Start(new ProcessStartInfo("perf",
            [
                "stat", "-x", ",", "-e", $"syscalls:sys_enter_{call}", "-p", process.Id.ToString(CultureInfo.InvariantCulture), "--", "sleep",
                time.TotalSeconds.ToString(CultureInfo.InvariantCulture),
            ])
            {
                RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false,
            })!;
            var said = await perf.StandardError.ReadToEndAsync();
            await perf.WaitForExitAsync();
            return long.TryParse(said.Split(',')[0], CultureInfo.InvariantCulture, out var count) ? count : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
