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
    private readonly bool _inspects;
    private ITimer? _timer;

    private CheckpointKeeper(IJournal journal, TimeProvider clock, ECDsa key, string path, bool inspects)
    {
        _inspects = inspects;
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
    /// <param name="journal">What is vouched for.</param>
    /// <param name="keyFile">The signing key, made on first use.</param>
    /// <param name="folder">The second place.</param>
    /// <param name="clock">The time of a checkpoint.</param>
    /// <param name="every">The time between two; null only reads the kept one, for the verifier to judge.</param>
    /// <param name="cancel">Ends the opening.</param>
    public static async ValueTask<CheckpointKeeper> Open(
        IJournal journal, string keyFile, string folder, TimeProvider clock, TimeSpan? every, CancellationToken cancel)
    {
        Directory.CreateDirectory(folder);
        var keeper = new CheckpointKeeper(journal, clock, KeyFiles.Signing(keyFile), Path.Combine(folder, "checkpoint"), every is null);
        if (every is { } interval) await keeper.Start(folder, interval, cancel);
        else keeper.Last = keeper.Read();
        return keeper;
    }

    /// <summary>The checkpoint that is kept now, for somebody who only looks; nothing when there is none that can be read.</summary>
    internal static Checkpoint? Look(string folder) => Path.Combine(folder, "checkpoint") is var path && File.Exists(path) ? Checkpoint.Parse(File.ReadAllText(path)) : null;

    /// <summary>For the verifier to judge a checkpoint that was read before the journal; it keeps no new one.</summary>
    internal static CheckpointKeeper Of(IJournal journal, string keyFile, string folder, TimeProvider clock, Checkpoint? last) =>
        new(journal, clock, KeyFiles.Signing(keyFile), Path.Combine(folder, "checkpoint"), inspects: true) { Last = last };

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
        if (!_inspects) await KeepQuietly();
        Forgo();
    }

    /// <summary>Whether there is a kept checkpoint that cannot be read or was signed by another key.</summary>
    internal bool IsForeign => Last is null ? File.Exists(_path) : !Last.Verify(_key);

    private async ValueTask Start(string folder, TimeSpan every, CancellationToken cancel)
    {
        try
        {
            Last = Read();
            await Check(cancel);
            await File.WriteAllTextAsync(Path.Combine(folder, "checkpoint.pub"), PublicKey, cancel);
        }
        catch
        {
            Forgo();
            throw;
        }
        _timer = _clock.CreateTimer(_ => _ = KeepQuietly(), null, every, every);
    }

    private Checkpoint? Read() => File.Exists(_path) ? Checkpoint.Parse(File.ReadAllText(_path)) : null;

    private async ValueTask Check(CancellationToken cancel)
    {
        if (IsForeign) throw new CheckpointNotTrusted(_path);
        if (Last is not { } last) return;
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
        catch (Exception trouble)
        {
            LastTrouble = trouble;
        }
    }

    /// <summary>Why the last attempt to keep a checkpoint failed, if it did.</summary>
    public Exception? LastTrouble { get; private set; }

    private void Forgo()
    {
        _key.Dispose();
        _one.Dispose();
    }
}
