using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Journeys.Library;
using Sijil.Record;

namespace Sijil.Measure.Scorecards;

/// <summary>What an analyst may see of a transaction: its steps, holders and counts as facts, and nothing that names the person.</summary>
internal sealed class CaseTrail(IJournal journal, RegisterFold registers, JourneyLibrary library)
{
    private static readonly Bilingual Nothing = Bilingual.Empty;

    /// <summary>The facts of one stream in order; moves inside the model are left out, they say nothing that a step does not.</summary>
    public async ValueTask<IReadOnlyList<TrailFact>> Of(CaseLine line, CancellationToken cancel)
    {
        List<TrailFact> trail = [];
        Sijil.Bpmn.ProcessPlan? plan = null;
        foreach (var entry in await journal.ReadStream(line.Stream, 0, cancel))
        {
            foreach (var recorded in entry.Facts)
            {
                if (recorded.Type is "tokens-moved" or "data-set" or "handed") continue;
                var fact = FactCodec.Read(recorded);
                if (fact is CaseOpened opened && library.Has(opened.Model)) plan = library.Version(opened.Model, opened.Hash);
                if (fact is CaseMigrated migrated && plan is not null) plan = library.Version(plan.Id, migrated.To);    // its steps are the other version's from here on
                trail.Add(new(recorded.Address, recorded.Type, recorded.HappenedAt, entry.RecordedAt, NameOf(plan, StepOf(fact)), HolderOf(fact), About(fact), Counts(fact),
                    (fact as LogCaseImported)?.Events ?? []));
            }
        }
        return trail;
    }

    private static Bilingual NameOf(Sijil.Bpmn.ProcessPlan? plan, string step) => step.Length is 0 ? Nothing
        : plan is not null && plan.TryFind(step) is { } node && node.NameAr.Length > 0 ? new(node.NameAr, node.NameEn) : new(step, step);

    private static string StepOf(Fact fact) => fact switch
    {
        StepOffered offered => offered.Step,
        StepAssigned assigned => assigned.Step,
        StepDone done => done.Step,
        StepWithdrawn withdrawn => withdrawn.Step,
        DecisionMade decided => decided.Step,
        DataAsked asked => asked.Step,
        DataRead read => read.Step,
        DataWithheld withheld => withheld.Step,
        EffectRequested effect => effect.Step,
        EffectAnswered answered => answered.Step,
        EffectRefused refused => refused.Step,
        IncidentOpened incident => incident.Step,
        MessageSent sent => sent.Step,
        MessageReceived received => received.Step,
        TimerSet timer => timer.Step,
        TimerFired fired => fired.Step,
        _ => "",
    };

    /// <summary>An entity, or a role: never a person.</summary>
    private static string HolderOf(Fact fact) => fact switch
    {
        CaseOpened opened => opened.Entity,
        StepOffered offered => offered.Holder,
        StepDone done => done.By.Role,
        DataRead read => read.Entity,
        EffectAnswered answered => answered.Entity,
        EffectRefused refused => refused.Entity,
        IncidentOpened incident => incident.Owner,
        CertificateIssued certificate => certificate.Issuer,
        CustomerRated => "customer",
        TransactionReported told => told.Entity,
        _ => "",
    };

    private Bilingual About(Fact fact) => fact switch
    {
        DecisionMade decided => decided.Because,
        DataAsked asked => Element(asked.Element),
        DataRead read => Element(read.Element),
        DataWithheld withheld => withheld.Text,
        EffectRequested effect => Operation(effect.Operation),
        EffectAnswered answered => Operation(answered.Operation),
        EffectRefused refused => refused.Text,
        IncidentOpened incident => incident.Text,
        _ => Nothing,
    };

    private Bilingual Element(string id) => registers.Elements.TryGetValue(id, out var element) ? element.Name : new(id, id);

    private Bilingual Operation(string id) => registers.SystemOf(id)?.Operations.FirstOrDefault(one => one.Id == id)?.Name ?? new(id, id);

    private static IReadOnlyList<TrailCount> Counts(Fact fact) => fact switch
    {
        StepDone done => [new("visits", done.Visit ? 1 : 0), new("minutes", done.Minutes), new("asked", done.Asked), new("held", done.Held)],
        DataRead read => [new("fields", read.Fields)],
        CaseClosed closed => [new("touches", closed.Touches), new("assisted", closed.Assisted), new("visits", closed.Visits), new("minutes", closed.Minutes), new("asked", closed.Asked), new("held", closed.Held), new("fetched", closed.Fetched)],
        CustomerRated rated => [new("score", rated.Score)],
        TransactionReported told => [new("touches", told.Touches), new("assisted", told.Assisted), new("visits", told.Visits), new("minutes", told.Minutes), .. told.Rating is { } score ? [new TrailCount("score", score)] : Array.Empty<TrailCount>()],
        LogCaseImported imported => [new("events", imported.Events.Count)],
        _ => [],
    };
}

/// <summary>Something that a fact counts; the name is a code that the page puts into words.</summary>
internal readonly record struct TrailCount(string Code, int Count);

/// <summary>One fact of a trail; the events of an imported trace come with it.</summary>
internal sealed record TrailFact(FactAddress Address, string Type, DateTimeOffset HappenedAt, DateTimeOffset RecordedAt, Bilingual Step, string Holder, Bilingual About,
    IReadOnlyList<TrailCount> Counts, IReadOnlyList<LogEvent> Events);
