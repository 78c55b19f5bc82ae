using Sijil.Facts;
using Sijil.Record;
using Sijil.Serve.Desk;

namespace Sijil.Serve.Documents;

/// <summary>The body that issued a document takes it back, with a reason that its holder reads; from then on nobody can pass it off as valid.</summary>
internal sealed class RevokeCertificate(Certificates certificates, IJournal journal, Keyring keyring, TimeProvider clock)
{
    public const int LongestReason = 1_000;

    public static readonly Refusal NotYours = new("certificate-not-yours", new("لا يلغي الوثيقة إلا موظف من الجهة التي أصدرتها.", "Only an officer of the body that issued a document revokes it."));
    public static readonly Refusal NoReason = new("certificate-no-reason", new("اكتب سبب الإلغاء؛ فصاحب الوثيقة يقرؤه.", "Write the reason for revoking it; its holder reads it."));
    public static readonly Refusal Already = new("certificate-already-revoked", new("هذه الوثيقة ملغاة من قبل.", "This document has been revoked already."));
    public static readonly Refusal NotThere = new("certificate-not-found", new("لا توجد وثيقة بهذا الرقم.", "There is no document with this number."));

    public async ValueTask<Outcome<CertificateView>> Handle(StaffMember staff, string id, string? reason, CancellationToken cancel)
    {
        if (await certificates.Find(id, cancel) is not { } found || found.IsReceipt) return NotThere;
        if (staff.Role is not "officer" || staff.Entity != found.Issuer) return NotYours;
        if (reason?.Trim() is not { Length: > 0 and <= LongestReason } why) return NoReason;
        if (found.Revoked is not null) return Already;
        var stream = Certificates.StreamOf(id);
        var subject = found.Person.Length > 0 ? found.Person : found.Case;
        var fact = new CertificateRevoked(id, found.Type, found.Issuer, found.Person, Sealed.Of(subject, why), staff.Actor);
        var written = await journal.Append(new Turn { Stream = stream, ExpectedVersion = 0, Origin = Origin.Live, Facts = [FactCodec.Write(fact, clock.GetUtcNow(), $"{stream}@1.0", keyring)] }, cancel);
        if (written is not AppendOutcome.Committed) return Already;
        return (await certificates.Find(id, cancel))!;
    }
}
