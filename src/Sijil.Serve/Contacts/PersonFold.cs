using Sijil.Facts;
using Sijil.Record;

namespace Sijil.Serve.Contacts;

/// <summary>Folds the facts of one person's stream.</summary>
internal sealed class PersonFold(Keyring keyring)
{
    private readonly List<Consent> consents = [];
    private readonly List<Contact> contacts = [];
    private readonly List<Ticket> tickets = [];
    private readonly List<Appointment> appointments = [];
    private readonly List<Promise> promises = [];
    private readonly List<Consulted> looks = [];

    public static PersonRecord Of(IReadOnlyList<Entry> entries, Keyring keyring)
    {
        var fold = new PersonFold(keyring);
        foreach (var entry in entries)
            foreach (var recorded in entry.Facts) fold.Apply(FactCodec.Read(recorded), recorded.HappenedAt);
        return new(fold.consents, fold.contacts, fold.tickets, fold.appointments, fold.promises, fold.looks);
    }

    private void Apply(Fact fact, DateTimeOffset at)
    {
        switch (fact)
        {
            case ConsentAsked asked: consents.Add(new(asked.Consent, asked.Person, asked.Advisor, asked.Purpose, asked.Code, at)); break;
            case ConsentGiven given: Change(consents, one => one.Id == given.Consent, one => one with { Way = given.Way, Until = given.Until }); break;
            case ConsentMistyped typed: Change(consents, one => one.Id == typed.Consent, one => one with { Tries = one.Tries + 1 }); break;
            case ConsentDeclined no: Change(consents, one => one.Id == no.Consent, one => one with { Declined = true }); break;
            case ConsentEnded ended: Change(consents, one => one.Id == ended.Consent, one => one with { Ended = true }); break;
            case PersonConsulted look: looks.Add(new(look.Consent, look.Purpose, at, look.By)); break;
            case ContactMade made: contacts.Add(new(made.Contact, made.Channel, made.Outgoing, made.Topic, made.Case, Said(made.Note), at, made.By)); break;
            default: ApplyMeeting(fact, at); break;
        }
    }

    private void ApplyMeeting(Fact fact, DateTimeOffset at)
    {
        switch (fact)
        {
            case TicketTaken taken: tickets.Add(new(taken.Ticket, taken.Person, taken.Number, taken.Day, taken.Topic, at)); break;
            case TicketCalled called: Change(tickets, one => one.Id == called.Ticket, one => one with { State = "called", By = called.By.Id }); break;
            case TicketClosed closed: Change(tickets, one => one.Id == closed.Ticket, one => one with { State = closed.Outcome, By = closed.By.Id }); break;
            case AppointmentBooked booked: appointments.Add(new(booked.Appointment, booked.Person, booked.Advisor, booked.At, booked.Channel, booked.Topic)); break;
            case AppointmentEnded ended: Change(appointments, one => one.Id == ended.Appointment, one => one with { State = ended.Outcome }); break;
            case WordGiven made: promises.Add(new(made.Promise, made.Person, made.Case, made.On, Said(made.What), made.By)); break;
            case WordKept kept: Change(promises, one => one.Id == kept.Promise, one => one with { KeptOn = kept.On }); break;
        }
    }

    /// <summary>Nothing once the person is forgotten.</summary>
    private string Said(Sealed<string> words) => words.Open(keyring) is { IsKnown: true } open ? open.Value ?? "" : "";

    private static void Change<T>(List<T> all, Predicate<T> which, Func<T, T> to)
    {
        if (all.FindIndex(which) is >= 0 and var at) all[at] = to(all[at]);
    }
}
