namespace Bot.Storage.Tests;

/// <summary>A fact that looks at system calls.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TracedFactAttribute : FactAttribute
{
    public TracedFactAttribute() => Skip = File.Exists("/usr/bin/strace") ? null : "strace is not installed";
}
