namespace Sijil.Record;

internal sealed partial class SqliteWriter
{
    private void WriteCase(CaseRow row)
    {
        WriteParties(row);
        _saveCase.Bind(1, row.Id).Bind(2, row.Version).Bind(3, row.Journey).Bind(4, row.Service).Bind(5, row.Customer).Bind(6, row.Holder)
            .Bind(7, row.Step).Bind(8, (long)row.Status).Bind(9, row.OpenedAt.ToMicros()).Bind(10, row.Due?.ToMicros())
            .Bind(11, row.WakeAt?.ToMicros()).Bind(12, row.Origin.ToString()).Bind(13, PartyText.Join(row.Parties)).Bind(14, row.State.Span).Run();
        if (row.Work is { } work) WriteWork(row.Id, work, isNew: row.Version is 1);
    }

    private void WriteParties(CaseRow row)
    {
        IReadOnlyList<string> had = [];
        if (row.Version is not 1)
        {
            if (_parties.Bind(1, row.Id).Step()) had = PartyText.Split(_parties.Text(0));
            _parties.Reset();
        }
        if (had.SequenceEqual(row.Parties)) return;
        foreach (var person in had.Except(row.Parties)) _dropParty.Bind(1, person).Bind(2, row.Id).Run();
        foreach (var person in row.Parties.Except(had)) _addParty.Bind(1, person).Bind(2, row.Id).Run();
    }

    private void WriteActing(string stream, ActingSheet acting)
    {
        _dropActing.Bind(1, stream).Run();
        _dropUnits.Bind(1, stream).Run();
        foreach (var row in acting.Rows)
            _addActing.Bind(1, row.Actor).Bind(2, row.Party).Bind(3, row.Ground).Bind(4, row.Service).Bind(5, stream)
                .Bind(6, row.From.ToMicros()).Bind(7, row.Until.ToMicros()).Bind(8, row.Stands ? 1 : 0).Run();
        foreach (var unit in acting.Units) _addUnit.Bind(1, unit.Above).Bind(2, unit.Unit).Bind(3, stream).Run();
    }

    private void WriteWork(string id, IReadOnlyList<WorkRow> work, bool isNew)
    {
        if (!isNew) _dropWork.Bind(1, id).Run();
        for (var i = 0; i < work.Count; i++)
        {
            var task = work[i];
            _addWork.Bind(1, task.Case).Bind(2, task.Task).Bind(3, task.Holder).Bind(4, task.Role).Bind(5, task.Assignee)
                .Bind(6, task.Step).Bind(7, task.OfferedAt.ToMicros()).Bind(8, task.Due?.ToMicros()).Run();
        }
    }
}
