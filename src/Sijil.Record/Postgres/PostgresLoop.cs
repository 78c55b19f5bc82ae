using System.Threading.Channels;
using Npgsql;

namespace Sijil.Record;

/// <summary>Drains this node's queue into batches of up to a thousand turns, one transaction each.</summary>
internal sealed class PostgresLoop
{
    private const int MostTurns = 1000;
    private readonly Channel<Draft> _queue = Channel.CreateUnbounded<Draft>(new() { SingleReader = true });
    private readonly NpgsqlDataSource _source;
    private readonly TimeProvider _clock;
    private readonly Action<TreeHead> _committed;
    private readonly Task _running;

    public PostgresLoop(NpgsqlDataSource source, TimeProvider clock, Action<TreeHead> committed)
    {
        _source = source;
        _clock = clock;
        _committed = committed;
        _running = Task.Run(Run);
    }

    public void Enqueue(Draft draft) => ObjectDisposedException.ThrowIf(!_queue.Writer.TryWrite(draft), typeof(PostgresJournal));

    public Task Close()
    {
        _queue.Writer.TryComplete();
        return _running;
    }

    private async Task Run()
    {
        var batch = new List<Draft>(MostTurns);
        while (await _queue.Reader.WaitToReadAsync())
        {
            batch.Clear();
            while (batch.Count < MostTurns && _queue.Reader.TryRead(out var draft))
            {
                if (draft.TryTake()) batch.Add(draft);
            }
            if (batch.Count > 0) await Write(batch);
        }
    }

    private async ValueTask Write(List<Draft> batch)
    {
        try
        {
            await using var connection = await _source.OpenConnectionAsync();
            _committed(await PostgresBatch.Write(connection, batch, _clock, CancellationToken.None));
        }
        catch (Exception trouble)
        {
            // The server keeps its own promise about fsync; whether this batch was committed, the next try with the same versions will tell.
            foreach (var draft in batch) draft.Refuse(new JournalUnreachable(trouble));
            return;
        }
        Draft.Answer(batch);
    }
}
