using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Facts;
using Sijil.Record;
using Sijil.Serve.Advising;
using Sijil.Serve.Catalogue;
using Sijil.Serve.Contacts;
using Sijil.Serve.Desk;
using Sijil.Serve.Identity;
using Sijil.Web.Access;
using Sijil.Web.Kit.Forms;
using Sijil.Web.Kit.Reading;
using Sijil.Web.Pages.Portal;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Desk;

/// <summary>One person at an advisor's desk: without their consent a name, a number to take and a question to ask; with it everything they have with government.</summary>
[Authorize(Policy = Policies.Advisor)]
internal sealed class PersonModel(WholePerson whole, PeopleIndex people, PersonBook book, Consents consents, Visits meetings, Moments moments, ApplyFor apply, Catalogue catalogue,
    PersonTimeline timeline, Keyring keyring, TimeProvider clock, IIds ids, Texts texts) : PageModel
{
    public FoundPerson Person { get; private set; } = null!;
    public PersonRecord Record { get; private set; } = null!;
    public WholeView? Whole { get; private set; }
    public IReadOnlyList<CaseMoment> Timeline { get; private set; } = [];
    public Refusal? Refused { get; private set; }
    public string Words { get; private set; } = "";
    public StaffMember Staff => User.Staff();
    public DateTimeOffset Now => clock.GetUtcNow();
    public DateOnly Today => meetings.Today;
    public string Key { get; } = ids.Next();
    public IReadOnlyList<Hit> Hits => Words.Length is 0 ? [] : [.. catalogue.Search(Words).Where(hit => hit.Card.RunsHere).Take(10)];
    public Consent? Asked => Record.Consents.LastOrDefault(one => one.Advisor == Staff.Id && one.StateAt(Now) is "asked");
    public IReadOnlyList<Option> Purposes => [.. Consents.Purposes.Select(purpose => new Option(purpose, texts[$"consent.purpose.{purpose}"]))];

    public async Task<IActionResult> OnGet(string id, string? q, CancellationToken cancel)
    {
        Words = CleanInput.Of(q);
        return await Show(id, cancel);
    }

    public async Task<IActionResult> OnPostAsk(string id, string? purpose, CancellationToken cancel) => await After(id, (await consents.Ask(Staff.Actor, id, purpose, cancel)).Refusal, cancel);

    public async Task<IActionResult> OnPostConfirm(string id, string consent, string? code, CancellationToken cancel) =>
        await After(id, (await consents.Confirm(Staff.Actor, id, consent, CleanInput.Of(code), keyring, cancel)).Refusal, cancel);

    public async Task<IActionResult> OnPostEnd(string id, string consent, CancellationToken cancel) => await After(id, (await consents.End(Staff.Actor, id, consent, cancel)).Refusal, cancel);

    public async Task<IActionResult> OnPostTicket(string id, string? ticketTopic, CancellationToken cancel) => await After(id, (await meetings.TakeTicket(id, CleanInput.Of(ticketTopic), Staff.Actor, cancel)).Refusal, cancel);

    public async Task<IActionResult> OnPostBook(string id, DateOnly? day, string? hour, string? meetingChannel, string? meetingTopic, CancellationToken cancel)
    {
        var at = day is { } date && TimeOnly.TryParse(CleanInput.Of(hour), System.Globalization.CultureInfo.InvariantCulture, out var time) ? new DateTimeOffset(date.ToDateTime(time), Visits.Dubai) : default;
        return await After(id, (await meetings.Book(id, Staff.Id, at.ToUniversalTime(), meetingChannel, CleanInput.Of(meetingTopic), Staff.Actor, cancel)).Refusal, cancel);
    }

    public async Task<IActionResult> OnPostContact(string id, string? channel, bool outgoing, string? topic, string? note, CancellationToken cancel) =>
        await After(id, (await moments.Record(id, channel, outgoing, CleanInput.Of(topic), CleanInput.Of(note), null, Staff.Actor, cancel)).Refusal, cancel);

    public async Task<IActionResult> OnPostPromise(string id, string? what, DateOnly? on, CancellationToken cancel) =>
        await After(id, (await moments.Promise(id, CleanInput.Of(what), on, null, Staff.Actor, cancel)).Refusal, cancel);

    public async Task<IActionResult> OnPostStart(string id, string sub, string key, CancellationToken cancel)
    {
        var begun = await apply.Start(Staff, id, sub, key, cancel);
        return begun.IsRefused ? await After(id, begun.Refusal, cancel) : LocalRedirect(texts.Link($"/desk/cases/{begun.Value.Id}"));
    }

    public IReadOnlyList<Option> ChannelOptions(Naming names) => [.. moments.Channels.Select(channel => new Option(channel, names.Word("channels", channel)))];

    private async Task<IActionResult> After(string id, Refusal? refused, CancellationToken cancel)
    {
        if (refused is null) return LocalRedirect(texts.Link($"/desk/people/{id}"));
        Refused = refused;
        return await Show(id, cancel);
    }

    private async Task<IActionResult> Show(string id, CancellationToken cancel)
    {
        if (people.Find(id) is not { IsCustomer: true } found) return NotFound();
        Person = found;
        var opened = await whole.Open(Staff, id, cancel);
        Record = opened.IsRefused ? await book.Of(id, cancel) : opened.Value.Record;
        if (opened.IsRefused) return Page();
        Whole = opened.Value;
        Timeline = timeline.Of(Whole);
        return Page();
    }
}
