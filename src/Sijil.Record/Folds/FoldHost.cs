namespace Sijil.Record;

/// <summary>Keeps folds up with the journal, and their snapshots up with them.</summary>
public sealed class FoldHost : IAsyncDisposable
{
    private const int MostUnsaved = 50_000;
    private static readonly TimeSpan SaveEvery = TimeSpan.FromSeconds(15);

    private readonly IJournal _journal;
    private readonly ITurnStore _turns;
    private readonly IFoldStore _store;
    private readonly TimeProvider _clock;
    private readonly FoldRun[] _runs;
    private readonly Signal _moved = new();
    private readonly CancellationTokenSource _stop = new();
    private Task _following = Task.CompletedTask;
    private long _position;

    private FoldHost(IJournal journal, IFoldStore store, IReadOnlyList<IFold> folds, TimeProvider clock)
    {
        _journal = journal;
        _turns = (ITurnStore)journal;
        _store = store;
        _clock = clock;
        _runs = [.. folds.Select(fold => new FoldRun(fold))];
    }

    /// <summary>How far every fold has read.</summary>
    public long Position => Volatile.Read(ref _position);

    /// <summary>The folds that cannot go on, and why; they must be mended and are rebuilt by the next start.</summary>
    public IReadOnlyList<Exception> Failures => [.. _runs.Select(run => run.Failure).OfType<Exception>()];

    /// <summary>Loads the snapshots and starts to follow.</summary>
    public static async ValueTask<FoldHost> Start(
        IJournal journal, IFoldStore store, IReadOnlyList<IFold> folds, TimeProvider clock, CancellationToken cancel)
    {
        var host = new FoldHost(journal, store, folds, clock);
        foreach (var run in host._runs) await run.Load(store, host._turns, journal.Head, cancel);
        host._position = host._runs.Length is 0 ? journal.Head : host._runs.Min(run => run.Position);
        host._following = Task.Run(host.FollowUntilStopped, CancellationToken.None);
        return host;
    }

    /// <summary>Reads from a fold while it stands still.</summary>
    public TResult Read<TFold, TResult>(TFold fold, Func<TFold, TResult> read) where TFold : IFold
    {
        ArgumentNullException.ThrowIfNull(read);
        var run = Array.Find(_runs, run => ReferenceEquals(run.Fold, fold)) ?? throw new ArgumentException($"{typeof(TFold).Name} is not followed here.", nameof(fold));
        if (run.Failure is { } failure) throw new InvalidOperationException(failure.Message, failure);
        lock (run.Gate) return read(fold);
    }

    /// <summary>Returns when every fold has read up to a position.</summary>
    public async ValueTask CaughtUp(long position, CancellationToken cancel)
    {
        while (true)
        {
            var moved = _moved.Next;
            if (Position >= position) return;
            if (_following.IsCompleted) await _following;
            await moved.WaitAsync(cancel);
        }
    }

    /// <summary>Saves every fold as it is now.</summary>
    public async ValueTask Save(CancellationToken cancel)
    {
        foreach (var run in _runs) await run.Save(_store, _turns, cancel);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _following.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await Save(CancellationToken.None);
        _stop.Dispose();
    }

    private async Task FollowUntilStopped()
    {
        var lastSaved = _clock.GetTimestamp();
        var unsaved = 0;
        try
        {
            await foreach (var entry in _journal.Follow(Position, _stop.Token))
            {
                foreach (var run in _runs) run.Apply(entry);
                Volatile.Write(ref _position, entry.Position);
                unsaved++;
                if (entry.Position < _journal.Head && entry.Position % 1000 is not 0) continue;
                _moved.Raise();
                if (unsaved < MostUnsaved && _clock.GetElapsedTime(lastSaved) < SaveEvery) continue;
                await Save(_stop.Token);
                (lastSaved, unsaved) = (_clock.GetTimestamp(), 0);
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // Asked to stop; what has been read is saved by DisposeAsync.
        }
        finally
        {
            _moved.Raise();
        }
    }
}
