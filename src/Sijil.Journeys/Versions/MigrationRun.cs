using Sijil.Facts;
using Sijil.Journeys.Cases;
using Sijil.Journeys.Library;
using Sijil.Journeys.Migrations;
using Sijil.Record;

namespace Sijil.Journeys.Versions;

/// <summary>Carries a plan out, case by case, each in a turn of its own that judges it as it stands then. Broken off anywhere, it goes on where it was.</summary>
/// <param name="caughtUp">Returns when the fold has read all that is written.</param>
/// <param name="moved">Told of each case that has moved: what waits to be performed in it begins.</param>
internal sealed class MigrationRun(CaseStore store, CaseRunner runner, JourneyLibrary library, IJournal journal, VersionFold fold, TimeProvider clock,
    Func<CancellationToken, ValueTask> caughtUp, Action<CaseState> moved)
{
    public ValueTask CaughtUp(CancellationToken cancel) => caughtUp(cancel);

    /// <summary>What would become of every open case; nothing is written.</summary>
    public async Task<MigrationCount> Try(MigrationWay way, Action<int, int>? progress, CancellationToken cancel)
    {
        await caughtUp(cancel);
        List<CaseVerdict> verdicts = [];
        var cases = fold.OpenCases(way.Plan.Journey, way.Plan.From);
        foreach (var id in cases)
        {
            if (await Judge(id, new Migrating(way, Actor.System), cancel) is { } verdict) verdicts.Add(verdict);
            progress?.Invoke(verdicts.Count, cases.Count);
        }
        return Counted(verdicts, 0);
    }

    private async ValueTask<CaseVerdict?> Judge(string id, Migrating order, CancellationToken cancel)
    {
        if (await store.Load(id, cancel) is not { } state) return null;
        if (store.IsForgotten(state)) return new(id, [CaseRefusals.Forgotten], []);
        var now = CaseTurn.AsRecorded(clock.GetUtcNow());
        var reasons = CaseTurn.Fit(library, store.Keyring, state, order, now);
        var steps = order.Way.Map.From;
        if (reasons.Count > 0) return new(id, reasons, [.. state.Marking.Tokens.Select(token => (steps.Nodes[token.Node].Id, ""))]);
        try
        {
            var draft = CaseTurn.Run(library, store.Keyring, state, [order], new HashSet<string>(), now);
            var there = draft.Facts.OfType<CaseMigrated>().FirstOrDefault()?.Moves ?? [];
            return new(id, draft.Refusal is { } refusal ? [refusal] : [],
                [.. there.Chunk(5).Select(move => (steps.Nodes[move[1]].Id, order.Way.Map.To.Nodes[move[3]].Id))]);
        }
        catch (Exception broken) when (broken is not OperationCanceledException)
        {
            return new(id, [], [], broken.Message);
        }
    }

    public async Task<MigrationCount> Run(MigrationWay way, Actor by, Action<int, int>? progress, CancellationToken cancel)
    {
        HashSet<string> asked = new(StringComparer.Ordinal);
        List<CaseVerdict> verdicts = [];
        while (true)
        {
            await caughtUp(cancel);
            var cases = fold.OpenCases(way.Plan.Journey, way.Plan.From).Where(asked.Add).ToList();
            if (cases.Count == 0) break;    // those that began meanwhile were asked too
            foreach (var id in cases)
            {
                verdicts.Add(await Move(id, new Migrating(way, by), cancel));
                progress?.Invoke(verdicts.Count, asked.Count);
            }
        }
        await caughtUp(cancel);
        return Counted(verdicts, (fold.Plan(way.Plan.Id)?.Moved.Count ?? 0) - verdicts.Count(verdict => verdict.Moves));
    }

    /// <summary>Takes the cases that a plan has moved back, where the old version can hold them.</summary>
    public async Task<MigrationCount> Back(MigrationWay way, Actor by, Action<int, int>? progress, CancellationToken cancel)
    {
        await caughtUp(cancel);
        var back = way.Back();
        List<CaseVerdict> verdicts = [];
        var cases = fold.Plan(way.Plan.Id)?.Moved.ToList() ?? [];
        foreach (var id in cases)
        {
            var made = await LastMove(id, way.Plan.Id, cancel);
            verdicts.Add(made is null ? new(id, [StayTexts.NotMoved], []) : await Move(id, new Migrating(back, by, made), cancel));
            progress?.Invoke(verdicts.Count, cases.Count);
        }
        return Counted(verdicts, 0);
    }

    /// <summary>How the case came to its version, if it was by this plan.</summary>
    private async ValueTask<CaseMigrated?> LastMove(string id, string plan, CancellationToken cancel)
    {
        var entries = await journal.ReadStream(CaseStreams.Of(id), 0, cancel);
        var last = entries.SelectMany(entry => entry.Facts).LastOrDefault(fact => fact.Type == "case-migrated");
        return last is not null && FactCodec.Read(last) is CaseMigrated { Back: false } made && made.Plan == plan ? made : null;
    }

    private async ValueTask<CaseVerdict> Move(string id, Migrating order, CancellationToken cancel)
    {
        try
        {
            var after = await runner.Handle(id, order, cancel);
            if (after.IsRefused) return new(id, [after.Refusal], []);
            if (after.Value.Opened.Hash != order.Way.Map.To.Hash) return new(id, [StayTexts.OtherVersion], []);
            moved(after.Value);
            return new(id, [], []);
        }
        catch (Exception broken) when (broken is not (OperationCanceledException or JournalStopped))
        {
            return new(id, [], [], broken.Message);    // the others go on
        }
    }

    private static MigrationCount Counted(List<CaseVerdict> verdicts, int before) =>
        new(verdicts.Count(verdict => verdict.Moves) + Math.Max(before, 0), verdicts.Count(verdict => verdict.Reasons.Count > 0), verdicts.Count(verdict => verdict.Fault.Length > 0)) { Verdicts = verdicts };
}
