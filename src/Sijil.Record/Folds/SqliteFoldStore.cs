namespace Sijil.Record;

/// <summary>Snapshots in a SQLite file of their own.</summary>
internal sealed class SqliteFoldStore : IFoldStore
{
    private readonly Lock _gate = new();
    private readonly SqliteFile _file;

    public SqliteFoldStore(string path)
    {
        try
        {
            _file = Open(path);
        }
        catch (SqliteTrouble)
        {
            // It holds nothing that the facts do not give, so a broken one is begun again.
            foreach (var part in (string[])["", "-wal", "-shm"]) File.Delete(path + part);
            _file = Open(path);
        }
    }

    private SqliteFoldStore(SqliteFile file) => _file = file;

    /// <summary>The snapshots as they are now, beside whoever saves newer ones; none where there is no file yet.</summary>
    public static SqliteFoldStore Look(string path)
    {
        if (!File.Exists(path)) return new(Open(":memory:"));
        var file = new SqliteFile(path, readOnly: true);
        file.Execute("begin");
        _ = file.Number("select count(*) from fold");    // the moment is taken by the first read
        return new(file);
    }

    public ValueTask<FoldSnapshot?> Load(string name, CancellationToken cancel)
    {
        lock (_gate)
        {
            using var row = _file.Prepare("select version, position, stamp, state, digest from fold where name = ?");
            if (!row.Bind(1, name).Step()) return new((FoldSnapshot?)null);
            return new(new FoldSnapshot(name, (int)row.Long(0), row.Long(1), row.Blob(2).ToArray(), row.Blob(3).ToArray(), row.Blob(4).ToArray()));
        }
    }

    public ValueTask<bool> Save(FoldSnapshot snapshot, long expectedPosition, CancellationToken cancel)
    {
        var sql = expectedPosition < 0
            ? "insert into fold (name, version, position, stamp, digest, state) values (?1, ?2, ?3, ?4, ?5, ?6) on conflict do nothing"
            : "update fold set version = ?2, position = ?3, stamp = ?4, digest = ?5, state = ?6 where name = ?1 and position = ?7";
        lock (_gate)
        {
            using var save = _file.Prepare(sql);
            save.Bind(1, snapshot.Name).Bind(2, snapshot.Version).Bind(3, snapshot.Position).Bind(4, snapshot.Stamp)
                .Bind(5, snapshot.Digest).Bind(6, snapshot.State);
            if (expectedPosition >= 0) save.Bind(7, expectedPosition);
            save.Run();
            return new(_file.Changes is 1);
        }
    }

    public ValueTask Delete(string name, CancellationToken cancel)
    {
        lock (_gate)
        {
            using var delete = _file.Prepare("delete from fold where name = ?");
            delete.Bind(1, name).Run();
        }
        return default;
    }

    public ValueTask DisposeAsync()
    {
        lock (_gate) _file.Dispose();
        return default;
    }

    private static SqliteFile Open(string path)
    {
        var file = new SqliteFile(path);
        try
        {
            file.Execute("pragma journal_mode = wal; pragma synchronous = normal;");
            file.Execute("""
                create table if not exists fold (
                  name text primary key, version integer not null, position integer not null, stamp blob not null, digest blob not null, state blob not null)
                """);
            _ = file.Number("select count(*) from fold");
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }
}
