namespace Sijil.Record;

/// <summary>A connection that only reads the journal, with its statements prepared.</summary>
internal sealed partial class SqliteReader : IDisposable
{
    private const string Columns = "position, stream, version, recorded_at, origin, facts";
    private readonly SqliteFile _file;
    private readonly Dictionary<string, SqliteStatement> _prepared = [];

    public SqliteReader(SqliteFile file) => _file = file;

    public SqliteReader(string path) => _file = SqliteSchema.OpenReader(path);

    public SqliteStatement Statement(string sql)
    {
        if (_prepared.TryGetValue(sql, out var statement)) return statement;
        return _prepared[sql] = _file.Prepare(sql);
    }

    public List<Entry> Page(long after, long upTo, int max, WordBook book)
    {
        var page = Statement($"select {Columns} from journal where position > ?1 and position <= ?2 order by position limit ?3");
        return Entries(page.Bind(1, after).Bind(2, upTo).Bind(3, max), book);
    }

    public List<Entry> Stream(string stream, long afterVersion, WordBook book)
    {
        var entries = Statement($"select {Columns} from journal where stream = ?1 and version > ?2 order by version");
        return Entries(entries.Bind(1, stream).Bind(2, afterVersion), book);
    }

    public long VersionOf(string stream)
    {
        var version = Statement("select version from journal where stream = ? order by version desc limit 1").Bind(1, stream).Scalar();
        return version ?? Statement("select 1 from claim where stream = ?").Bind(1, stream).Scalar() ?? 0;
    }

    public StoredTurn? Turn(long position)
    {
        var turn = Statement("select stream, version, recorded_at, origin, claims, salt, hashes, digests, facts from journal where position = ?");
        try
        {
            return turn.Bind(1, position).Step() ? ReadTurn(turn, position) : null;
        }
        finally
        {
            turn.Reset();
        }
    }

    public List<StoredTurn> Turns(long after, int max)
    {
        var turns = new List<StoredTurn>();
        var statement = Statement(
            "select stream, version, recorded_at, origin, claims, salt, hashes, digests, facts, position from journal where position > ?1 order by position limit ?2");
        statement.Bind(1, after).Bind(2, max);
        while (statement.Step()) turns.Add(ReadTurn(statement, statement.Long(9)));
        statement.Reset();
        return turns;
    }

    public byte[]? Hashes(long position)
    {
        var hashes = Statement("select hashes from journal where position = ?").Bind(1, position);
        var found = hashes.Step() ? hashes.Blob(0).ToArray() : null;
        hashes.Reset();
        return found;
    }

    public (byte[]? Case, byte[]? Work) Digests(string stream)
    {
        var rows = Statement("select digests from journal where stream = ? and length(digests) > 0 order by version desc").Bind(1, stream);
        byte[]? caseDigest = null, workDigest = null;
        while (workDigest is null && rows.Step())
        {
            var digests = rows.Blob(0);
            caseDigest ??= digests[..MerkleHash.Size].ToArray();
            if (digests.Length > MerkleHash.Size) workDigest = digests[MerkleHash.Size..].ToArray();
        }
        rows.Reset();
        return (caseDigest, workDigest);
    }

    public void Dispose()
    {
        DisposeStatements();
        _file.Dispose();
    }

    public void DisposeStatements()
    {
        foreach (var statement in _prepared.Values) statement.Dispose();
        _prepared.Clear();
    }

    private static StoredTurn ReadTurn(SqliteStatement row, long position) => new(
        position, row.Text(0), row.Long(1), row.Long(2), row.Text(3), row.Blob(4).ToArray(), row.Blob(5).ToArray(), row.Blob(6).ToArray(),
        row.Blob(7).ToArray(), row.Blob(8).ToArray());

    private static List<Entry> Entries(SqliteStatement rows, WordBook book)
    {
        var entries = new List<Entry>();
        try
        {
            while (rows.Step())
            {
                var position = rows.Long(0);
                var (stream, version) = (rows.Text(1), rows.Long(2));
                var facts = FactsCodec.Decode(position, stream, version, rows.Blob(5).ToArray(), book);
                entries.Add(new(position, stream, version, Micros.ToTime(rows.Long(3)), Origin.Parse(rows.Text(4)), facts));
            }
            return entries;
        }
        finally
        {
            rows.Reset();
        }
    }
}
