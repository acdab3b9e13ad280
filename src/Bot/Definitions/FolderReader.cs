using System.Collections.Immutable;
using Bot.Knowledge.Definitions;

namespace Bot.Definitions;

/// <summary>Reads a definitions folder (<c>knowledge/</c>, <c>dialogs/</c>) for the pure core.</summary>
internal static class FolderReader
{
    /// <summary>Larger files are no documents; the limit keeps a stray archive from being read whole.</summary>
    private const long MaxBytes = 16 * 1024 * 1024;

    /// <summary>All files below, ordered by path; hidden ones are left out, links out of the folder become problems.</summary>
    public static ImmutableArray<SourceFile> Read(string folder, ICollection<Problem> problems)
    {
        var files = ImmutableArray.CreateBuilder<SourceFile>();
        var root = Path.GetFullPath(folder);
        ReadBelow(root, new DirectoryInfo(root), files, problems);
        return [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    private static void ReadBelow(string root, DirectoryInfo folder, ImmutableArray<SourceFile>.Builder files, ICollection<Problem> problems)
    {
        foreach (var entry in Entries(root, folder, problems).Where(entry => !entry.Name.StartsWith('.')))
        {
            var path = Path.GetRelativePath(root, entry.FullName).Replace('\\', '/');
            if (entry is DirectoryInfo { LinkTarget: not null })
            {
                problems.Add(new Problem(path, 0, "is a link to a folder: put the files themselves there"));
            }
            else if (entry is DirectoryInfo below)
            {
                ReadBelow(root, below, files, problems);
            }
            else if (ReadOne(root, entry.FullName, path, problems) is { } source)
            {
                files.Add(source);
            }
        }
    }

    private static FileSystemInfo[] Entries(string root, DirectoryInfo folder, ICollection<Problem> problems)
    {
        try
        {
            return folder.GetFileSystemInfos();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problems.Add(new Problem(Path.GetRelativePath(root, folder.FullName).Replace('\\', '/'), 0, "cannot be read: " + exception.Message));
            return [];
        }
    }

    private static SourceFile? ReadOne(string root, string file, string path, ICollection<Problem> problems)
    {
        try
        {
            var info = new FileInfo(file);
            if (info.ResolveLinkTarget(returnFinalTarget: true) is { } target && !target.FullName.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            {
                problems.Add(new Problem(path, 0, "is a link out of the folder: put the file itself there"));
                return null;
            }

            if (info.Length > MaxBytes)
            {
                problems.Add(new Problem(path, 0, $"is larger than {MaxBytes / 1024 / 1024} MB"));
                return null;
            }

            return new SourceFile(path, File.ReadAllBytes(file));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problems.Add(new Problem(path, 0, "cannot be read: " + exception.Message));
            return null;
        }
    }
}
