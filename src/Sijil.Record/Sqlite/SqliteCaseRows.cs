namespace Sijil.Record;

/// <summary>Case rows and open tasks read from the journal's file; leases live in memory, for one process owns the file.</summary>
internal sealed class SqliteCaseRows(SqliteReaders readers, Leases leases) : ICaseRows
{
    public ValueTask<CaseRow?> Find(string id, CancellationToken cancel) =>
        new(readers.Read(reader => reader.Cases("id = ?1", 1, bind => bind.Bind(1, id)).FirstOrDefault()));

    public ValueTask<IReadOnlyList<CaseRow>> OfParty(string person, int max, CancellationToken cancel) =>
        new(readers.Read(reader => reader.Cases(
            "id in (select case_id from case_party where person = ?1 order by case_id desc limit ?2) order by id desc", max,
            bind => bind.Bind(1, person).Bind(2, max))));

    public ValueTask<IReadOnlyList<CaseRow>> ClaimDue(DateTimeOffset now, int max, string holder, CancellationToken cancel)
    {
        // Those under a lease may come first in the index, so as many more are looked at.
        var due = readers.Read(reader => reader.Due(now.ToMicros(), max + leases.Count));
        var taken = due.Where(id => leases.TryTake(id, holder)).Take(max).ToList();
        return new(readers.Read(reader => taken.Select(reader.Find).OfType<CaseRow>().ToList()));
    }

    public ValueTask<bool> Hold(string id, string holder, CancellationToken cancel) => new(leases.TryHold(id, holder));

    public ValueTask Release(string id, string holder, CancellationToken cancel)
    {
        leases.Release(id, holder);
        return default;
    }

    public ValueTask<DateTimeOffset?> NextDue(CancellationToken cancel) => new(readers.Read(reader => reader.NextDue(leases)));

    public ValueTask<IReadOnlyList<CaseRow>> All(string after, int max, CancellationToken cancel) =>
        new(readers.Read(reader => reader.Cases("id > ?1 order by id", max, bind => bind.Bind(1, after))));

    public ValueTask<IReadOnlyList<CaseRow>> Open(string after, int max, CancellationToken cancel) =>
        new(readers.Read(reader => reader.Cases("id > ?1 and status <> 1 order by id", max, bind => bind.Bind(1, after))));

    public ValueTask<IReadOnlyList<WorkRow>> Work(WorkFilter filter, int max, CancellationToken cancel) =>
        new(readers.Read(reader => reader.Work(filter, max)));

    public ValueTask<IReadOnlyList<CaseRow>> Search(CaseFilter filter, int max, CancellationToken cancel) =>
        new(readers.Read(reader => reader.Search(filter, max)));

    public ValueTask<long> Count(CaseFilter filter, CancellationToken cancel) => new(readers.Read(reader => reader.Count(filter)));
}
