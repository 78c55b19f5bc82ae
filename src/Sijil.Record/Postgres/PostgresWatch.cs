using Npgsql;

namespace Sijil.Record;

/// <summary>Learns of other nodes' commits: by notification at once, by asking every second in any case.</summary>
internal sealed class PostgresWatch : IAsyncDisposable
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);
    private readonly NpgsqlDataSource _source;
    private readonly Action<TreeHead> _seen;
    private readonly TimeProvider _clock;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _running;

    public PostgresWatch(NpgsqlDataSource source, TimeProvider clock, Action<TreeHead> seen)
    {
        _source = source;
        _clock = clock;
        _seen = seen;
        _running = Task.Run(Run);
    }

    public static async ValueTask<TreeHead> Head(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("select size, root from record.chain", connection);
        await using var row = await command.ExecuteReaderAsync(cancel);
        await row.ReadAsync(cancel);
        return new(row.GetInt64(0), row.GetFieldValue<byte[]>(1));
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
        _stop.Dispose();
    }

    private async Task Run()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                await Watch();
            }
            catch (OperationCanceledException)
            {
                // Asked to stop.
            }
            catch (Exception trouble) when (trouble is NpgsqlException or IOException or TimeoutException)
            {
                // The server is away: ask again after a while, on a new connection.
                await Task.Delay(Every, _clock, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async ValueTask Watch()
    {
        await using var connection = await _source.OpenConnectionAsync(_stop.Token);
        await using (var listen = new NpgsqlCommand("listen sijil_record", connection)) await listen.ExecuteNonQueryAsync(_stop.Token);
        while (true)
        {
            _seen(await Head(connection, _stop.Token));
            await connection.WaitAsync(Every, _stop.Token);
        }
    }
}
