namespace Sijil.Record;

/// <summary>Hands what was committed to those who follow closely: they need not read it back from the disk.</summary>
internal sealed class RecentTurns
{
    private readonly Lock _gate = new();
    private Follower[] _followers = [];

    public Follower Begin()
    {
        var follower = new Follower();
        lock (_gate) _followers = [.. _followers, follower];
        return follower;
    }

    public void End(Follower follower)
    {
        lock (_gate) _followers = [.. _followers.Where(one => one != follower)];
    }

    /// <summary>Takes what a batch committed; called by the one thread that commits, in order.</summary>
    public void Keep(IReadOnlyList<Draft> batch)
    {
        if (Volatile.Read(ref _followers) is not { Length: > 0 } followers) return;
        for (var i = 0; i < batch.Count; i++)
        {
            if (batch[i] is not { Outcome: AppendOutcome.Committed at } draft) continue;
            var turn = new Committed(at, draft.Turn.Stream, draft.Turn.Origin, draft.Body);
            foreach (var follower in followers) follower.Add(turn);
        }
    }

    /// <summary>A turn that is on the disk.</summary>
    internal sealed record Committed(AppendOutcome.Committed At, string Stream, Origin Origin, byte[] Body)
    {
        public Entry ToEntry(WordBook book) => new(At.Position, Stream, At.Version, At.RecordedAt, Origin, FactsCodec.Decode(At.Position, Stream, At.Version, Body, book));
    }

    /// <summary>Somebody who follows, and what waits for them; who falls far behind reads from the disk until they are close again.</summary>
    internal sealed class Follower
    {
        private const int Most = 4_096;
        private const int MostBytes = 8 * 1024 * 1024;
        private readonly Lock _gate = new();
        private List<Committed> _waiting = [];
        private List<Committed> _spare = [];
        private long _bytes;

        public void Add(Committed turn)
        {
            lock (_gate)
            {
                if (_waiting.Count == Most || _bytes > MostBytes) Forget();
                _waiting.Add(turn);
                _bytes += turn.Body.Length;
            }
        }

        /// <summary>What waits, without a gap from a position on; empty where something between was let go. What was taken before is given back.</summary>
        public List<Committed> TakeAfter(long position)
        {
            lock (_gate)
            {
                _spare.Clear();
                (_waiting, _spare) = (_spare, _waiting);
                _bytes = 0;
                if (_spare.FindIndex(turn => turn.At.Position > position) is var from && from < 0 || _spare[from].At.Position > position + 1) _spare.Clear();
                else _spare.RemoveRange(0, from);
                return _spare;
            }
        }

        private void Forget()
        {
            _waiting.Clear();
            _bytes = 0;
        }
    }
}
