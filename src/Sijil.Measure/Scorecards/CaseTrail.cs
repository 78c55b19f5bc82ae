using Sijil.Facts;
using Sijil.Record;

namespace Sijil.Measure.Scorecards;

/// <summary>What an analyst may see of a transaction: its steps, holders and counts as facts, and nothing that names the person.</summary>
internal sealed class CaseTrail(IJournal journal)
{
    /// <summary>The facts of one stream, each in a few coded words.</summary>
    public async ValueTask<IReadOnlyList<TrailFact>> Of(CaseLine line, CancellationToken cancel)
    {
        var entries = await journal.ReadStream(line.Stream, 0, cancel);
        return [.. entries.SelectMany(entry => entry.Facts.Select(fact => Tell(fact, entry)))];
    }

    private static TrailFact Tell(RecordedFact recorded, Entry entry)
    {
        var fact = FactCodec.Read(recorded);
        var (step, holder, words) = fact switch
        {
            CaseOpened opened => (opened.Start, opened.Entity, $"{opened.Trigger}, {opened.By.Channel}"),
            StepOffered offered => (offered.Step, offered.Holder, offered.Role),
            StepDone done => (done.Step, done.By.IsStaff ? done.By.Role : "customer", Counted(("visits", done.Visit ? 1 : 0), ("minutes", done.Minutes), ("asked", done.Asked), ("held", done.Held))),
            DecisionMade decided => (decided.Step, "", decided.Model),
            DataRead read => (read.Step, read.Entity, read.Element),
            DataWithheld withheld => (withheld.Step, "", $"{withheld.Element}, {withheld.Code}"),
            EffectAnswered answered => (answered.Step, answered.Entity, answered.Operation),
            EffectRefused refused => (refused.Step, refused.Entity, $"{refused.Operation}, {refused.Code}"),
            IncidentOpened incident => (incident.Step, incident.Owner, incident.Code),
            CertificateIssued certificate => ("", certificate.Issuer, certificate.Type),
            CaseClosed closed => ("", "", $"{closed.Outcome}; {Counted(("touches", closed.Touches), ("assisted", closed.Assisted), ("visits", closed.Visits), ("minutes", closed.Minutes))}"),
            CustomerRated rated => ("", "customer", Counted(("score", rated.Score))),
            TransactionReported told => ("", told.Entity, Counted(("touches", told.Touches), ("assisted", told.Assisted), ("visits", told.Visits), ("minutes", told.Minutes))),
            LogCaseImported imported => ("", "", Counted(("events", imported.Events.Count))),
            _ => ("", "", ""),
        };
        return new(recorded.Address, recorded.Type, recorded.HappenedAt, entry.RecordedAt, step, holder, words, (fact as LogCaseImported)?.Events ?? []);
    }

    private static string Counted(params (string Name, int Count)[] counts) => string.Join(", ", counts.Select(count => $"{count.Name} {count.Count}"));
}

/// <summary>One fact of a trail; the events of an imported trace come with it.</summary>
internal sealed record TrailFact(FactAddress Address, string Type, DateTimeOffset HappenedAt, DateTimeOffset RecordedAt, string Step, string Holder, string Words,
    IReadOnlyList<LogEvent> Events);
