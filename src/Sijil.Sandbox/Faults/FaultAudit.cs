using Sijil.Facts;
using Sijil.Journeys;
using Sijil.Journeys.Cases;
using Sijil.Record;

namespace Sijil.Sandbox.Faults;

/// <summary>Looks at a world when it has come to rest: what must hold of every record, what callers and systems saw, and that nothing is left undone.</summary>
internal static class FaultAudit
{
    public static async Task Run(FaultWorld world, IReadOnlyList<NodeHost> nodes, People people, Follower follower, CancellationToken cancel)
    {
        var (found, journal) = (world.Breaches, world.Record!);
        if (world.Loop.Steps >= SeededLoop.MostSteps) found.Add(new("endless", "world", $"after {SeededLoop.MostSteps} steps it is {world.Loop.Now:u}"));
        var told = people.History.All.Where(heard => heard.IsWrite).Select(heard => ($"case/{heard.Case}", heard.Version)).ToList();
        found.AddRange(await Invariants.Check(journal, world.Keyring, world.Library, new Witness(told, world.Ledgers.Performed, world.Ledgers.Collected), cancel));
        found.AddRange(people.History.Breaches());
        found.AddRange(world.Leases.Breaches);
        await follower.Finish();
        var report = await new RecordVerifier(journal, follower.Store, null, new CaseRebuild(world.Library, world.Keyring)).Verify([new TurnsByStream()], null, cancel);
        found.AddRange(report.Differences.Select(difference => new Breach($"record-{difference.What}", difference.Where, difference.Why)));
        foreach (var row in await journal.Cases.All("", int.MaxValue, cancel))
            if (row.Status is not CaseStatus.Closed)
                found.Add(new("stuck", row.Id, $"{row.Journey} is {row.Status} at {row.Step}, and all were well and did their part; {await LastIncident(row, journal, cancel)}"));
        foreach (var node in nodes)
        {
            found.AddRange(node.Complaints.Select(complaint => new Breach("broke", "node", complaint)));
            found.AddRange(node.Broken.Select(broken => new Breach("broke", "node", broken.ToString())));
        }
        found.AddRange(people.Broken.Select(broken => new Breach("broke", "people", broken.ToString())));
    }

    private static async Task<string> LastIncident(CaseRow row, LogJournal journal, CancellationToken cancel) =>
        (await journal.ReadStream($"case/{row.Id}", 0, cancel)).SelectMany(entry => entry.Facts).Select(FactCodec.Read).OfType<IncidentOpened>().LastOrDefault() is { } incident
            ? $"its last incident: {incident.Code} at {incident.Step}, {incident.Text.En}"
            : "no incident";
}
