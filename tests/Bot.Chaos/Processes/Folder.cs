namespace Bot.Chaos.Processes;

/// <summary>A folder of the rig's own, gone with it.</summary>
internal sealed class Folder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("bot-chaos-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
