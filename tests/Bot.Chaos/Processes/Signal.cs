using System.Diagnostics;
using System.Globalization;

namespace Bot.Chaos.Processes;

/// <summary>What the operating system can do to a process.</summary>
internal static class Signal
{
    public static void Stop(Process process) => Send("STOP", process);

    public static void Continue(Process process) => Send("CONT", process);

    private static void Send(string signal, Process process)
    {
        using var kill = Process.Start("kill", ["-" + signal, process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }
}
