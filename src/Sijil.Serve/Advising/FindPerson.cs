using Sijil.Journeys;
using Sijil.Serve.Desk;
using Sijil.Serve.Identity;

namespace Sijil.Serve.Advising;

/// <summary>An advisor looks for a person: by name, Emirates ID, telephone, or the number of a case or document. Nothing of what the person has is shown yet.</summary>
internal sealed class FindPerson(PeopleIndex people, CaseDesk cases)
{
    public const int Longest = 80;

    public async ValueTask<IReadOnlyList<FoundPerson>> Search(StaffMember staff, string asked, CancellationToken cancel)
    {
        if (staff.Role is not "advisor" || asked.Trim() is not { Length: > 0 and <= Longest } words) return [];
        if (words[0] is 'S' or 's' or 'C' or 'c' && words.Length > 10 && !words.Contains(' ', StringComparison.Ordinal))
        {
            var number = words.ToUpperInvariant();
            var view = await cases.Find(Names.CaseOfCertificate(number) ?? number, cancel);
            if (view is { Customer.Length: > 0 }) return people.Find(view.Customer) is { IsCustomer: true } owner ? [owner] : [];
        }
        return people.Search(words);
    }
}
