using Sijil.Facts;
using Sijil.Journeys;
using Sijil.Serve.Forms;

namespace Sijil.Serve.Desk;

/// <summary>What came of a form filled in at a desk: the case after it, or what to mend.</summary>
internal sealed record StepResult(CaseView? Case, IReadOnlyList<FieldError> Errors);

/// <summary>A member of staff fills in a step's whole form and finishes the step.</summary>
internal sealed class DoStep(WorkQueue queue, CaseDesk cases, FormLibrary forms)
{
    public static readonly Refusal OnlyTheCustomerPays = new("only-the-customer-pays", new("الدفع للمتعامل وحده، ولا ينوب عنه فيه أحد.", "Only the customer pays; nobody does it for them."));

    public Form? FormOf(StepView step) => forms.Find(step.Form);

    /// <param name="typed">The form's fields as they were typed.</param>
    public async ValueTask<Outcome<StepResult>> Finish(StaffMember staff, string caseId, int token, Func<string, string?> typed, CancellationToken cancel)
    {
        var found = await queue.Step(staff, caseId, token, cancel);
        if (found.IsRefused) return found.Refusal;
        var (view, step) = found.Value;
        if (step.IsPayment) return OnlyTheCustomerPays;
        if (step.Assignee is { Length: > 0 } other && other != staff.Id) return CaseRefusals.HeldByAnother;
        var whole = FormOf(step);
        var said = whole is null ? typed : AskedForm.Answers(whole, view.Data, typed);
        var form = whole is null ? null : AskedForm.Of(whole, view.Data, said);
        var fields = form?.Fields.ToList() ?? [];
        var (answers, errors) = form is null ? ([], []) : FormAnswers.Judge(form, fields, said);
        if (errors.Count > 0) return new StepResult(null, errors);
        var isCustomers = DeskRights.ActsFor(staff, step);
        var asked = isCustomers ? fields.Count(field => field.Prefill is null) : 0;
        var held = isCustomers ? fields.Count(field => field is { Prefill: null, Source: not null }) : 0;
        var done = await cases.Answer(caseId, new StepAnswer(token, staff.Actor, answers, asked, held), cancel);
        return done.IsRefused ? done.Refusal : new StepResult(done.Value, []);
    }
}
