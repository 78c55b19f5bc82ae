using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Sijil.Journeys;
using Sijil.Serve.Forms;

namespace Sijil.Serve.Applications;

/// <summary>Who signs a form, and whether their signature is under the answers as they stand now: whoever changes an answer is signed by nobody.</summary>
internal static class Signatures
{
    private const string Signed = "$signed:", Invitation = "$invitation";

    /// <summary>The customer of the case and everybody else who has a part in it.</summary>
    public static IReadOnlyList<string> Signers(CaseView view) => [view.Customer, .. view.Parties.Where(party => party != view.Customer)];

    public static bool HasSigned(CaseView view, StepView step, Form form, string person) =>
        step.Draft[Signed + person]?.ToString() == Mark(view, step, form);

    /// <summary>Those whose signature is missing; whoever sends now signs by it.</summary>
    public static IEnumerable<string> Missing(CaseView view, StepView step, Form form, string sender) =>
        form.Signed ? Signers(view).Where(person => person != sender && !HasSigned(view, step, form, person)) : [];

    /// <summary>Each signature stands by itself, so that two people who sign at the same moment both have.</summary>
    public static JsonObject Of(CaseView view, StepView step, Form form, string person) => new() { [Signed + person] = Mark(view, step, form) };

    /// <summary>The secret of the invitation that the customer sends on; empty while there is none.</summary>
    public static string InvitationIn(StepView step) => step.Draft[Invitation]?.ToString() ?? "";

    public static JsonObject Inviting() => new() { [Invitation] = RandomNumberGenerator.GetHexString(32, lowercase: true) };

    public static bool IsInvited(StepView step, string secret) => InvitationIn(step) is { Length: > 0 } known
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(known), Encoding.UTF8.GetBytes(secret));

    private static string Mark(CaseView view, StepView step, Form form)
    {
        var said = AskedForm.Answers(form, view.Data, name => AnswerStep.Answered(view, step, form, name));
        var stands = string.Join('\u001f', form.Fields.Select(field => $"{field.Name}={said(field.Name)}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(stands)));
    }
}
