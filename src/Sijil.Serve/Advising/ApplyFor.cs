using Sijil.Facts;
using Sijil.Journeys;
using Sijil.Serve.Applications;
using Sijil.Serve.Contacts;
using Sijil.Serve.Desk;
using Sijil.Serve.Identity;

namespace Sijil.Serve.Advising;

/// <summary>An advisor begins a service for a person who consents and sits before them; the case is the person's, and the advisor stands by it.</summary>
internal sealed class ApplyFor(PeopleIndex people, Persons persons, Consents consents, StartApplication start, CaseDesk cases)
{
    private static readonly Bilingual Begun = new("بدأ المستشار المعاملة عن المتعامل", "The advisor began the case for the person");

    /// <param name="key">From the page that was shown; a repeated post carries the same.</param>
    public async ValueTask<Outcome<CaseView>> Start(StaffMember staff, string person, string subService, string key, CancellationToken cancel)
    {
        if (people.Find(person) is not { IsCustomer: true } found) return Consents.NoPerson;
        if (await consents.InForceFor(staff.Id, person, cancel) is null) return WholePerson.NoConsent;
        var begun = await start.Start(subService, new Applicant(person, found.Name, persons.Find(person)?.Sop ?? 2, staff.Actor), "centre", key, cancel);
        return begun.IsRefused || begun.Value.Advisor.Length > 0 ? begun : await cases.Advise(begun.Value.Id, new AdvisorChange(staff.Id, Begun.Ar, staff.Actor), cancel);
    }
}
