using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using SQLitePCL;

namespace Bot.Storage.Sqlite;

/// <summary>Binds the SQLite of the operating system, which the system keeps patched; there is none in this program's packages.</summary>
internal static class SqliteLibrary
{
    private const int OldestVersion = 3_040_001;

    /// <summary>Debian and its relatives, macOS, Windows; the first that is there wins.</summary>
    private static readonly string[] Names = ["libsqlite3.so.0", "libsqlite3.dylib", "winsqlite3.dll"];

    /// <summary>A resolver can be set once per process, and before the first call.</summary>
    private static readonly Lazy<int> Version = new(Bind);

    /// <summary>Throws <see cref="StoreSetupException"/> when the library is missing or too old.</summary>
    public static void Check()
    {
        if (!Names.Any(name => NativeLibrary.TryLoad(name, out _)))
        {
            throw new StoreSetupException("The operating system's SQLite library (libsqlite3.so.0) is not installed: install libsqlite3-0.");
        }

        if (Version.Value < OldestVersion)
        {
            throw new StoreSetupException(string.Create(
                CultureInfo.InvariantCulture, $"SQLite {raw.sqlite3_libversion().utf8_to_string()} is too old: 3.40.1 or newer is needed."));
        }
    }

    private static int Bind()
    {
        NativeLibrary.SetDllImportResolver(typeof(SQLite3Provider_e_sqlite3).Assembly, Find);
        raw.SetProvider(new SQLite3Provider_e_sqlite3());
        raw.FreezeProvider();
        return raw.sqlite3_libversion_number();
    }

    private static nint Find(string library, Assembly assembly, DllImportSearchPath? path)
    {
        if (library != "e_sqlite3")
        {
            return 0;
        }

        foreach (var name in Names)
        {
            if (NativeLibrary.TryLoad(name, out var handle))
            {
                return handle;
            }
        }

        return 0;
    }
}
