using System.Diagnostics.CodeAnalysis;

namespace Sijil.Record;

internal sealed partial class SqliteWriter
{
    private SqliteStatement _begin, _commit, _rollback, _version, _insert, _claim, _release, _saveChain;
    private SqliteStatement _parties, _saveCase, _addParty, _dropParty, _dropWork, _addWork;
    private SqliteStatement _dropActing, _dropUnits, _addActing, _addUnit;

    [MemberNotNull(nameof(_begin), nameof(_commit), nameof(_rollback), nameof(_version), nameof(_insert), nameof(_claim),
        nameof(_release), nameof(_saveChain), nameof(_parties), nameof(_saveCase), nameof(_addParty), nameof(_dropParty), nameof(_dropWork), nameof(_addWork),
        nameof(_dropActing), nameof(_dropUnits), nameof(_addActing), nameof(_addUnit))]
    private void Prepare()
    {
        _begin = _file.Prepare("begin immediate");
        _commit = _file.Prepare("commit");
        _rollback = _file.Prepare("rollback");
        _version = _file.Prepare("select coalesce((select version from journal where stream = ?1 order by version desc limit 1), (select 1 from claim where stream = ?1))");
        _insert = _file.Prepare("insert into journal values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        _claim = _file.Prepare("insert into claim values (?, ?)");
        _release = _file.Prepare("delete from claim where stream = ?");
        _saveChain = _file.Prepare("insert or replace into chain values (1, ?, ?, ?, ?)");
        _parties = _file.Prepare("select parties from case_row where id = ?");
        _saveCase = _file.Prepare("""
            insert into case_row values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
            on conflict (id) do update set version = ?2, journey = ?3, service = ?4, customer = ?5, holder = ?6, step = ?7, status = ?8,
              opened_at = ?9, due = ?10, wake_at = ?11, origin = ?12, parties = ?13, state = ?14
            """);
        _addParty = _file.Prepare("insert or ignore into case_party values (?, ?)");
        _dropParty = _file.Prepare("delete from case_party where person = ? and case_id = ?");
        _dropWork = _file.Prepare("delete from work where case_id = ?");
        _addWork = _file.Prepare("insert into work values (?, ?, ?, ?, ?, ?, ?, ?)");
        _dropActing = _file.Prepare("delete from acting where stream = ?");
        _dropUnits = _file.Prepare("delete from acting_unit where stream = ?");
        _addActing = _file.Prepare("insert into acting values (?, ?, ?, ?, ?, ?, ?, ?)");
        _addUnit = _file.Prepare("insert into acting_unit values (?, ?, ?)");
    }

    public void Dispose()
    {
        foreach (var statement in (SqliteStatement[])[
            _begin, _commit, _rollback, _version, _insert, _claim, _release, _saveChain,
            _parties, _saveCase, _addParty, _dropParty, _dropWork, _addWork,
            _dropActing, _dropUnits, _addActing, _addUnit]) statement.Dispose();
        _file.Dispose();
    }
}
