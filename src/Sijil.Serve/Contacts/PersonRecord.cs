using Sijil.Facts;
using Sijil.Record;

namespace Sijil.Serve.Contacts;

/// <summary>A consent: who may look at whom, for what, until when.</summary>
internal sealed record Consent(string Id, string Person, string Advisor, string Purpose, Sealed<string> Code, DateTimeOffset AskedAt)
{
    /// <summary>An answer is waited for that long.</summary>
    public static readonly TimeSpan Wait = TimeSpan.FromMinutes(15);
    public const int MostTries = 5;

    public int Tries { get; init; }
    public string Way { get; init; } = "";
    public DateTimeOffset? Until { get; init; }
    public bool Declined { get; init; }
    public bool Ended { get; init; }

    /// <summary>asked, given, declined, ended or lapsed.</summary>
    public string StateAt(DateTimeOffset now) => this switch
    {
        { Ended: true } => "ended",
        { Declined: true } => "declined",
        { Until: { } until } => now < until ? "given" : "lapsed",
        _ => Tries < MostTries && now - AskedAt < Wait ? "asked" : "lapsed",
    };
}

/// <summary>A moment in which a person and government were in touch.</summary>
internal sealed record Contact(string Id, string Channel, bool Outgoing, string Topic, string Case, string Note, DateTimeOffset At, Actor By);

/// <summary>A number that somebody took.</summary>
/// <param name="State">waiting, called, served or gone.</param>
internal sealed record Ticket(string Id, string Person, int Number, DateOnly Day, string Topic, DateTimeOffset At, string State = "waiting", string By = "");

/// <summary>A meeting of a person and an advisor.</summary>
/// <param name="State">booked, kept, missed or cancelled.</param>
internal sealed record Appointment(string Id, string Person, string Advisor, DateTimeOffset At, string Channel, string Topic, string State = "booked");

/// <summary>A word that somebody gave a person.</summary>
internal sealed record Promise(string Id, string Person, string Case, DateOnly On, string What, Actor By, DateOnly? KeptOn = null)
{
    /// <summary>open, kept, kept-late or missed.</summary>
    public string StateOn(DateOnly today) => KeptOn is { } kept ? kept <= On ? "kept" : "kept-late" : today > On ? "missed" : "open";
}

/// <summary>A look at the person as a whole.</summary>
internal sealed record Consulted(string Consent, string Purpose, DateTimeOffset At, Actor By);

/// <summary>All that passed between one person and government beside their cases.</summary>
internal sealed record PersonRecord(IReadOnlyList<Consent> Consents, IReadOnlyList<Contact> Contacts, IReadOnlyList<Ticket> Tickets, IReadOnlyList<Appointment> Appointments,
    IReadOnlyList<Promise> Promises, IReadOnlyList<Consulted> Looks)
{
    public Consent? Consent(string id) => Consents.FirstOrDefault(one => one.Id == id);

    /// <summary>By which an advisor may look now.</summary>
    public Consent? InForce(string advisor, DateTimeOffset now) => Consents.LastOrDefault(one => one.Advisor == advisor && one.StateAt(now) is "given");
}
