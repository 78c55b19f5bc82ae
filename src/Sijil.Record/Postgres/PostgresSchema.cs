using Npgsql;

namespace Sijil.Record;

/// <summary>The tables of a journal on PostgreSQL, and the settings without which the record refuses to open.</summary>
internal static class PostgresSchema
{
    private const string Tables = """
        create schema if not exists record;
        create table if not exists record.journal (
          position bigint primary key, stream text collate "C" not null, version bigint not null, recorded_at bigint not null, origin text not null,
          claims bytea, salt bytea not null, hashes bytea not null, digests bytea not null, facts bytea not null,
          unique (stream, version));
        create table if not exists record.claim (stream text collate "C" primary key, position bigint not null);
        create table if not exists record.chain (
          one int primary key check (one = 1), size bigint not null, recorded_at bigint not null, root bytea not null, frontier bytea not null);
        create table if not exists record.case_row (
          id text collate "C" primary key, version bigint not null, journey text not null, service text not null, customer text not null,
          holder text not null, step text not null, status bigint not null, opened_at bigint not null, due bigint, wake_at bigint,
          origin text not null, parties text not null, state bytea not null, lease_until timestamptz, held_by text);
        create index if not exists case_wake on record.case_row (wake_at) where wake_at is not null;
        create index if not exists case_holder on record.case_row (holder, id) where status <> 1;
        create table if not exists record.case_party (
          person text collate "C" not null, case_id text collate "C" not null, primary key (person, case_id));
        create index if not exists case_party_case on record.case_party (case_id);
        create table if not exists record.work (
          case_id text collate "C" not null, task text collate "C" not null, holder text not null, role text not null, assignee text, step text not null,
          offered_at bigint not null, due bigint, primary key (case_id, task));
        create index if not exists work_holder on record.work (holder, role);
        create table if not exists record.acting (
          actor text collate "C" not null, party text collate "C" not null, ground text collate "C" not null, service text not null, stream text collate "C" not null,
          from_at bigint not null, until_at bigint not null, stands bigint not null, primary key (actor, party, ground, service));
        create index if not exists acting_stream on record.acting (stream);
        create table if not exists record.acting_unit (
          above text collate "C" not null, unit text collate "C" not null, stream text collate "C" not null, primary key (above, unit));
        create index if not exists acting_unit_stream on record.acting_unit (stream);
        """;

    /// <summary>A source whose commands give up by the client's own clock, for a frozen server cannot.</summary>
    public static NpgsqlDataSource Source(string connection)
    {
        var settings = new NpgsqlConnectionStringBuilder(connection) { CommandTimeout = 5, KeepAlive = 5, SearchPath = "record" };
        return NpgsqlDataSource.Create(settings);
    }

    public static async ValueTask Prepare(NpgsqlDataSource source, CancellationToken cancel)
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        foreach (var setting in (string[])["fsync", "full_page_writes", "synchronous_commit"])
        {
            await using var show = new NpgsqlCommand($"show {setting}", connection);
            if (await show.ExecuteScalarAsync(cancel) is "off" or "local") throw NotDurable(setting);
        }
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        // Two nodes that start together must not both make the tables.
        await Run("select pg_advisory_xact_lock(5360)");
        await Run(Tables);
        var empty = new Frontier();
        await using var chain = new NpgsqlCommand("insert into record.chain values (1, 0, 0, $1, $2) on conflict do nothing", connection)
        {
            Parameters = { new() { Value = empty.Root() }, new() { Value = empty.ToBytes() } },
        };
        await chain.ExecuteNonQueryAsync(cancel);
        await transaction.CommitAsync(cancel);

        async Task Run(string sql)
        {
            await using var command = new NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync(cancel);
        }
    }

    private static UnsafeStore NotDurable(string setting) => new(
        $"لا يُفتح السجل لأن إعداد قاعدة البيانات {setting} لا يضمن بقاء القيود بعد انقطاع الكهرباء.",
        $"The record does not open because the database's {setting} setting would lose facts in a power cut.");
}
