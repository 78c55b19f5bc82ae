using Sijil.Facts;
using Sijil.Journeys;
using Sijil.Steer.Redesign;

namespace Sijil.Steer.Recognition;

/// <summary>A nomination comes from an audited result, once in a year's programme, by the body that leads the project or by the Centre.</summary>
internal sealed class NominationRules(Programmes programmes) : IStepRule
{
    public string Model => Nomination.Model;

    public ValueTask<Outcome<StepAnswer>> Judge(CaseView view, StepView step, StepAnswer answer, CancellationToken cancel)
    {
        var sheet = new AnswerSheet(view, answer);
        if (Why(sheet.Text("nomination.programme"), sheet.Text("nomination.project"), sheet.Text("nomination.category"), sheet.Text("nomination.reasons"), answer.By) is { } refusal) return new(refusal);
        var project = programmes.Project(sheet.Text("nomination.project"))!;
        sheet.Put("nomination.entity", project.Scope.Lead);
        sheet.Put("nomination.service", project.Scope.Service);
        sheet.Put("nomination.title", project.Title);
        return new(sheet.Answer);
    }

    /// <summary>Why this may not be nominated, if anything speaks against it.</summary>
    public Refusal? Why(string programme, string project, string category, string reasons, Actor by)
    {
        if (programmes.Find(programme) is not { State: ProgrammeStates.Nominations }) return RecognitionRefusals.NominationsClosed;
        if (programmes.Project(project) is not { } found) return RecognitionRefusals.NoSuchProject.With(project);
        if (by.Role is "officer" && programmes.Staff.GetValueOrDefault(by.Id)?.Entity != found.Scope.Lead) return RecognitionRefusals.AnothersProject;
        if (Unproved(found) is { } unproved) return unproved;
        if (programmes.Scheme.CategoryOf(category) is null) return RecognitionRefusals.NoSuchCategory;
        if (programmes.NominationsOf(programme).Values.Any(one => one.Project == project)) return RecognitionRefusals.NominatedAlready;
        return reasons.Trim().Length < 10 ? RecognitionRefusals.ReasonsMissing : null;
    }

    /// <summary>Why a project's result is not one to honour or tell of.</summary>
    public static Refusal? Unproved(Project project) => (project.Audited, project.Gates?.GetValueOrDefault(Stages.Evaluation)?.Outcome) switch
    {
        (not null, "sustained" or "partly") => null,
        (not null, "lost") => RecognitionRefusals.EffectLost,
        _ => RecognitionRefusals.NotAudited,
    };
}
