using Npgsql;
using NpgsqlTypes;

namespace Sijil.Record;

/// <summary>The winners of a batch as columns, each table one statement.</summary>
internal sealed class PostgresRows
{
    private const NpgsqlDbType Text = NpgsqlDbType.Array | NpgsqlDbType.Text;
    private const NpgsqlDbType Big = NpgsqlDbType.Array | NpgsqlDbType.Bigint;
    private const NpgsqlDbType Bytes = NpgsqlDbType.Array | NpgsqlDbType.Bytea;

    private readonly List<(Draft Draft, long Position, long RecordedAt, byte[] Hashes)> _turns = [];
    private readonly Dictionary<string, CaseRow> _cases = [];
    private readonly HashSet<string> _partiesOf = [];
    private readonly Dictionary<string, IReadOnlyList<WorkRow>> _work = [];
    private readonly Dictionary<string, long> _claims = [];
    private readonly HashSet<string> _releases = [];
    private readonly Dictionary<string, ActingSheet> _acting = [];

    public int Count => _turns.Count;

    public void Add(Draft draft, long position, long recordedAt, byte[] hashes)
    {
        _turns.Add((draft, position, recordedAt, hashes));
        foreach (var release in draft.Turn.Releases)
        {
            // A claim made earlier in the same batch is simply not written; an older one is deleted.
            _claims.Remove(release);
            _releases.Add(release);
        }
        foreach (var claim in draft.Turn.Claims) _claims[claim] = position;
    }

    /// <summary>Of several turns of a case in one batch only the last row is written, and the last tasks given.</summary>
    public void Add(CaseRow row, string? partiesBefore)
    {
        _cases[row.Id] = row;
        if (partiesBefore != PartyText.Join(row.Parties)) _partiesOf.Add(row.Id);
        if (row.Work is { } work) _work[row.Id] = work;
    }

    public void Add(string stream, ActingSheet acting) => _acting[stream] = acting;

    public void AddTo(NpgsqlBatch batch)
    {
        AddTurns(batch);
        AddClaims(batch);
        AddCases(batch);
        AddParties(batch);
        AddWork(batch);
        AddActing(batch);
    }

    private void AddTurns(NpgsqlBatch batch) => Add(
        batch, "insert into record.journal select * from unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        (Big, Turns(turn => turn.Position)),
        (Text, Turns(turn => turn.Draft.Turn.Stream)),
        (Big, Turns(turn => turn.Draft.Turn.ExpectedVersion + 1)),
        (Big, Turns(turn => turn.RecordedAt)),
        (Text, Turns(turn => turn.Draft.OriginText)),
        (Bytes, Turns(turn => ClaimsOf(turn.Draft.Turn))),
        (Bytes, Turns(turn => turn.Draft.Salt)),
        (Bytes, Turns(turn => turn.Hashes)),
        (Bytes, Turns(turn => turn.Draft.Digests)),
        (Bytes, Turns(turn => turn.Draft.Body)));

    private void AddClaims(NpgsqlBatch batch)
    {
        if (_releases.Count > 0) Add(batch, "delete from record.claim where stream = any($1)", (Text, _releases.ToArray()));
        if (_claims.Count > 0) Add(batch, "insert into record.claim select * from unnest($1, $2)", (Text, _claims.Keys.ToArray()), (Big, _claims.Values.ToArray()));
    }

    private void AddCases(NpgsqlBatch batch)
    {
        if (_cases.Count is 0) return;
        Add(
            batch, """
            insert into record.case_row (id, version, journey, service, customer, holder, step, status, opened_at, due, wake_at, origin, parties, state)
            select * from unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
            on conflict (id) do update set version = excluded.version, journey = excluded.journey, service = excluded.service,
              customer = excluded.customer, holder = excluded.holder, step = excluded.step, status = excluded.status, opened_at = excluded.opened_at,
              due = excluded.due, wake_at = excluded.wake_at, origin = excluded.origin, parties = excluded.parties, state = excluded.state,
              lease_until = null, held_by = null
            """,
            (Text, Cases(row => row.Id)), (Big, Cases(row => row.Version)), (Text, Cases(row => row.Journey)), (Text, Cases(row => row.Service)),
            (Text, Cases(row => row.Customer)), (Text, Cases(row => row.Holder)), (Text, Cases(row => row.Step)), (Big, Cases(row => (long)row.Status)),
            (Big, Cases(row => row.OpenedAt.ToMicros())), (Big, Cases(row => row.Due?.ToMicros())), (Big, Cases(row => row.WakeAt?.ToMicros())),
            (Text, Cases(row => row.Origin.ToString())), (Text, Cases(row => PartyText.Join(row.Parties))), (Bytes, Cases(row => row.State.ToArray())));
    }

