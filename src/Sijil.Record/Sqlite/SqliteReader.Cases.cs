namespace Sijil.Record;

internal sealed partial class SqliteReader
{
    private const string CaseColumns =
        "id, version, journey, service, customer, holder, step, status, opened_at, due, wake_at, origin, parties, state";

    public CaseRow? Find(string id) => Cases("id = ?1", 1, bind => bind.Bind(1, id)).FirstOrDefault();

    public List<CaseRow> Cases(string where, int max, Action<SqliteStatement> bind)
    {
        var statement = Statement($"select {CaseColumns} from case_row where {where} limit :max");
        bind(statement);
        statement.Bind(":max", max);
        var rows = new List<CaseRow>();
        while (statement.Step()) rows.Add(ReadCase(statement));
        statement.Reset();
        return rows;
    }

    public List<CaseRow> Search(CaseFilter filter, int max)
    {
        var conditions = CaseConditions.Of(filter);
        return Cases($"{Numbered(conditions)} order by id desc", max, bind => BindAll(bind, conditions));
    }

    public long Count(CaseFilter filter)
    {
        var conditions = CaseConditions.Of(filter);
        var count = Statement($"select count(*) from case_row where {Numbered(conditions)}");
        BindAll(count, conditions);
        return count.Scalar() ?? 0;
    }

    public List<WorkRow> Work(WorkFilter filter, int max)
    {
        var conditions = CaseConditions.Of(filter);
        var statement = Statement($"""
            select case_id, task, holder, role, assignee, step, offered_at, due from work where {Numbered(conditions)}
            order by due is null, due, offered_at, case_id, task limit :max
            """);
        BindAll(statement, conditions);
        statement.Bind(":max", max);
        var rows = new List<WorkRow>();
        while (statement.Step())
        {
            rows.Add(new(
                statement.Text(0), statement.Text(1), statement.Text(2), statement.Text(3), statement.TextOrNull(4), statement.Text(5),
                Micros.ToTime(statement.Long(6)), TimeOrNull(statement, 7)));
        }
        statement.Reset();
        return rows;
    }

    public List<string> Due(long now, int max)
    {
        var due = Statement("select id from case_row where wake_at is not null and wake_at <= ?1 order by wake_at, id limit ?2").Bind(1, now).Bind(2, max);
        var ids = new List<string>();
        while (due.Step()) ids.Add(due.Text(0));
        due.Reset();
        return ids;
    }

    public DateTimeOffset? NextDue(Leases leases)
    {
        var waiting = Statement("select id, wake_at from case_row where wake_at is not null order by wake_at, id");
        DateTimeOffset? next = null;
        while (next is null && waiting.Step())
        {
            if (!leases.IsHeld(waiting.Text(0))) next = Micros.ToTime(waiting.Long(1));
        }
        waiting.Reset();
        return next;
    }

    private static CaseRow ReadCase(SqliteStatement row) => new()
    {
        Id = row.Text(0),
        Version = row.Long(1),
        Journey = row.Text(2),
        Service = row.Text(3),
        Customer = row.Text(4),
        Holder = row.Text(5),
        Step = row.Text(6),
        Status = (CaseStatus)row.Long(7),
        OpenedAt = Micros.ToTime(row.Long(8)),
        Due = TimeOrNull(row, 9),
        WakeAt = TimeOrNull(row, 10),
        Origin = Origin.Parse(row.Text(11)),
        Parties = PartyText.Split(row.Text(12)),
        State = row.Blob(13).ToArray(),
    };

    private static DateTimeOffset? TimeOrNull(SqliteStatement row, int column) => row.IsNull(column) ? null : Micros.ToTime(row.Long(column));

    private static string Numbered(CaseConditions conditions) => conditions.Where.Replace('$', '?');

    private static void BindAll(SqliteStatement statement, CaseConditions conditions)
    {
        for (var i = 0; i < conditions.Values.Count; i++)
        {
            if (conditions.Values[i] is long number) statement.Bind(i + 1, number);
            else statement.Bind(i + 1, (string)conditions.Values[i]);
        }
    }
}
