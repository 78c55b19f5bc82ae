using Npgsql;

namespace Sijil.Record;

/// <summary>The index of acting on PostgreSQL.</summary>
internal sealed class PostgresActingRows(NpgsqlDataSource source, PostgresCaseRows cases) : IActingRows
{
    public ValueTask<IReadOnlyList<FoundActing>> Of(string actor, DateTimeOffset now, string afterParty, int max, CancellationToken cancel) =>
        Found(ActingQueries.Of, cancel, actor, now.ToMicros(), afterParty, (long)max);

    public ValueTask<IReadOnlyList<FoundActing>> Between(string actor, string party, DateTimeOffset now, CancellationToken cancel) =>
        Found(ActingQueries.Between, cancel, actor, now.ToMicros(), party);

    public ValueTask<IReadOnlyList<CaseRow>> CasesOf(string actor, DateTimeOffset now, int max, CancellationToken cancel) =>
        cases.Where($"id in ({ActingQueries.NewestIds}) order by id desc", cancel, actor, now.ToMicros(), (long)max);

    public ValueTask<IReadOnlyList<CaseRow>> CasesIn(string party, IReadOnlyList<string> services, int max, CancellationToken cancel) =>
        cases.Where("id in (select case_id from record.case_party where person = $1) and service = any($2) order by id desc limit $3", cancel, party, services.ToArray(), (long)max);

    public async ValueTask<long> Count(string actor, DateTimeOffset now, CancellationToken cancel)
    {
        await using var command = Command(ActingQueries.Count, actor, now.ToMicros());
        return (long)(await command.ExecuteScalarAsync(cancel))!;
    }

    private async ValueTask<IReadOnlyList<FoundActing>> Found(string sql, CancellationToken cancel, params object[] values)
    {
        await using var command = Command(sql, values);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var found = new List<FoundActing>();
        while (await rows.ReadAsync(cancel))
        {
            found.Add(new(rows.GetString(0), new(rows.GetString(1), rows.GetString(2), rows.GetString(3), rows.GetString(4),
                Micros.ToTime(rows.GetInt64(5)), Micros.ToTime(rows.GetInt64(6)), rows.GetInt64(7) is 1)));
        }
        return found;
    }

    private NpgsqlCommand Command(string sql, params object[] values)
    {
        var command = source.CreateCommand(sql);
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        return command;
    }
}
