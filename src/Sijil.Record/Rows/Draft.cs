using System.Buffers;

namespace Sijil.Record;

/// <summary>A turn made ready on its caller's thread: encoded, salted and hashed as far as that needs no position and no time.</summary>
internal sealed class Draft : TaskCompletionSource<AppendOutcome>
{
    private const int Portion = 8;

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _scratch;

    private int _taken;

    private Draft(Turn turn, byte[] body, int pieces, byte[] salt, byte[] headerSalt, byte[] factsRoot, byte[] digests)
    {
        Turn = turn;
        Body = body;
        Pieces = pieces;
        Salt = salt;
        HeaderSalt = headerSalt;
        FactsRoot = factsRoot;
        Digests = digests;
        OriginText = turn.Origin.ToString();
    }

    public Turn Turn { get; }

    public byte[] Body { get; }

    /// <summary>How many leaves the body has.</summary>
    public int Pieces { get; }

    public byte[] Salt { get; }

    public byte[] HeaderSalt { get; }

    public byte[] FactsRoot { get; }

    public byte[] Digests { get; }

    public string OriginText { get; }

    /// <summary>Decided by the writer, given to the caller after the commit.</summary>
    public AppendOutcome? Outcome { get; set; }

    /// <summary>The turn is either taken by the writer or given up by its caller, never both.</summary>
    public bool TryTake() => Interlocked.Exchange(ref _taken, 1) is 0;

    /// <summary>The outcome; a caller that gives up takes the turn out of the queue when it is still there.</summary>
    public ValueTask<AppendOutcome> Wait(CancellationToken cancel) => cancel.CanBeCanceled ? WaitUnlessGivenUp(cancel) : new(Task);

    public static Draft From(Turn turn, IRandomness chance)
    {
        TurnRules.Check(turn);
        var (body, pieces) = turn.Facts is PackedFacts packed ? (packed.Body, packed.Pieces) : FactsCodec.Encode(turn.Facts);
        var salt = new byte[PartSalts.Size];
        chance.Fill(salt);
        var root = new byte[MerkleHash.Size];
        var headerSalt = new byte[PartSalts.Size];
        TurnTree.FactsRoot(pieces, salt, root, headerSalt);
        return new(turn, body, pieces.Length, salt, headerSalt, root, CaseCodec.Digests(turn.Case));
    }

    /// <summary>Answers the callers of a batch, a few to a worker: a worker for each would cost more than most do next. None goes on on the thread that commits.</summary>
    public static void Answer(List<Draft> batch)
    {
        for (var at = 0; at < batch.Count; at += Portion)
            ThreadPool.UnsafeQueueUserWorkItem(static drafts => Array.ForEach(drafts, draft => draft.TrySetResult(draft.Outcome!)),
                batch.GetRange(at, Math.Min(Portion, batch.Count - at)).ToArray(), preferLocal: false);
    }

    /// <summary>Tells the caller that nothing was written, and why.</summary>
    public void Refuse(Exception why) =>
        ThreadPool.UnsafeQueueUserWorkItem(static refused => refused.Draft.TrySetException(refused.Why), (Draft: this, Why: why), preferLocal: false);

    /// <summary>The turn's hash in the big tree, now that its time is known.</summary>
    public void Hash(long version, long recordedAt, Span<byte> hash)
    {
        var header = _scratch ??= new(512);
        header.ResetWrittenCount();
        TurnTree.WriteHeader(header, Turn.Stream, version, recordedAt, OriginText, Pieces, Turn.Claims, Turn.Releases, Digests);
        Span<byte> leaf = stackalloc byte[MerkleHash.Size];
        MerkleHash.Leaf(HeaderSalt, header.WrittenSpan, leaf);
        MerkleHash.Turn(leaf, FactsRoot, hash);
    }

    private async ValueTask<AppendOutcome> WaitUnlessGivenUp(CancellationToken cancel)
    {
        await using var registration = cancel.UnsafeRegister(static (given, token) =>
        {
            if (given is Draft waiting && waiting.TryTake()) waiting.TrySetCanceled(token);
        }, this);
        return await Task;
    }
}
