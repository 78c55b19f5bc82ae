using Sijil.Facts;
using Sijil.Record;
using Sijil.Serve.Contacts;
using Sijil.Serve.Desk;
using Sijil.Serve.Documents;
using Sijil.Serve.Identity;
using Sijil.Serve.Mandates;
using Sijil.Serve.MyGovernment;

namespace Sijil.Serve.Advising;

/// <summary>A person across all bodies, as their advisor sees them by consent.</summary>
/// <param name="Consent">By which it is shown.</param>
internal sealed record WholeView(FoundPerson Person, PersonRecord Record, Consent Consent, IReadOnlyList<CaseRow> Cases, IReadOnlyList<CertificateView> Documents, IReadOnlyList<InboxItem> Messages);

/// <summary>Opens the whole person for whoever has their consent, and leaves the trace that the person reads.</summary>
internal sealed class WholePerson(PeopleIndex people, PersonBook book, MyGovernment.MyGovernment government, TimeProvider clock)
{
    public static readonly Refusal NoConsent = new("whole-no-consent", new("لا يُعرض ملف المتعامل إلا بموافقته. اطلبها منه في هذه الجلسة.", "A person’s file is shown only by their consent. Ask for it in this session."));

    public async ValueTask<Outcome<WholeView>> Open(StaffMember staff, string person, CancellationToken cancel)
    {
        if (people.Find(person) is not { IsCustomer: true } found) return Consents.NoPerson;
        var record = await book.Of(person, cancel);
        if (record.InForce(staff.Id, clock.GetUtcNow()) is not { } consent) return NoConsent;
        if (record.Looks.All(look => look.Consent != consent.Id))
            await book.Write<PersonConsulted>(person, _ => new PersonConsulted(person, consent.Id, consent.Purpose, staff.Actor), cancel);
        var own = Reach.Own(person);
        return new WholeView(found, record, consent, await government.Cases(own, cancel), await government.Documents(own, cancel), await government.Inbox(own, cancel));
    }
}
