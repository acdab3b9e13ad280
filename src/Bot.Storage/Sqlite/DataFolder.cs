using System.Globalization;
using System.Text;

namespace Bot.Storage.Sqlite;

/// <summary>The folder of the database, ours alone: only the owner may read it, only one process may hold it.</summary>
internal sealed class DataFolder : IDisposable
{
    private readonly FileStream _lock;

    private DataFolder(string path, FileStream heldLock)
    {
        Path = path;
        _lock = heldLock;
    }

    public string Path { get; }

    public string Database => System.IO.Path.Combine(Path, "bot.db");

    public string Backups => System.IO.Path.Combine(Path, "backup");

    /// <summary>Creates the folder when needed and takes its lock, which the system drops with the process however it ends.</summary>
    public static DataFolder Take(string path)
    {
        var full = System.IO.Path.GetFullPath(path);
        try
        {
            CreatePrivate(full);
            var folder = new DataFolder(full, TakeLock(full));
            using (OpenPrivate(folder.Database, FileMode.OpenOrCreate, FileShare.ReadWrite))
            {
                return folder;
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new StoreSetupException($"The data folder {full} cannot be used: {problem.Message}", problem);
        }
    }

    public static void CreatePrivate(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    public static void CreatePrivateFile(string path)
    {
        using (OpenPrivate(path, FileMode.OpenOrCreate, FileShare.None))
        {
        }
    }

    public void Dispose() => _lock.Dispose();

    /// <summary>The number of the holder lies beside the lock, because nobody may open a held lock.</summary>
    private static FileStream TakeLock(string folder)
    {
        var holder = System.IO.Path.Combine(folder, "bot.pid");
        try
        {
            var held = OpenPrivate(System.IO.Path.Combine(folder, "bot.lock"), FileMode.OpenOrCreate, FileShare.None);
            using var note = OpenPrivate(holder, FileMode.Create, FileShare.ReadWrite);
            note.Write(Encoding.ASCII.GetBytes(Environment.ProcessId.ToString(CultureInfo.InvariantCulture)));
            return held;
        }
        catch (IOException problem) when (IsHeldElsewhere(problem))
        {
            var process = File.Exists(holder) ? "process " + File.ReadAllText(holder) : "another process";
            throw new DataFolderInUseException(
                $"The data folder {folder} is in use by {process}: stop it, or choose another folder with --data.", problem);
        }
    }

    /// <summary>EAGAIN on Linux and macOS, a sharing violation on Windows.</summary>
    private static bool IsHeldElsewhere(IOException problem) => problem.HResult is 11 or 35 or unchecked((int)0x80070020);

    private static FileStream OpenPrivate(string path, FileMode mode, FileShare share)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = share };
        if (!OperatingSystem.IsWindows() && mode is FileMode.OpenOrCreate or FileMode.Create)
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(path, options);
    }
}
