using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Bot.Testing;

/// <summary>A PostgreSQL server of the tests' own: a fresh cluster in a temporary folder, gone with it.</summary>
public sealed class PostgresServer : IDisposable
{
    private static readonly Lazy<string?> Binaries = new(FindBinaries);
    private static readonly Lazy<PostgresServer> Started = new(() => new PostgresServer(isDurable: false));

    private readonly string _folder = Directory.CreateTempSubdirectory("bot-postgres-").FullName;

    /// <param name="isDurable">With fsync, as in earnest; without, a crash of the machine would lose data, a crash of the server does not.</param>
    public PostgresServer(bool isDurable)
    {
        Port = FreePort();
        if (Environment.UserName == "root")
        {
            Execute("chown", "postgres", _folder);
        }

        RunBinary("initdb", "-D", Data, "-U", "bot", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync");
        File.AppendAllText(Path.Combine(Data, "postgresql.conf"), string.Create(CultureInfo.InvariantCulture,
            $"\nport = {Port}\nlisten_addresses = '127.0.0.1'\nunix_socket_directories = '{_folder}'\nfsync = {(isDurable ? "on" : "off")}\nmax_connections = 100\n"));
        Start();
    }

    /// <summary>Why the tests cannot start a server here; null when they can.</summary>
    public static string? WhyNot => Binaries.Value is null ? "PostgreSQL's server programs were not found below /usr/lib/postgresql" : null;

    /// <summary>One for all tests of a run.</summary>
    public static PostgresServer Instance => Started.Value;

    public int Port { get; }

    public string ConnectionString => For("postgres");

    private string Data => Path.Combine(_folder, "data");

    public string For(string database) =>
        string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={Port};Username=bot;Database={database}");

    /// <summary>Connection string of a new, empty database.</summary>
    public async Task<string> CreateDatabaseAsync()
    {
        var name = "t" + Guid.NewGuid().ToString("N");
        await ExecuteAsync($"CREATE DATABASE {name}");
        return For(name);
    }

    public async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
#pragma warning disable CA2100 // constants of the tests
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    public void Start() => RunBinary("pg_ctl", "-D", Data, "-w", "-l", Path.Combine(_folder, "log"), "start");

    public void StopAtOnce() => RunBinary("pg_ctl", "-D", Data, "-w", "-m", "immediate", "stop");

    /// <summary>As a crash of the server, and up again.</summary>
    public void RestartAtOnce() => RunBinary("pg_ctl", "-D", Data, "-w", "-m", "immediate", "-l", Path.Combine(_folder, "log"), "restart");

    public void Dispose()
    {
        StopAtOnce();
        Directory.Delete(_folder, recursive: true);
    }

    public static void RemoveIfStarted()
    {
        if (Started.IsValueCreated)
        {
            Instance.Dispose();
        }
    }

    private static string? FindBinaries() =>
        Directory.Exists("/usr/lib/postgresql")
            ? Directory.EnumerateDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin"))
                .Where(bin => File.Exists(Path.Combine(bin, "initdb"))).Order(StringComparer.Ordinal).LastOrDefault()
            : null;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>The server refuses to run as root: then its own user runs it.</summary>
    private static void RunBinary(string name, params string[] arguments)
    {
        var program = Path.Combine(Binaries.Value!, name);
        if (Environment.UserName == "root")
        {
            Execute("runuser", ["-u", "postgres", "--", program, .. arguments]);
        }
        else
        {
            Execute(program, arguments);
        }
    }

    private static void Execute(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo("/bin/sh") { WorkingDirectory = "/" };
        foreach (var argument in (string[])["-c", "exec \"$@\" >/dev/null 2>&1 </dev/null", "sh", program, .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}");
        }
    }

}
