using Sijil.Facts;
using Sijil.Journeys;
using Sijil.Serve.Forms;

namespace Sijil.Serve.Applications;

/// <summary>Several people fill in and sign one form: the customer invites them by a secret link, each signs the same answers, and the last signature sends it.</summary>
internal sealed class CoSign(CaseDesk cases, AnswerStep answers)
{
    public static readonly Refusal NotInvited = new("not-invited", new("هذه الدعوة لم تعد صالحة. اطلب من صاحب المعاملة دعوة جديدة.", "This invitation is no longer valid. Ask the person whose case it is for a new one."));

    /// <summary>Makes the invitation, once; only the customer of the case invites.</summary>
    public async ValueTask<Outcome<CaseView>> Invite(CaseView view, StepView step, Actor by, CancellationToken cancel)
    {
        if (by.Party != view.Customer || answers.FormOf(step) is not { Signed: true }) return CaseRefusals.NotYours;
        if (Signatures.InvitationIn(step).Length > 0) return view;
        return await cases.Keep(view.Id, new AnswersDraft(step.Token, by, Signatures.Inviting()), cancel);
    }

    /// <summary>The case that an invitation is for; null where the secret is not its own.</summary>
    public async ValueTask<(CaseView Case, StepView Step)?> Invited(string caseId, int token, string secret, CancellationToken cancel) =>
        await cases.Find(caseId, cancel) is { } view && view.Steps.FirstOrDefault(step => step.Token == token) is { Holder: "customer" } step
        && Signatures.IsInvited(step, secret) ? (view, step) : null;

    public async ValueTask<Outcome<CaseView>> Join(string caseId, int token, string secret, Actor by, CancellationToken cancel) =>
        await Invited(caseId, token, secret, cancel) is null ? NotInvited : await cases.Join(caseId, new Joining(by.Party, by), cancel);

    /// <summary>Signs the answers as they stand; sends them where nobody else is waited for.</summary>
    public async ValueTask<Outcome<CaseView>> Sign(CaseView view, StepView step, Actor by, CancellationToken cancel)
    {
        if (answers.FormOf(step) is not { Signed: true } form) return await answers.Finish(view, step.Token, by, cancel);
        if (!Signatures.Missing(view, step, form, by.Party).Any()) return await answers.Finish(view, step.Token, by, cancel);
        if (AnswerStep.Wrong(view, step, form) is { } wrong) return wrong;
        var kept = await cases.Keep(view.Id, new AnswersDraft(step.Token, by, Signatures.Of(view, step, form, by.Party)), cancel);
        var isLast = !kept.IsRefused && kept.Value.Steps.FirstOrDefault(open => open.Token == step.Token) is { } now && !Signatures.Missing(kept.Value, now, form, by.Party).Any();
        return isLast ? await answers.Finish(kept.Value, step.Token, by, cancel) : kept;
    }
}
