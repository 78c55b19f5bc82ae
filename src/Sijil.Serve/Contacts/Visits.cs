using Sijil.Facts;
using Sijil.Record;
using Sijil.Serve.Identity;

namespace Sijil.Serve.Contacts;

/// <summary>Somebody walks in and takes a number, or books a time; and what became of it.</summary>
internal sealed class Visits(PersonBook book, DeskDay day, PeopleIndex people, IIds ids, TimeProvider clock)
{
    public static readonly TimeSpan Dubai = TimeSpan.FromHours(4);
    public const int LongestTopic = 120;

    public static readonly Refusal NoTopic = new("meeting-no-topic", new("اكتب موضوع اللقاء في كلمات.", "Write in a few words what it is about."));
    public static readonly Refusal HasNumber = new("ticket-has-one", new("لدى هذا المتعامل رقم ينتظر دوره اليوم.", "This person has a number that is waiting today."));
    public static readonly Refusal NotWaiting = new("ticket-not-waiting", new("هذا الرقم ليس في الانتظار.", "This number is not waiting."));
    public static readonly Refusal Past = new("appointment-past", new("اختر موعداً قادماً.", "Choose a time that is to come."));
    public static readonly Refusal Taken = new("appointment-taken", new("لدى المستشار موعد آخر في هذا الوقت.", "The advisor has another appointment at this time."));
    public static readonly Refusal NotBooked = new("appointment-not-booked", new("ليس هذا الموعد محجوزاً.", "This appointment is not booked."));

    public DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().ToOffset(Dubai).DateTime);

    public async ValueTask<Outcome<TicketTaken>> TakeTicket(string person, string? topic, Actor by, CancellationToken cancel)
    {
        if (people.Find(person) is not { IsCustomer: true }) return Consents.NoPerson;
        if (topic?.Trim() is not { Length: > 0 and <= LongestTopic } about) return NoTopic;
        var today = Today;
        return await book.Write<TicketTaken>(person, known => known.Tickets.Any(one => one.Day == today && one.State is "waiting" or "called")
            ? HasNumber : new TicketTaken($"ticket-{ids.Next()}", person, day.NextNumber(today), today, about, by), cancel);
    }

    public ValueTask<Outcome<Fact>> Call(string person, string ticket, Actor by, CancellationToken cancel) => book.Write<Fact>(person,
        known => known.Tickets.Any(one => one.Id == ticket && one.State is "waiting") ? new TicketCalled(ticket, person, by) : NotWaiting, cancel);

    public ValueTask<Outcome<Fact>> Close(string person, string ticket, bool served, Actor by, CancellationToken cancel) => book.Write<Fact>(person,
        known => known.Tickets.Any(one => one.Id == ticket && one.State is "called") ? new TicketClosed(ticket, person, served ? "served" : "gone", by) : NotWaiting, cancel);

    /// <summary>An advisor meets one person at a time: half an hour is kept for each.</summary>
    public async ValueTask<Outcome<AppointmentBooked>> Book(string person, string advisor, DateTimeOffset at, string? channel, string? topic, Actor by, CancellationToken cancel)
    {
        if (people.Find(person) is not { IsCustomer: true }) return Consents.NoPerson;
        if (topic?.Trim() is not { Length: > 0 and <= LongestTopic } about) return NoTopic;
        if (at <= clock.GetUtcNow()) return Past;
        if (!day.IsFree(advisor, at)) return Taken;
        return await book.Write<AppointmentBooked>(person, _ => new AppointmentBooked($"appointment-{ids.Next()}", person, advisor, at, channel is "call-centre" ? channel : "centre", about, by), cancel);
    }

    public ValueTask<Outcome<Fact>> End(string person, string appointment, string outcome, Actor by, CancellationToken cancel) => book.Write<Fact>(person,
        known => outcome is "kept" or "missed" or "cancelled" && known.Appointments.Any(one => one.Id == appointment && one.State is "booked")
            ? new AppointmentEnded(appointment, person, outcome, by) : NotBooked, cancel);
}
