namespace Sijil.Record;

/// <summary>The index of acting in the journal's file.</summary>
internal sealed class SqliteActingRows(SqliteReaders readers) : IActingRows
{
    private static readonly string OfSql = Numbered(ActingQueries.Of), BetweenSql = Numbered(ActingQueries.Between), CountSql = Numbered(ActingQueries.Count), IdsSql = Numbered(ActingQueries.NewestIds);

    public ValueTask<IReadOnlyList<FoundActing>> Of(string actor, DateTimeOffset now, string afterParty, int max, CancellationToken cancel) =>
        new(readers.Read(reader => Found(reader.Statement(OfSql).Bind(1, actor).Bind(2, now.ToMicros()).Bind(3, afterParty).Bind(4, max))));

    public ValueTask<IReadOnlyList<FoundActing>> Between(string actor, string party, DateTimeOffset now, CancellationToken cancel) =>
        new(readers.Read(reader => Found(reader.Statement(BetweenSql).Bind(1, actor).Bind(2, now.ToMicros()).Bind(3, party))));

    public ValueTask<IReadOnlyList<CaseRow>> CasesOf(string actor, DateTimeOffset now, int max, CancellationToken cancel) =>
        new(readers.Read(reader => reader.Cases($"id in ({IdsSql}) order by id desc", max, bind => bind.Bind(1, actor).Bind(2, now.ToMicros()).Bind(3, max))));

    public ValueTask<IReadOnlyList<CaseRow>> CasesIn(string party, IReadOnlyList<string> services, int max, CancellationToken cancel) =>
        new(readers.Read(reader => reader.Cases("id in (select case_id from case_party where person = ?1) and service in (select value from json_each(?2)) order by id desc", max,
            bind => bind.Bind(1, party).Bind(2, System.Text.Json.JsonSerializer.Serialize(services)))));

    public ValueTask<long> Count(string actor, DateTimeOffset now, CancellationToken cancel) =>
        new(readers.Read(reader => reader.Statement(CountSql).Bind(1, actor).Bind(2, now.ToMicros()).Scalar() ?? 0));

    private static List<FoundActing> Found(SqliteStatement statement)
    {
        var found = new List<FoundActing>();
        while (statement.Step())
        {
            found.Add(new(statement.Text(0), new(statement.Text(1), statement.Text(2), statement.Text(3), statement.Text(4),
                Micros.ToTime(statement.Long(5)), Micros.ToTime(statement.Long(6)), statement.Long(7) is 1)));
        }
        statement.Reset();
        return found;
    }

    private static string Numbered(string sql) => sql.Replace('$', '?');
}
