namespace Sijil.Record;

/// <summary>Keeps folds up with the journal, and their snapshots up with them.</summary>
public sealed class FoldHost : IAsyncDisposable
{
    private const int SavingsShare = 30;    // of the time, what saving may take: a snapshot grows with the record
    private static readonly TimeSpan SaveEvery = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan TryAgainAfter = TimeSpan.FromSeconds(1);

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

    /// <summary>What last kept the host from reading the journal or saving a snapshot; it tries again by itself.</summary>
    public Exception? LastTrouble { get; private set; }

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
            ObjectDisposedException.ThrowIf(_stop.IsCancellationRequested, this);
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
        if (_stop.IsCancellationRequested) return;
        await _stop.CancelAsync();
        await _following;
        await SaveQuietly(CancellationToken.None);
        _moved.Raise();
    }

    private async Task FollowUntilStopped()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                await Follow(_stop.Token);
            }
            catch (Exception) when (_stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception trouble)
            {
                // The store may be away for a while; each fold knows what it has read, so nothing is taken twice.
                LastTrouble = trouble;
                await Task.Delay(TryAgainAfter, _clock, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task Follow(CancellationToken cancel)
    {
        var (lastSaved, took) = (_clock.GetTimestamp(), TimeSpan.Zero);
        await foreach (var entry in _journal.Follow(Position, cancel))
        {
            foreach (var run in _runs) run.Apply(entry);
            Volatile.Write(ref _position, entry.Position);
            if (entry.Position < _journal.Head && entry.Position % 1000 is not 0) continue;
            _moved.Raise();
            if (_clock.GetElapsedTime(lastSaved) is var since && (since < SaveEvery || since < took * SavingsShare)) continue;
            var began = _clock.GetTimestamp();
            await SaveQuietly(cancel);
            lastSaved = _clock.GetTimestamp();
            took = _clock.GetElapsedTime(began, lastSaved);
        }
    }

    // A snapshot that cannot be saved costs only time at the next start.
    private async ValueTask SaveQuietly(CancellationToken cancel)
    {
        try
        {
            await Save(cancel);
        }
        catch (Exception trouble) when (trouble is not OperationCanceledException)
        {
            LastTrouble = trouble;
        }
    }
}
