using Sijil.Facts;
using Sijil.Journeys;
using Sijil.Serve.Forms;

namespace Sijil.Serve.Desk;

/// <summary>A case as a desk opens it: what it is called, whose it is, what was answered, and its story.</summary>
/// <param name="Answers">Only those that this member of staff needs.</param>
internal sealed record OpenedCase(CaseView Case, Bilingual Title, Bilingual? Customer, IReadOnlyList<AnswerSection> Answers, IReadOnlyList<StoryFact> Story, StaffMember Reader);

/// <summary>A step as a desk opens it: the case as far as the step needs it, and the form.</summary>
internal sealed record OpenedStep(OpenedCase File, StepView Step, Form? Form);

/// <summary>Opens cases and steps at a desk, and leaves the trace that somebody looked.</summary>
internal sealed class CaseFile(CaseDesk cases, Confidences confidences, WorkQueue queue, CaseTitles titles, CaseAnswers answers, FormLibrary forms, Trust trust)
{
    /// <summary>The purpose of looking at a case as a whole; any other purpose is the id of a step.</summary>
    public const string WholeCase = "case";

    public async ValueTask<Outcome<OpenedStep>> Step(StaffMember staff, string caseId, int token, CancellationToken cancel)
    {
        var found = await queue.Step(staff, caseId, token, cancel);
        if (found.IsRefused) return found.Refusal;
        var (view, step) = found.Value;
        return new OpenedStep(await Open(await trust.Of(staff, view, cancel), view, step.Step, cancel), step, forms.Find(step.Form));
    }

    /// <summary>The whole case, for whoever answers for it; to everyone else it is not there.</summary>
    public async ValueTask<Outcome<OpenedCase>> Case(StaffMember staff, string caseId, CancellationToken cancel) =>
        await confidences.Find(staff, caseId, cancel) is { } view && await trust.Of(staff, view, cancel) is var reader && DeskRights.MayOpen(reader, view)
            ? await Open(reader, view, WholeCase, cancel)
            : CaseRefusals.NotFound;

    private async ValueTask<OpenedCase> Open(StaffMember staff, CaseView view, string purpose, CancellationToken cancel)
    {
        var story = await cases.Story(view.Id, cancel);
        await Looked(staff, view, purpose, story, cancel);
        return new(view, titles.Of(view), CaseTitles.CustomerOf(view), answers.NeededBy(staff, view, story), story, staff);
    }

    /// <summary>Once a person and purpose: the customer reads it in "who read my data".</summary>
    private async ValueTask Looked(StaffMember staff, CaseView view, string purpose, IReadOnlyList<StoryFact> story, CancellationToken cancel)
    {
        if (view.Customer.Length == 0) return;
        if (story.Any(told => told.Fact is PersonViewed seen && seen.By.Id == staff.Id && seen.Purpose == purpose)) return;
        await cases.View(view.Id, new Viewing(purpose, staff.Actor), cancel);
    }
}
