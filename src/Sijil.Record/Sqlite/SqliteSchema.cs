namespace Sijil.Record;

/// <summary>The tables of a journal file, and the settings without which the record refuses to open.</summary>
internal static class SqliteSchema
{
    private const string Tables = """
        create table if not exists journal (
          position integer primary key, stream text not null, version integer not null, recorded_at integer not null, origin text not null,
          claims blob, salt blob not null, hashes blob not null, digests blob not null, facts blob not null);
        create unique index if not exists journal_stream on journal (stream, version);
        create table if not exists claim (stream text primary key, position integer not null) without rowid;
        create table if not exists chain (
          one integer primary key check (one = 1), size integer not null, recorded_at integer not null, root blob not null, frontier blob not null);
        create table if not exists case_row (
          id text primary key, version integer not null, journey text not null, service text not null, customer text not null,
          holder text not null, step text not null, status integer not null, opened_at integer not null, due integer, wake_at integer,
          origin text not null, parties text not null, state blob not null);
        create index if not exists case_wake on case_row (wake_at) where wake_at is not null;
        create index if not exists case_holder on case_row (holder, id) where status <> 1;
        create table if not exists case_party (person text not null, case_id text not null, primary key (person, case_id)) without rowid;
        create table if not exists work (
          case_id text not null, task text not null, holder text not null, role text not null, assignee text, step text not null,
          offered_at integer not null, due integer, primary key (case_id, task)) without rowid;
        create index if not exists work_holder on work (holder, role);
        create table if not exists acting (
          actor text not null, party text not null, ground text not null, service text not null, stream text not null,
          from_at integer not null, until_at integer not null, stands integer not null, primary key (actor, party, ground, service)) without rowid;
        create index if not exists acting_stream on acting (stream);
        create table if not exists acting_unit (above text not null, unit text not null, stream text not null, primary key (above, unit)) without rowid;
        create index if not exists acting_unit_stream on acting_unit (stream);
        """;

    public static SqliteFile OpenWriter(string path)
    {
        var file = new SqliteFile(path);
        try
        {
            file.Execute("pragma page_size = 8192; pragma journal_mode = wal; pragma synchronous = full; pragma wal_autocheckpoint = 0; pragma cache_size = -65536;");
            if (file.Number("pragma synchronous") < 2) throw NotDurable("synchronous");
            using var mode = file.Prepare("pragma journal_mode");
            if (!mode.Step() || mode.Text(0) != "wal") throw NotDurable("journal_mode");
            file.Execute(Tables);
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    public static SqliteFile OpenReader(string path)
    {
        var file = new SqliteFile(path, readOnly: true);
        file.Execute("pragma cache_size = -8192; pragma mmap_size = 268435456;");
        return file;
    }

    private static UnsafeStore NotDurable(string setting) => new(
        $"لا يُفتح السجل لأن إعداد قاعدة البيانات {setting} لا يضمن بقاء القيود بعد انقطاع الكهرباء.",
        $"The record does not open because the database's {setting} setting would lose facts in a power cut.");
}
