namespace Sijil.Record;

/// <summary>Case rows and tasks held in memory beside the log.</summary>
internal sealed class LogCaseRows(Lock gate, LogMemory memory, Leases leases) : ICaseRows
{
    public void EndLease(string id) => leases.End(id);

    public ValueTask<CaseRow?> Find(string id, CancellationToken cancel)
    {
        lock (gate) return new(memory.Cases.GetValueOrDefault(id));
    }

    public ValueTask<IReadOnlyList<CaseRow>> OfParty(string person, int max, CancellationToken cancel) =>
        Some(rows => rows.Reverse().Where(row => row.Parties.Contains(person)).Take(max));

    public ValueTask<IReadOnlyList<CaseRow>> ClaimDue(DateTimeOffset now, int max, string holder, CancellationToken cancel) =>
        Some(rows => rows.Where(row => row.WakeAt <= now).OrderBy(row => row.WakeAt).Where(row => leases.TryTake(row.Id, holder)).Take(max));

    public ValueTask<bool> Hold(string id, string holder, CancellationToken cancel) => new(leases.TryHold(id, holder));

    public ValueTask Release(string id, string holder, CancellationToken cancel)
    {
        leases.Release(id, holder);
        return default;
    }

    public ValueTask<DateTimeOffset?> NextDue(CancellationToken cancel)
    {
        lock (gate) return new(memory.Cases.Values.Where(row => row.WakeAt is not null && !leases.IsHeld(row.Id)).Min(row => row.WakeAt));
    }

    public ValueTask<IReadOnlyList<CaseRow>> All(string after, int max, CancellationToken cancel) =>
        Some(rows => rows.SkipWhile(row => string.CompareOrdinal(row.Id, after) <= 0).Take(max));

    public ValueTask<IReadOnlyList<CaseRow>> Open(string after, int max, CancellationToken cancel) =>
        Some(rows => rows.SkipWhile(row => string.CompareOrdinal(row.Id, after) <= 0).Where(row => row.Status is not CaseStatus.Closed).Take(max));

    public ValueTask<IReadOnlyList<WorkRow>> Work(WorkFilter filter, int max, CancellationToken cancel)
    {
        lock (gate)
        {
            return new(memory.Work.Values.SelectMany(tasks => tasks)
                .Where(task => Fits(task, filter))
                .OrderBy(task => task.Due is null).ThenBy(task => task.Due).ThenBy(task => task.OfferedAt)
                .ThenBy(task => task.Case, StringComparer.Ordinal).ThenBy(task => task.Task, StringComparer.Ordinal)
                .Take(max).ToList());
        }
    }

    public ValueTask<IReadOnlyList<CaseRow>> Search(CaseFilter filter, int max, CancellationToken cancel) =>
        Some(rows => rows.Reverse().Where(row => Fits(row, filter)).Take(max));

    public ValueTask<long> Count(CaseFilter filter, CancellationToken cancel)
    {
        lock (gate) return new(memory.Cases.Values.LongCount(row => Fits(row, filter)));
    }

    private ValueTask<IReadOnlyList<CaseRow>> Some(Func<IEnumerable<CaseRow>, IEnumerable<CaseRow>> choose)
    {
        lock (gate) return new(choose(memory.Cases.Values).ToList());
    }

    private bool Fits(WorkRow task, WorkFilter filter) =>
        (filter.Case is null || task.Case == filter.Case)
        && (filter.Holder is null || task.Holder == filter.Holder)
        && (filter.Role is null || task.Role == filter.Role)
        && (filter.Assignee is null || task.Assignee == filter.Assignee)
        && (filter.Step is null || task.Step == filter.Step)
        && (filter.Party is null || memory.Cases[task.Case].Parties.Contains(filter.Party));

    private static bool Fits(CaseRow row, CaseFilter filter) =>
        (filter.Journey is null || row.Journey == filter.Journey)
        && (filter.Service is null || row.Service == filter.Service)
        && (filter.Customer is null || row.Customer == filter.Customer)
        && (filter.Holder is null || row.Holder == filter.Holder)
        && (filter.Step is null || row.Step == filter.Step)
        && (filter.Status is null || row.Status == filter.Status)
        && (filter.Kind is null || row.Origin.Kind == filter.Kind)
        && (filter.OpenedFrom is null || row.OpenedAt >= filter.OpenedFrom)
        && (filter.OpenedBefore is null || row.OpenedAt < filter.OpenedBefore)
        && (filter.DueBefore is null || row.Due < filter.DueBefore)
        && (filter.Below is null || string.CompareOrdinal(row.Id, filter.Below) < 0);
}
