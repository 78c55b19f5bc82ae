using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;

namespace Sijil.Record;

/// <summary>One fold at work: its position, its gate, and its way to and from snapshots.</summary>
internal sealed class FoldRun(IFold fold)
{
    private long _position;

    public IFold Fold { get; } = fold;

    public Lock Gate { get; } = new();

    /// <summary>How far the fold has read.</summary>
    public long Position => Volatile.Read(ref _position);

    /// <summary>The position of the snapshot in the store; -1 when there is none.</summary>
    public long Saved { get; private set; } = -1;

    /// <summary>Why the fold no longer follows.</summary>
    public Exception? Failure { get; private set; }

    public async ValueTask Load(IFoldStore store, ITurnStore turns, long head, CancellationToken cancel)
    {
        Fold.Reset();
        if (await store.Load(Fold.Name, cancel) is not { } snapshot) return;
        if (await IsGood(snapshot, turns, head, cancel) && TryLoad(snapshot))
        {
            Volatile.Write(ref _position, snapshot.Position);
            Saved = snapshot.Position;
            return;
        }
        Fold.Reset();
        await store.Delete(Fold.Name, cancel);
    }

    public void Apply(Entry entry)
    {
        if (Failure is not null || entry.Position <= Position) return;
        lock (Gate)
        {
            try
            {
                Fold.Apply(entry);
            }
            catch (Exception trouble)
            {
                Failure = new InvalidOperationException($"Fold {Fold.Name} cannot take position {entry.Position}.", trouble);
                return;
            }
            Volatile.Write(ref _position, entry.Position);
        }
    }

    public async ValueTask Save(IFoldStore store, ITurnStore turns, CancellationToken cancel)
    {
        if (Failure is not null || Position == Math.Max(Saved, 0)) return;
        byte[] state;
        long position;
        lock (Gate) (state, position) = (StateOf(Fold), Position);
        var stamp = (await turns.Hashes(position, cancel))![..MerkleHash.Size];
        if (await store.Save(new(Fold.Name, Fold.Version, position, stamp, state, SHA256.HashData(state)), Saved, cancel)) Saved = position;
        else Saved = (await store.Load(Fold.Name, cancel))?.Position ?? -1;
    }

    public static byte[] StateOf(IFold fold)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var writer = new Utf8JsonWriter(buffer)) fold.Save(writer);
        return buffer.WrittenSpan.ToArray();
    }

    private async ValueTask<bool> IsGood(FoldSnapshot snapshot, ITurnStore turns, long head, CancellationToken cancel) =>
        snapshot.Version == Fold.Version && snapshot.Position > 0 && snapshot.Position <= head
        && SHA256.HashData(snapshot.State).AsSpan().SequenceEqual(snapshot.Digest)
        && await turns.Hashes(snapshot.Position, cancel) is { } hashes && hashes.AsSpan(0, MerkleHash.Size).SequenceEqual(snapshot.Stamp);

    private bool TryLoad(FoldSnapshot snapshot)
    {
        try
        {
            using var state = JsonDocument.Parse(snapshot.State);
            Fold.Load(state.RootElement);
            return true;
        }
        catch (Exception trouble) when (trouble is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return false;
        }
    }
}
