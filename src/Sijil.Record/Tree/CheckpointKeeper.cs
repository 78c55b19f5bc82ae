using System.Security.Cryptography;

namespace Sijil.Record;

/// <summary>Keeps the last signed checkpoint in a second place, so that a journal that loses its end, or is changed, is noticed.</summary>
public sealed class CheckpointKeeper : IAsyncDisposable
{
    private readonly IJournal _journal;
    private readonly TimeProvider _clock;
    private readonly ECDsa _key;
    private readonly string _path;
    private readonly SemaphoreSlim _one = new(1, 1);
    private ITimer? _timer;

    private CheckpointKeeper(IJournal journal, TimeProvider clock, ECDsa key, string path)
    {
        _journal = journal;
        _clock = clock;
        _key = key;
        _path = path;
    }

    /// <summary>The last checkpoint kept.</summary>
    public Checkpoint? Last { get; private set; }

    /// <summary>The public key as PEM, for those who verify.</summary>
    public string PublicKey => _key.ExportSubjectPublicKeyInfoPem();

    /// <summary>Holds the journal against the kept checkpoint, refuses when they differ, then keeps new ones while facts flow.</summary>
    public static async ValueTask<CheckpointKeeper> Open(
        IJournal journal, string keyFile, string folder, TimeProvider clock, TimeSpan every, CancellationToken cancel)
    {
        Directory.CreateDirectory(folder);
        var keeper = new CheckpointKeeper(journal, clock, KeyFiles.Signing(keyFile), Path.Combine(folder, "checkpoint"));
        try
        {
            keeper.Last = Read(keeper._path);
            await keeper.Check(cancel);
            await File.WriteAllTextAsync(Path.Combine(folder, "checkpoint.pub"), keeper.PublicKey, cancel);
        }
        catch
        {
            await keeper.Forgo();
            throw;
        }
        keeper._timer = clock.CreateTimer(_ => _ = keeper.KeepQuietly(), null, every, every);
        return keeper;
    }

    /// <summary>Signs and keeps the journal's head, when it has moved.</summary>
    public async ValueTask Keep(CancellationToken cancel)
    {
        await _one.WaitAsync(cancel);
        try
        {
            var head = await _journal.TreeHead(cancel);
            if (head.Size <= (Last?.Position ?? 0)) return;
            var checkpoint = Checkpoint.Sign(head, _clock.GetUtcNow(), _key);
            AtomicFile.Replace(_path, checkpoint.ToText());
            Last = checkpoint;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_timer is not null) await _timer.DisposeAsync();
        await Keep(CancellationToken.None);
        await Forgo();
    }

    internal bool Vouches(Checkpoint checkpoint) => checkpoint.Verify(_key);

    private static Checkpoint? Read(string path)
    {
        if (!File.Exists(path)) return null;
        return Checkpoint.Parse(File.ReadAllText(path)) ?? throw new CheckpointNotTrusted(path);
    }

    private async ValueTask Check(CancellationToken cancel)
    {
        if (Last is not { } last) return;
        if (!last.Verify(_key)) throw new CheckpointNotTrusted(_path);
        if (_journal.Head < last.Position) throw new JournalBehindCheckpoint(_journal.Head, last.Position);
        var root = await TreeRoots.At(last.Position, ((ITurnStore)_journal).Hashes, cancel);
        if (Convert.ToHexStringLower(root) != last.RootHex) throw new JournalDiffersFromCheckpoint(last.Position);
    }

    // A second place that is away for a while must not stop the record; the next tick tries again.
    private async Task KeepQuietly()
    {
        try
        {
            await Keep(CancellationToken.None);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException or ObjectDisposedException or RecordRefusal)
        {
            LastTrouble = trouble;
        }
    }

    /// <summary>Why the last attempt to keep a checkpoint failed, if it did.</summary>
    public Exception? LastTrouble { get; private set; }

    private ValueTask Forgo()
    {
        _key.Dispose();
        _one.Dispose();
        return default;
    }
}
