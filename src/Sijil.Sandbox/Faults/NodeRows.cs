using Sijil.Record;

namespace Sijil.Sandbox.Faults;

/// <summary>The rows of cases as a node reaches them.</summary>
internal sealed class NodeRows(FaultWorld world, NodeHost node) : ICaseRows
{
    public ValueTask<CaseRow?> Find(string id, CancellationToken cancel) => Reach(rows => rows.Find(id, cancel));

    public ValueTask<IReadOnlyList<CaseRow>> ClaimDue(DateTimeOffset now, int max, string holder, CancellationToken cancel) => Reach(async rows =>
    {
        var given = world.Planted is Planted.NoLease ? await Unleased(rows, now, max) : await rows.ClaimDue(now, max, holder, cancel);
        world.Leases.Given(given, holder);
        return given;
    });

    public ValueTask<DateTimeOffset?> NextDue(CancellationToken cancel) => Reach(rows => rows.NextDue(cancel));

    public ValueTask<bool> Hold(string id, string holder, CancellationToken cancel) => Reach(async rows =>
    {
        var held = world.Planted is Planted.NoLease || await rows.Hold(id, holder, cancel);
        if (held) world.Leases.Held(id, holder);
        return held;
    });

    public ValueTask Release(string id, string holder, CancellationToken cancel) => world.Record!.Cases.Release(id, holder, cancel);
    public ValueTask<IReadOnlyList<CaseRow>> OfParty(string person, int max, CancellationToken cancel) => world.Record!.Cases.OfParty(person, max, cancel);
    public ValueTask<IReadOnlyList<CaseRow>> All(string after, int max, CancellationToken cancel) => world.Record!.Cases.All(after, max, cancel);
    public ValueTask<IReadOnlyList<CaseRow>> Open(string after, int max, CancellationToken cancel) => world.Record!.Cases.Open(after, max, cancel);
    public ValueTask<IReadOnlyList<WorkRow>> Work(WorkFilter filter, int max, CancellationToken cancel) => world.Record!.Cases.Work(filter, max, cancel);
    public ValueTask<IReadOnlyList<CaseRow>> Search(CaseFilter filter, int max, CancellationToken cancel) => world.Record!.Cases.Search(filter, max, cancel);
    public ValueTask<long> Count(CaseFilter filter, CancellationToken cancel) => world.Record!.Cases.Count(filter, cancel);

    private ValueTask<T> Reach<T>(Func<ICaseRows, ValueTask<T>> call) => NodeJournal.Reach(world, node, record => call(record.Cases));

    private static async ValueTask<IReadOnlyList<CaseRow>> Unleased(ICaseRows rows, DateTimeOffset now, int max) =>
        [.. (await rows.Open("", int.MaxValue, CancellationToken.None)).Where(row => row.WakeAt <= now).Take(max)];
}
