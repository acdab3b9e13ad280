using Bot.Definitions;
using Bot.Dialogs;

namespace Bot.Serving;

/// <summary>
/// The world in use. Both folders are watched; after a change the new world is built aside and swapped in one step. A change
/// with problems keeps the old world and says why, once.
/// </summary>
internal sealed class WatchedWorld : IDisposable
{
    /// <summary>Editors and copies write in bursts: wait until it has been quiet for this long.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(400);

    private readonly DefinitionFolders _folders;
    private readonly ILogger _logger;
    private readonly FileSystemWatcher[] _watchers;
    private readonly Timer _afterQuiet;
    private readonly Lock _oneReload = new();
    private World _world;

    public WatchedWorld(World world, DefinitionFolders folders, ILogger logger)
    {
        _world = world;
        _folders = folders;
        _logger = logger;
        _afterQuiet = new Timer(_ => Reload(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _watchers = [Watch(folders.Knowledge), Watch(folders.Dialogs)];
    }

    public World Current => Volatile.Read(ref _world);

    public void Dispose()
    {
        foreach (var watcher in _watchers)
        {
            watcher.Dispose();
        }

        _afterQuiet.Dispose();
    }

    private FileSystemWatcher Watch(string folder)
    {
        var watcher = new FileSystemWatcher(Path.GetFullPath(folder)) { IncludeSubdirectories = true };
        watcher.Changed += (_, _) => Wait();
        watcher.Created += (_, _) => Wait();
        watcher.Deleted += (_, _) => Wait();
        watcher.Renamed += (_, _) => Wait();
        watcher.Error += (_, _) => Wait();
        watcher.EnableRaisingEvents = true;
        return watcher;
    }

    private void Wait() => _afterQuiet.Change(Quiet, Timeout.InfiniteTimeSpan);

    private void Reload()
    {
        lock (_oneReload)
        {
            var outcome = Load();
            if (outcome.World is not { } world)
            {
                _logger.KnowledgeKept(string.Join("; ", outcome.Problems));
            }
            else if (world.Hash != _world.Hash)
            {
                Volatile.Write(ref _world, world);
                _logger.KnowledgeSwapped(world.Knowledge.Hash, world.Knowledge.Documents.Length, world.Knowledge.Claims.Length);
            }
        }
    }

    private WorldOutcome Load()
    {
        try
        {
            return WorldLoader.Load(_folders);
        }
        catch (Exception exception)
        {
            // On a timer's thread anything uncaught would end the program, and with it everybody's conversation.
            return new WorldOutcome(null, null, [new Knowledge.Definitions.Problem("", 0, $"{exception.GetType().Name}: {exception.Message}")], []);
        }
    }
}
