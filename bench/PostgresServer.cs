using System.Diagnostics;
using System.Globalization;

namespace Sijil.Bench;

/// <summary>A PostgreSQL of its own in a folder, on a socket in it, with the settings it comes with; and what its processes have taken of the processor.</summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    private const string Binaries = "/usr/lib/postgresql/15/bin";
    private readonly string folder = Directory.CreateTempSubdirectory("sijil-pg-").FullName;

    public static bool IsInstalled => File.Exists($"{Binaries}/initdb");

    public string Connection => $"Host={folder};Username=postgres;Database=postgres;Maximum Pool Size=20";

    public static async Task<PostgresServer> Start()
    {
        var server = new PostgresServer();
        if (Environment.IsPrivilegedProcess) await Execute("chown", "postgres", server.folder);
        await Run($"{Binaries}/initdb", "-D", $"{server.folder}/data", "-U", "postgres", "--auth=trust", "--encoding=UTF8", "--locale=C");
        await Run($"{Binaries}/pg_ctl", "-D", $"{server.folder}/data", "-l", $"{server.folder}/log", "-w", "-o", $"-c listen_addresses='' -c unix_socket_directories={server.folder}", "start");
        return server;
    }

    /// <summary>Microseconds of the processor that all processes of this server, and those of it that have ended, have taken.</summary>
    public double Cpu()
    {
        var first = int.Parse(File.ReadLines($"{folder}/data/postmaster.pid").First(), CultureInfo.InvariantCulture);
        return Directory.GetDirectories("/proc").Select(Path.GetFileName).Where(name => int.TryParse(name, out _)).Sum(id => TicksOf(id!, first)) * 10_000d;
    }

    public async ValueTask DisposeAsync()
    {
        Npgsql.NpgsqlConnection.ClearAllPools();
        await Run($"{Binaries}/pg_ctl", "-D", $"{folder}/data", "-m", "immediate", "-w", "stop");
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Of a process of the server its hundredths of a second; of the first one those of its ended children too.</summary>
    private static long TicksOf(string id, int first)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{id}/stat");
            var parts = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            long Ticks(int from) => long.Parse(parts[from], CultureInfo.InvariantCulture) + long.Parse(parts[from + 1], CultureInfo.InvariantCulture);
            if (id == first.ToString(CultureInfo.InvariantCulture)) return Ticks(11) + Ticks(13);
            return parts[1] == first.ToString(CultureInfo.InvariantCulture) ? Ticks(11) : 0;
        }
        catch (IOException)
        {
            return 0;    // it has ended meanwhile
        }
    }

    private static Task Run(params string[] command) => Environment.IsPrivilegedProcess ? Execute(["runuser", "-u", "postgres", "--", .. command]) : Execute(command);

    private static async Task Execute(params string[] command)
    {
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/" })!;
        await process.WaitForExitAsync(CancellationToken.None).WaitAsync(TimeSpan.FromMinutes(1));
        if (process.ExitCode is not 0) throw new InvalidOperationException($"{string.Join(' ', command)} ended with {process.ExitCode}.");
    }
}
