using System.Text.Json;
using Sijil.Facts;
using Sijil.Journeys.Library;
using Sijil.Journeys.Migrations;
using Sijil.Journeys.Versions;
using Sijil.Record;

namespace Sijil.Journeys;

/// <summary>The public door to the versions of journeys and to the plans by which open cases go from one to another.</summary>
public sealed class MigrationDesk
{
    private readonly JourneyLibrary library;
    private readonly IJournal journal;
    private readonly Keyring keyring;
    private readonly VersionFold fold;
    private readonly MigrationRun run;
    private readonly TimeProvider clock;
    private readonly Provenance provenance;

    internal MigrationDesk(JourneyLibrary library, IJournal journal, Keyring keyring, VersionFold fold, MigrationRun run, TimeProvider clock, Provenance provenance) =>
        (this.library, this.journal, this.keyring, this.fold, this.run, this.clock, this.provenance) = (library, journal, keyring, fold, run, clock, provenance);

    /// <summary>The versions by which cases began, or can begin: the one in force first, then by their age, the youngest first.</summary>
    public IReadOnlyList<JourneyVersion> Versions(string model)
    {
        var open = fold.OpenByVersion(model);
        var current = library.Has(model) ? library.Current(model).Hash : "";
        return
        [
            .. library.VersionsOf(model).Select(plan => (Plan: plan, Life: fold.LifeOf(model, plan.Hash)))
                .Select(one => new JourneyVersion(model, one.Plan.Hash, one.Plan, library.FileOf(one.Plan), one.Plan.Hash == current,
                    [.. library.Pilots.Where(pilot => pilot.Value.Hash == one.Plan.Hash).Select(pilot => pilot.Key)], one.Life?.Since, one.Life?.Begun ?? 0, open.GetValueOrDefault(one.Plan.Hash)))
                .OrderByDescending(version => version.IsCurrent).ThenByDescending(version => version.Since),
        ];
    }

    public IReadOnlyList<MigrationView> Plans(string? model = null) => [.. fold.Plans.Select(View).Where(view => model is null || view.Plan.Journey == model)];

    public MigrationView? Find(string id) => fold.Plan(id) is { } plan ? View(plan) : null;

    /// <summary>What is wrong with a plan, and which steps it leaves open.</summary>
    public Outcome<PlanCheck> Check(MigrationPlan plan)
    {
        var way = MigrationCheck.Way(plan, library);
        return way.IsRefused ? way.Refusal : new PlanCheck(MigrationCheck.Of(way.Value));
    }

    /// <summary>Writes a plan down, with the versions that it speaks of by their whole names. The same again changes nothing.</summary>
    public async ValueTask<Outcome<MigrationView>> Keep(MigrationPlan plan, Actor by, CancellationToken cancel)
    {
        var way = Sound(plan);
        if (way.IsRefused) return way.Refusal;
        var whole = way.Value.Plan;
        while (true)
        {
            var before = await journal.ReadStream(StreamOf(plan.Id), 0, cancel);
            var facts = before.SelectMany(entry => entry.Facts).Select(FactCodec.Read).ToList();
            if (facts.OfType<MigrationPlanned>().LastOrDefault() is { } known)
            {
                if (PlanOf(known).Text() == whole.Text()) break;
                if (facts.Exists(fact => fact is MigrationBegun)) return MigrationRefusals.OtherPlan.With(plan.Id);
            }
            if (await Write(plan.Id, before.Count, new MigrationPlanned(whole.Id, whole.Journey, whole.From, whole.To, whole.ToJson(), by), cancel)) break;
        }
        await run.CaughtUp(cancel);
        return Find(plan.Id)!;
    }

    /// <summary>What would become of every open case of the version that the plan leaves; nothing is written.</summary>
    public async Task<Outcome<MigrationCount>> Try(MigrationPlan plan, Action<int, int>? progress, CancellationToken cancel)
    {
        var way = Sound(plan);
        return way.IsRefused ? way.Refusal : await run.Try(way.Value, progress, cancel);
    }

    /// <summary>Says that a plan is to be carried out, or taken back; whoever follows the record does it, after a crash too.</summary>
    public async ValueTask<Outcome<MigrationView>> Begin(string id, bool back, Actor by, CancellationToken cancel)
    {
        await run.CaughtUp(cancel);
        if (fold.Plan(id) is not { } plan) return MigrationRefusals.NoSuchPlan.With(id);
        if (back && plan.Stage is PlanStage.Planned) return MigrationRefusals.NotRun;
        if (plan.Stage is PlanStage.Running or PlanStage.GoingBack)
        {
            if (back == plan.Stage is PlanStage.GoingBack) return View(plan);
            return MigrationRefusals.Underway;
        }
        await Write(id, (await journal.ReadStream(StreamOf(id), 0, cancel)).Count, new MigrationBegun(id, back, by), cancel);
        await run.CaughtUp(cancel);
        return Find(id)!;
    }

    /// <summary>Carries out what was begun, and says that it is through.</summary>
    public async Task<Outcome<MigrationCount>> Carry(string id, Action<int, int>? progress, CancellationToken cancel)
    {
        if (fold.Plan(id) is not { Stage: PlanStage.Running or PlanStage.GoingBack } plan) return MigrationRefusals.NoSuchPlan.With(id);
        var way = MigrationCheck.Way(PlanOf(plan.Planned), library);
        if (way.IsRefused) return way.Refusal;
        var back = plan.Stage is PlanStage.GoingBack;
        var count = back ? await run.Back(way.Value, plan.By, progress, cancel) : await run.Run(way.Value, plan.By, progress, cancel);
        await Write(id, (await journal.ReadStream(StreamOf(id), 0, cancel)).Count, new MigrationEnded(id, back, count.Moved, count.Stay, count.Failed), cancel);
        await run.CaughtUp(cancel);
        return count;
    }

    private Outcome<MigrationWay> Sound(MigrationPlan plan)
    {
        var way = MigrationCheck.Way(plan, library);
        if (way.IsRefused) return way.Refusal;
        var mistakes = MigrationCheck.Of(way.Value).Count(remark => remark.IsError);
        return mistakes > 0 ? MigrationRefusals.Faulty.With(mistakes) : way;
    }

    private MigrationView View(PlanLife life) => new(PlanOf(life.Planned), life.Stage, life.At, life.By, life.ChangedAt, life.Moved.Count, fold.OpenCases(life.Planned.Journey, life.Planned.From).Count,
        life.Last is { } last ? new(last.Moved, last.Stay, last.Failed) : null);

    private static MigrationPlan PlanOf(MigrationPlanned planned) => MigrationPlan.Parse(planned.Content.GetRawText()).Value;

    private static string StreamOf(string id) => $"migration/{id}";

    private async ValueTask<bool> Write(string id, int version, Fact fact, CancellationToken cancel) => await journal.Append(new Turn
    {
        Stream = StreamOf(id), ExpectedVersion = version, Origin = provenance.Of(Origin.Live),
        Facts = FactCodec.Write([fact], clock.GetUtcNow(), StreamOf(id), version + 1, keyring),
    }, cancel) is AppendOutcome.Committed;
}