    private void AddParties(NpgsqlBatch batch)
    {
        if (_partiesOf.Count is 0) return;
        var pairs = _partiesOf.SelectMany(id => _cases[id].Parties.Distinct().Select(person => (Person: person, Case: id))).ToList();
        Add(batch, "delete from record.case_party where case_id = any($1)", (Text, _partiesOf.ToArray()));
        Add(
            batch, "insert into record.case_party select * from unnest($1, $2)",
            (Text, pairs.Select(pair => pair.Person).ToArray()), (Text, pairs.Select(pair => pair.Case).ToArray()));
    }

    private void AddWork(NpgsqlBatch batch)
    {
        if (_work.Count is 0) return;
        Add(batch, "delete from record.work where case_id = any($1)", (Text, _work.Keys.ToArray()));
        WorkRow[] tasks = [.. _work.Values.SelectMany(tasks => tasks)];
        if (tasks.Length is 0) return;
        Add(
            batch, "insert into record.work select * from unnest($1, $2, $3, $4, $5, $6, $7, $8)",
            (Text, Array.ConvertAll(tasks, task => task.Case)), (Text, Array.ConvertAll(tasks, task => task.Task)),
            (Text, Array.ConvertAll(tasks, task => task.Holder)), (Text, Array.ConvertAll(tasks, task => task.Role)),
            (Text, Array.ConvertAll(tasks, task => task.Assignee)), (Text, Array.ConvertAll(tasks, task => task.Step)),
            (Big, Array.ConvertAll(tasks, task => task.OfferedAt.ToMicros())), (Big, Array.ConvertAll(tasks, task => task.Due?.ToMicros())));
    }

    private void AddActing(NpgsqlBatch batch)
    {
        if (_acting.Count is 0) return;
        Add(batch, "delete from record.acting where stream = any($1)", (Text, _acting.Keys.ToArray()));
        Add(batch, "delete from record.acting_unit where stream = any($1)", (Text, _acting.Keys.ToArray()));
        (string Stream, ActingRow Row)[] rows = [.. _acting.SelectMany(sheet => sheet.Value.Rows.Select(row => (sheet.Key, row)))];
        (string Stream, UnitRow Row)[] units = [.. _acting.SelectMany(sheet => sheet.Value.Units.Select(row => (sheet.Key, row)))];
        Add(
            batch, "insert into record.acting select * from unnest($1, $2, $3, $4, $5, $6, $7, $8)",
            (Text, Array.ConvertAll(rows, one => one.Row.Actor)), (Text, Array.ConvertAll(rows, one => one.Row.Party)), (Text, Array.ConvertAll(rows, one => one.Row.Ground)),
            (Text, Array.ConvertAll(rows, one => one.Row.Service)), (Text, Array.ConvertAll(rows, one => one.Stream)), (Big, Array.ConvertAll(rows, one => one.Row.From.ToMicros())),
            (Big, Array.ConvertAll(rows, one => one.Row.Until.ToMicros())), (Big, Array.ConvertAll(rows, one => one.Row.Stands ? 1L : 0L)));
        Add(
            batch, "insert into record.acting_unit select * from unnest($1, $2, $3)",
            (Text, Array.ConvertAll(units, one => one.Row.Above)), (Text, Array.ConvertAll(units, one => one.Row.Unit)), (Text, Array.ConvertAll(units, one => one.Stream)));
    }

    private static void Add(NpgsqlBatch batch, string sql, params ReadOnlySpan<(NpgsqlDbType Type, object Value)> columns)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var (type, value) in columns) command.Parameters.Add(new() { NpgsqlDbType = type, Value = value });
        batch.BatchCommands.Add(command);
    }

    private static byte[]? ClaimsOf(Turn turn) => turn.Claims.Count + turn.Releases.Count is 0 ? null : ClaimsCodec.Encode(turn.Claims, turn.Releases);

    private T[] Turns<T>(Func<(Draft Draft, long Position, long RecordedAt, byte[] Hashes), T> column) => [.. _turns.Select(column)];

    private T[] Cases<T>(Func<CaseRow, T> column) => [.. _cases.Values.Select(column)];
}
