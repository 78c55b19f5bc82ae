using Sijil.Serve.Advising;
using Sijil.Web.Kit;
using Sijil.Web.Pages.Portal;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Desk;

/// <summary>Everything that passed between a person and government, over every channel, the newest first.</summary>
internal sealed class PersonTimeline(StaffNames staff, Naming names, Texts texts)
{
    private const int Most = 100;

    public IReadOnlyList<CaseMoment> Of(WholeView whole)
    {
        List<CaseMoment> moments = [.. whole.Cases.Select(row => new CaseMoment(texts["person.line.case", names.Case(row.Service, "", row.Journey)], null, row.OpenedAt, Tone.Info))];
        moments.AddRange(whole.Messages.Select(message => new CaseMoment(texts["person.line.message"], null, message.At, Tone.Neutral)));
        foreach (var contact in whole.Record.Contacts)
            moments.Add(new($"{names.Word("channels", contact.Channel)}: {contact.Topic}", staff.Person(contact.By.Id), contact.At, Tone.Good, contact.Note));
        foreach (var ticket in whole.Record.Tickets)
            moments.Add(new(texts["person.line.ticket", ticket.Number, texts[$"ticket.{ticket.State}"]], null, ticket.At, Tone.Neutral, ticket.Topic));
        foreach (var meeting in whole.Record.Appointments)
            moments.Add(new(texts["person.line.appointment", texts[$"appointment.{meeting.State}"]], staff.Person(meeting.Advisor), meeting.At, Tone.Neutral, meeting.Topic));
        return [.. moments.OrderByDescending(moment => moment.At).Take(Most)];
    }
}
