using System.Diagnostics;
using Npgsql;

[assembly: AssemblyFixture(typeof(Sijil.Record.Tests.PostgresInstance))]

namespace Sijil.Record.Tests;

/// <summary>A private PostgreSQL in a temporary folder, on a socket in it, never as root, gone after the tests.</summary>
public sealed class PostgresInstance : IAsyncLifetime
{
    private const string Binaries = "/usr/lib/postgresql/15/bin";
    private readonly Lazy<Task> _started;
    private string? _folder;

    public PostgresInstance() => _started = new(Start);

    public static bool IsInstalled => File.Exists($"{Binaries}/initdb");

    public ValueTask InitializeAsync() => default;

    /// <summary>A new empty database.</summary>
    public async Task<string> NewDatabase(string name)
    {
        Assert.SkipWhen(!IsInstalled, $"PostgreSQL 15 is not installed in {Binaries}.");
        await _started.Value;
        await using var source = NpgsqlDataSource.Create(Connection("postgres"));
        await using var create = source.CreateCommand($"create database {name} encoding 'utf8' locale 'C' template template0");
        await create.ExecuteNonQueryAsync();
        return Connection(name);
    }

    public async ValueTask DisposeAsync()
    {
        if (_folder is null) return;
        NpgsqlConnection.ClearAllPools();
        await Run($"{Binaries}/pg_ctl", "-D", $"{_folder}/data", "-m", "immediate", "-w", "stop");
        Directory.Delete(_folder, recursive: true);
    }

    private string Connection(string database) => $"Host={_folder};Username=postgres;Database={database};Maximum Pool Size=20";

    private async Task Start()
    {
        _folder = Directory.CreateTempSubdirectory("sijil-pg-").FullName;
        if (Environment.IsPrivilegedProcess) await Execute("chown", "postgres", _folder);
        await Run($"{Binaries}/initdb", "-D", $"{_folder}/data", "-U", "postgres", "--auth=trust", "--encoding=UTF8", "--locale=C");
        await Run($"{Binaries}/pg_ctl", "-D", $"{_folder}/data", "-l", $"{_folder}/log", "-w", "-o", $"-c listen_addresses='' -c unix_socket_directories={_folder}", "start");
    }

    private static Task Run(params string[] command) =>
        Environment.IsPrivilegedProcess ? Execute(["runuser", "-u", "postgres", "--", .. command]) : Execute(command);

    private static async Task Execute(params string[] command)
    {
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/" };
        using var process = Process.Start(start)!;
        // pg_ctl leaves the server with these pipes, so their end says nothing.
        await process.WaitForExitAsync(CancellationToken.None).WaitAsync(TimeSpan.FromMinutes(1));
        if (process.ExitCode is not 0) throw new InvalidOperationException($"{string.Join(' ', command)} ended with {process.ExitCode}.");
    }
}
