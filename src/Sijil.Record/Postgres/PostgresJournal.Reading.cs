using Npgsql;

namespace Sijil.Record;

public sealed partial class PostgresJournal
{
    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<Entry>> ReadStream(string stream, long afterVersion, CancellationToken cancel) =>
        [.. (await Turns("stream = $1 and version > $2 order by version", cancel, stream, afterVersion)).Select(turn => turn.ToEntry(Words))];

    /// <inheritdoc/>
    public async ValueTask<long> VersionOf(string stream, CancellationToken cancel)
    {
        await using var command = _source.CreateCommand("""
            select coalesce((select max(version) from record.journal where stream = $1), (select 1 from record.claim where stream = $1), 0)
            """);
        command.Parameters.Add(new() { Value = stream });
        return (long)(await command.ExecuteScalarAsync(cancel))!;
    }

    async ValueTask<IReadOnlyList<StoredTurn>> ITurnStore.Turns(long after, int max, CancellationToken cancel) =>
        await Turns("position > $1 order by position limit $2", cancel, after, (long)max);

    async ValueTask<byte[]?> ITurnStore.Hashes(long position, CancellationToken cancel)
    {
        await using var command = _source.CreateCommand("select hashes from record.journal where position = $1");
        command.Parameters.Add(new() { Value = position });
        return (byte[]?)await command.ExecuteScalarAsync(cancel);
    }

    async ValueTask<(byte[]? Case, byte[]? Work)> ITurnStore.Digests(string stream, CancellationToken cancel)
    {
        await using var command = _source.CreateCommand("""
            select (select substr(digests, 1, 32) from record.journal where stream = $1 and length(digests) > 0 order by version desc limit 1),
                   (select substr(digests, 33, 32) from record.journal where stream = $1 and length(digests) > 32 order by version desc limit 1)
            """);
        command.Parameters.Add(new() { Value = stream });
        await using var row = await command.ExecuteReaderAsync(cancel);
        await row.ReadAsync(cancel);
        return (row.IsDBNull(0) ? null : row.GetFieldValue<byte[]>(0), row.IsDBNull(1) ? null : row.GetFieldValue<byte[]>(1));
    }

    async ValueTask<long> ITurnStore.ClaimCount(CancellationToken cancel)
    {
        await using var command = _source.CreateCommand("select count(*) from record.claim");
        return (long)(await command.ExecuteScalarAsync(cancel))!;
    }

    private async ValueTask<List<StoredTurn>> Turns(string where, CancellationToken cancel, params object[] values)
    {
        await using var command = _source.CreateCommand(
            $"select position, stream, version, recorded_at, origin, claims, salt, hashes, digests, facts from record.journal where {where}");
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var turns = new List<StoredTurn>();
        while (await rows.ReadAsync(cancel)) turns.Add(ReadTurn(rows));
        return turns;
    }

    private static StoredTurn ReadTurn(NpgsqlDataReader row) => new(
        row.GetInt64(0), row.GetString(1), row.GetInt64(2), row.GetInt64(3), row.GetString(4),
        row.IsDBNull(5) ? [] : row.GetFieldValue<byte[]>(5), row.GetFieldValue<byte[]>(6), row.GetFieldValue<byte[]>(7),
        row.GetFieldValue<byte[]>(8), row.GetFieldValue<byte[]>(9));
}
