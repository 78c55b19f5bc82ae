using Npgsql;

namespace Sijil.Record;

/// <summary>Case rows and open tasks on PostgreSQL; leases are columns and go by the database's clock.</summary>
internal sealed class PostgresCaseRows(NpgsqlDataSource source) : ICaseRows
{
    private const string Columns = "id, version, journey, service, customer, holder, step, status, opened_at, due, wake_at, origin, parties, state";
    private const string Free = "(lease_until is null or lease_until < clock_timestamp())";

    public async ValueTask<CaseRow?> Find(string id, CancellationToken cancel) => (await Cases("where id = $1", cancel, id)).FirstOrDefault();

    public async ValueTask<IReadOnlyList<CaseRow>> OfParty(string person, int max, CancellationToken cancel) =>
        await Cases("where id in (select case_id from record.case_party where person = $1 order by case_id desc limit $2) order by id desc", cancel, person, (long)max);

    public async ValueTask<IReadOnlyList<CaseRow>> ClaimDue(DateTimeOffset now, int max, string holder, CancellationToken cancel)
    {
        var sql = $"""
            with due as (select id as due_id from record.case_row where wake_at <= $1 and {Free} order by wake_at, id limit $2 for update skip locked)
            update record.case_row set lease_until = clock_timestamp() + interval '5 seconds', held_by = $3 from due where id = due_id
            returning {Columns}
            """;
        return [.. (await Query(sql, ReadCase, cancel, now.ToMicros(), (long)max, holder)).OrderBy(row => row.WakeAt).ThenBy(row => row.Id, StringComparer.Ordinal)];
    }

    public async ValueTask<bool> Hold(string id, string holder, CancellationToken cancel) => (await Query($"""
        update record.case_row set lease_until = clock_timestamp() + interval '5 seconds', held_by = $1
        where id = $2 and (held_by = $1 or {Free}) returning 1
        """, row => row.GetInt32(0), cancel, holder, id)).Count > 0;

    public ValueTask Release(string id, string holder, CancellationToken cancel) =>
        Execute("update record.case_row set lease_until = null, held_by = null where id = $1 and held_by = $2", cancel, id, holder);

    public async ValueTask<DateTimeOffset?> NextDue(CancellationToken cancel)
    {
        await using var command = source.CreateCommand($"select min(wake_at) from record.case_row where wake_at is not null and {Free}");
        return await command.ExecuteScalarAsync(cancel) is long micros ? Micros.ToTime(micros) : null;
    }

    public async ValueTask<IReadOnlyList<CaseRow>> All(string after, int max, CancellationToken cancel) =>
        await Cases("where id > $1 order by id limit $2", cancel, after, (long)max);

    public async ValueTask<IReadOnlyList<CaseRow>> Open(string after, int max, CancellationToken cancel) =>
        await Cases("where id > $1 and status <> 1 order by id limit $2", cancel, after, (long)max);

    public async ValueTask<IReadOnlyList<WorkRow>> Work(WorkFilter filter, int max, CancellationToken cancel)
    {
        var conditions = CaseConditions.Of(filter);
        var sql = $"""
            select case_id, task, holder, role, assignee, step, offered_at, due from record.work where {conditions.Where}
            order by due nulls last, offered_at, case_id, task limit {max}
            """;
        return await Query(sql, ReadWork, cancel, [.. conditions.Values]);
    }

    public async ValueTask<IReadOnlyList<CaseRow>> Search(CaseFilter filter, int max, CancellationToken cancel)
    {
        var conditions = CaseConditions.Of(filter);
        return await Cases($"where {conditions.Where} order by id desc limit {max}", cancel, [.. conditions.Values]);
    }

    public async ValueTask<long> Count(CaseFilter filter, CancellationToken cancel)
    {
        var conditions = CaseConditions.Of(filter);
        return (await Query($"select count(*) from record.case_row where {conditions.Where}", row => row.GetInt64(0), cancel, [.. conditions.Values]))[0];
    }

    /// <summary>The cases that a condition names, for another index beside this one.</summary>
    public async ValueTask<IReadOnlyList<CaseRow>> Where(string condition, CancellationToken cancel, params object[] values) => await Cases($"where {condition}", cancel, values);

    private ValueTask<List<CaseRow>> Cases(string where, CancellationToken cancel, params object[] values) =>
        Query($"select {Columns} from record.case_row {where}", ReadCase, cancel, values);

    private async ValueTask<List<T>> Query<T>(string sql, Func<NpgsqlDataReader, T> read, CancellationToken cancel, params object[] values)
    {
        await using var command = source.CreateCommand(sql);
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var found = new List<T>();
        while (await rows.ReadAsync(cancel)) found.Add(read(rows));
        return found;
    }

    private async ValueTask Execute(string sql, CancellationToken cancel, params object[] values)
    {
        await using var command = source.CreateCommand(sql);
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        await command.ExecuteNonQueryAsync(cancel);
    }

    private static CaseRow ReadCase(NpgsqlDataReader row) => new()
    {
        Id = row.GetString(0),
        Version = row.GetInt64(1),
        Journey = row.GetString(2),
        Service = row.GetString(3),
        Customer = row.GetString(4),
        Holder = row.GetString(5),
        Step = row.GetString(6),
        Status = (CaseStatus)row.GetInt64(7),
        OpenedAt = Micros.ToTime(row.GetInt64(8)),
        Due = TimeOrNull(row, 9),
        WakeAt = TimeOrNull(row, 10),
        Origin = Origin.Parse(row.GetString(11)),
        Parties = PartyText.Split(row.GetString(12)),
        State = row.GetFieldValue<byte[]>(13),
    };

    private static WorkRow ReadWork(NpgsqlDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.IsDBNull(4) ? null : row.GetString(4), row.GetString(5),
        Micros.ToTime(row.GetInt64(6)), TimeOrNull(row, 7));

    private static DateTimeOffset? TimeOrNull(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : Micros.ToTime(row.GetInt64(column));
}
