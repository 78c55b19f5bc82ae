using System.Text.Json;
using System.Text.Json.Nodes;
using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Journeys;
using Sijil.Journeys.Library;
using Sijil.Measure.Savings;
using Sijil.Steer.Bodies;

namespace Sijil.Steer.Redesign;

/// <summary>The rules of a project: no gate without its deliverables, no change of a frozen baseline, no passing below the threshold; and what is counted is counted here, not typed.</summary>
internal sealed class ProjectRules(JourneyDrawing drawing, Audit audit, RegisterFold registers, JourneyLibrary library, Submissions submissions, TimeProvider clock) : IStepRule
{
    public string Model => Project.Model;

    public async ValueTask<Outcome<StepAnswer>> Judge(CaseView view, StepView step, StepAnswer answer, CancellationToken cancel)
    {
        var sheet = new AnswerSheet(view, answer);
        if (Typed(sheet, view) is { } typed) return typed;
        Stamp(sheet, Gates.StageOf(step.Step));
        if (Gates.Missing(sheet, step.Step, registers) is { } missing) return missing;
        var refusal = step.Step switch
        {
            "understand" => await Understand(sheet, cancel),
            "freeze-baseline" => Freeze(sheet),
            "design" => DesignRules.Judge(sheet, registers, library, drawing),
            "sign" => Signatures.Take(sheet),
            "start-pilot" => StartPilot(sheet),
            "pilot-results" => await Compare(sheet, cancel),
            "judge-evidence" => EvidenceRules.Judge(sheet),
            "propose-approval" => Propose(sheet),
            "give-verdict" => AuditNow(sheet),
            _ => null,
        };
        return refusal is null ? sheet.Answer : refusal;
    }

    /// <summary>What is counted from cases, and a baseline that is frozen, nobody types.</summary>
    private static Refusal? Typed(AnswerSheet sheet, CaseView view)
    {
        if (sheet.Typed.FirstOrDefault(path => path is "baseline" || path.StartsWith("baseline.", StringComparison.Ordinal)) is { } frozen)
            return view.Data["baseline"]?.Deserialize<Baseline>(JsonSerializerOptions.Web) is { } baseline ? ProjectRefusals.BaselineFrozen.With(Days.Of(baseline.FrozenAt)) : ProjectRefusals.CountedNotTyped.With(frozen);
        string[] counted = ["understanding.asIs", "pilot.comparison", "pilot.journey", "evidence", "audited", "signing"];
        return sheet.Typed.FirstOrDefault(path => counted.Any(one => path == one || path.StartsWith(one + ".", StringComparison.Ordinal))) is { } path
            ? ProjectRefusals.CountedNotTyped.With(path) : null;
    }

    /// <summary>A deliverable keeps the version of the guide that it was filled in by.</summary>
    private void Stamp(AnswerSheet sheet, string stage)
    {
        foreach (var guide in Guide.Of(registers, stage).Where(guide => !guide.Counted && sheet.Typed.Any(path => path == guide.Field || path.StartsWith(guide.Field + ".", StringComparison.Ordinal))))
            sheet.Put(guide.VersionPath, guide.Version);
    }

    private async ValueTask<Refusal?> Understand(AnswerSheet sheet, CancellationToken cancel)
    {
        if (drawing.InForce(sheet.Service) is not var (model, version)) return ProjectRefusals.NotGivenHere.With(sheet.Service);
        sheet.Put("understanding.asIs", await drawing.Draw(sheet.Service, model, version, cancel));
        return null;
    }

    private Refusal? Freeze(AnswerSheet sheet)
    {
        if (sheet.Text("gate.outcome") is not "pass") return null;
        if (sheet.Read<DrawnJourney>("understanding.asIs") is not { Cases: > 0 } drawn) return ProjectRefusals.NoCases.With(sheet.Service);
        var costs = UnitCosts.Of(registers.All<UnitCosts>(UnitCosts.Register)) ?? throw new InvalidOperationException("models/unit-costs/unit-costs.json is not there.");
        sheet.Put("baseline", new Baseline(drawn, costs, clock.GetUtcNow(), sheet.Answer.By.Id));
        return null;
    }

    private Refusal? StartPilot(AnswerSheet sheet)
    {
        var (model, version) = (sheet.Text("ideal.model"), sheet.Text("ideal.hash"));
        var standing = registers.All<Pilot>(Pilot.Register).FirstOrDefault(one => one.Value.Model == model && library.PilotOf(model, one.Value.Version)?.Hash == version);
        sheet.Put("pilot.id", standing.Key ?? sheet.Case);
        sheet.Put("pilot.model", model);
        sheet.Put("pilot.version", version);
        return null;
    }

    private async ValueTask<Refusal?> Compare(AnswerSheet sheet, CancellationToken cancel)
    {
        var (baseline, trial, ideal) = (sheet.Need<Baseline>("baseline"), sheet.Need<Trial>("pilot"), sheet.Need<Ideal>("ideal"));
        sheet.Put("pilot.comparison", audit.Compare(Before(baseline), After(baseline, trial), baseline.Costs));
        sheet.Put("pilot.journey", await drawing.Draw(sheet.Service, trial.Model, trial.Version, cancel, baseline.Journey.Origin, ideal.Removed));
        return null;
    }

    /// <summary>What goes to the councils is a موضوع of its own, begun with what the project says; its officer completes it there.</summary>
    private Refusal? Propose(AnswerSheet sheet)
    {
        if (AuditDay(sheet) is { } refusal) return refusal;
        if (sheet.Text("approval.route") is "council")
            sheet.Put("submission", submissions.Of("project", sheet.Text("project.lead"), sheet.Text("project.contact"), sheet.Whole["title"], new()
            {
                ["what"] = new JsonObject { ["ar"] = sheet.Text("approval.memo") },
                ["why"] = new JsonObject { ["ar"] = sheet.Text("discovery.problem") },
                ["details"] = new JsonObject { ["milestones"] = sheet.Text("approval.rollout") },
            }));
        return null;
    }

    private Refusal? AuditDay(AnswerSheet sheet)
    {
        var today = Days.Today(clock);
        var (first, last) = (today.AddMonths(6), today.AddMonths(12));
        return DateOnly.TryParse(sheet.Text("approval.auditOn"), System.Globalization.CultureInfo.InvariantCulture, out var day) && day >= first && day <= last
            ? null : ProjectRefusals.AuditTooSoon.With(Days.Of(first), Days.Of(last));
    }

    private Refusal? AuditNow(AnswerSheet sheet)
    {
        if (sheet.Text("gate.outcome") is "return") return null;
        var (baseline, trial) = (sheet.Need<Baseline>("baseline"), sheet.Need<Trial>("pilot"));
        var audited = audit.Of(Before(baseline), After(baseline, trial), baseline.Costs, registers.All<Project>(Project.Register).GetValueOrDefault(sheet.Case)?.AppliedOn);
        var least = sheet.Need<Ideal>("ideal").Least?.Cases ?? 1;
        if (sheet.Text("gate.outcome") is not "lost" && audited.Transactions < least) return ProjectRefusals.NotLived.With(audited.Transactions, least);
        sheet.Put("audited", audited);
        return null;
    }

    internal static Cohort Before(Baseline baseline) => new(baseline.Journey.Service, baseline.Journey.Version, baseline.Journey.Origin);

    internal static Cohort After(Baseline baseline, Trial trial) => new(baseline.Journey.Service, trial.Version, baseline.Journey.Origin);
}
