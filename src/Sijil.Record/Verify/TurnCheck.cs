using System.Globalization;
using System.Text.Json;

namespace Sijil.Record;

/// <summary>Makes the tree anew from the stored rows and holds each kept hash against it.</summary>
internal sealed class TurnCheck(Checkpoint? checkpoint, WordBook book, DifferenceList differences)
{
    private readonly byte[] _hashes = new byte[64 * MerkleHash.Size];
    private readonly Frontier _frontier = new();
    private readonly HashSet<string> _claims = [];
    private long _recordedAt = long.MinValue;

    public long Turns => _frontier.Size;

    public long Facts { get; private set; }

    public int Claims => _claims.Count;

    /// <returns>The entry, or null when the row cannot be read.</returns>
    public Entry? Take(StoredTurn turn)
    {
        var where = turn.Position.ToString(CultureInfo.InvariantCulture);
        if (turn.Position != _frontier.Size + 1) differences.Add("turn", where, $"follows position {_frontier.Size}");
        if (turn.RecordedAt < _recordedAt) differences.Add("turn", where, "was recorded before the one before it");
        _recordedAt = turn.RecordedAt;
        try
        {
            CheckHashes(turn, where);
            FollowClaims(turn);
            var entry = turn.ToEntry(book);
            Facts += entry.Facts.Count;
            return entry;
        }
        catch (Exception trouble) when (trouble is JsonException or FormatException or InvalidOperationException or ArgumentException or OverflowException)
        {
            differences.Add("turn", where, $"cannot be read: {trouble.Message}");
            return null;
        }
    }

    public void End(TreeHead head)
    {
        if (head.Size != _frontier.Size) differences.Add("chain", "chain", $"says {head.Size} turns, there are {_frontier.Size}");
        else if (!head.Root.Span.SequenceEqual(_frontier.Root())) differences.Add("chain", "chain", "its root is not the root of the turns");
        if (checkpoint?.Position > _frontier.Size) differences.Add("checkpoint", "checkpoint", $"knows of {checkpoint.Position} turns");
    }

    private void CheckHashes(StoredTurn turn, string where)
    {
        var (header, facts) = turn.Leaves();
        Span<byte> root = stackalloc byte[MerkleHash.Size];
        MerklePath.Root(facts, root);
        MerkleHash.Turn(header, root, root);
        if (turn.Hashes.Length < MerkleHash.Size || !root.SequenceEqual(turn.Hashes.AsSpan(0, MerkleHash.Size)))
        {
            differences.Add("turn", where, "its bytes are not those that were hashed");
        }
        // The tree goes on from the hash that was kept, so one changed row is one difference and not a thousand.
        if (turn.Hashes.Length >= MerkleHash.Size) turn.Hashes.AsSpan(0, MerkleHash.Size).CopyTo(root);
        var count = _frontier.Add(root, _hashes);
        if (!turn.Hashes.AsSpan().SequenceEqual(_hashes.AsSpan(0, count * MerkleHash.Size))) differences.Add("tree", where, "its subtrees are not those of the turns below");
        if (checkpoint?.Position == _frontier.Size && Convert.ToHexStringLower(_frontier.Root()) != checkpoint.RootHex)
        {
            differences.Add("checkpoint", where, "the signed root is another");
        }
    }

    private void FollowClaims(StoredTurn turn)
    {
        if (turn.Claims.Length is 0) return;
        var (claims, releases) = ClaimsCodec.Decode(turn.Claims);
        _claims.ExceptWith(releases);
        _claims.UnionWith(claims);
    }
}
