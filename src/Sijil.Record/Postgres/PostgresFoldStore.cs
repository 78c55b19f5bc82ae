using Npgsql;

namespace Sijil.Record;

/// <summary>Snapshots in a schema of their own, which may be dropped.</summary>
internal sealed class PostgresFoldStore : IFoldStore
{
    private readonly NpgsqlDataSource _source;

    private PostgresFoldStore(NpgsqlDataSource source) => _source = source;

    public static async ValueTask<PostgresFoldStore> Open(string connection, CancellationToken cancel)
    {
        var store = new PostgresFoldStore(PostgresSchema.Source(connection));
        await using var tables = store._source.CreateCommand("""
            select pg_advisory_lock(5361);
            create schema if not exists folds;
            create table if not exists folds.fold (
              name text primary key, version int not null, position bigint not null, stamp bytea not null, digest bytea not null, state bytea not null);
            select pg_advisory_unlock(5361);
            """);
        await tables.ExecuteNonQueryAsync(cancel);
        return store;
    }

    public async ValueTask<FoldSnapshot?> Load(string name, CancellationToken cancel)
    {
        await using var command = _source.CreateCommand("select version, position, stamp, state, digest from folds.fold where name = $1");
        command.Parameters.Add(new() { Value = name });
        await using var row = await command.ExecuteReaderAsync(cancel);
        if (!await row.ReadAsync(cancel)) return null;
        return new(name, row.GetInt32(0), row.GetInt64(1), row.GetFieldValue<byte[]>(2), row.GetFieldValue<byte[]>(3), row.GetFieldValue<byte[]>(4));
    }

    public async ValueTask<bool> Save(FoldSnapshot snapshot, long expectedPosition, CancellationToken cancel)
    {
        await using var command = _source.CreateCommand(expectedPosition < 0
            ? "insert into folds.fold (name, version, position, stamp, digest, state) values ($1, $2, $3, $4, $5, $6) on conflict do nothing"
            : "update folds.fold set version = $2, position = $3, stamp = $4, digest = $5, state = $6 where name = $1 and position = $7");
        object[] values = [snapshot.Name, snapshot.Version, snapshot.Position, snapshot.Stamp, snapshot.Digest, snapshot.State];
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        if (expectedPosition >= 0) command.Parameters.Add(new() { Value = expectedPosition });
        return await command.ExecuteNonQueryAsync(cancel) is 1;
    }

    public async ValueTask Delete(string name, CancellationToken cancel)
    {
        await using var command = _source.CreateCommand("delete from folds.fold where name = $1");
        command.Parameters.Add(new() { Value = name });
        await command.ExecuteNonQueryAsync(cancel);
    }

    public ValueTask DisposeAsync() => _source.DisposeAsync();
}
