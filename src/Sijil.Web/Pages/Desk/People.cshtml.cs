using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Facts;
using Sijil.Serve.Advising;
using Sijil.Serve.Contacts;
using Sijil.Serve.Desk;
using Sijil.Serve.Identity;
using Sijil.Web.Access;
using Sijil.Web.Kit.Reading;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Desk;

/// <summary>An advisor's day: a person to be found, numbers that wait, appointments, and words that were given.</summary>
[Authorize(Policy = Policies.Advisor)]
internal sealed class PeopleModel(FindPerson find, PeopleIndex people, DeskDay day, Visits meetings, Moments moments, TimeProvider clock, Texts texts) : PageModel
{
    public string Words { get; private set; } = "";
    public IReadOnlyList<FoundPerson> Found { get; private set; } = [];
    public Refusal? Refused { get; private set; }
    public StaffMember Staff => User.Staff();
    public DateOnly Today => meetings.Today;
    public DateTimeOffset Now => clock.GetUtcNow();
    public IReadOnlyList<WaitingTicket> Tickets => day.Tickets(Today);
    public IReadOnlyList<ComingAppointment> Appointments => day.Appointments(Staff.Id);
    public IReadOnlyList<OpenPromise> Promises => day.Promises(Staff.Id);

    public async Task OnGet(string? q, CancellationToken cancel)
    {
        Words = CleanInput.Of(q);
        Found = await find.Search(Staff, Words, cancel);
    }

    public string NameOf(string person) => people.Find(person) is { } found ? texts[found.Name] : person;

    public async Task<IActionResult> OnPostCall(string person, string ticket, CancellationToken cancel) => After((await meetings.Call(person, ticket, Staff.Actor, cancel)).Refusal);

    public async Task<IActionResult> OnPostServed(string person, string ticket, bool served, CancellationToken cancel) => After((await meetings.Close(person, ticket, served, Staff.Actor, cancel)).Refusal);

    public async Task<IActionResult> OnPostMet(string person, string appointment, string outcome, CancellationToken cancel) => After((await meetings.End(person, appointment, outcome, Staff.Actor, cancel)).Refusal);

    public async Task<IActionResult> OnPostKept(string person, string promise, CancellationToken cancel) => After((await moments.Keep(person, promise, Staff.Actor, cancel)).Refusal);

    private IActionResult After(Refusal? refused)
    {
        if (refused is null) return LocalRedirect(texts.Link("/desk/people"));
        Refused = refused;
        return Page();
    }
}
