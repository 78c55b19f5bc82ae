using System.Text.Json;
using Sijil.Facts;
using Sijil.Record;

namespace Sijil.Serve.Contacts;

/// <summary>A number of today's, as the desk's list shows it.</summary>
internal sealed record WaitingTicket(string Ticket, string Person, int Number, DateOnly Day, string Topic, DateTimeOffset At, string CalledBy);

/// <summary>An appointment to come.</summary>
internal sealed record ComingAppointment(string Appointment, string Person, string Advisor, DateTimeOffset At, string Channel, string Topic);

/// <summary>A word that is not kept yet.</summary>
internal sealed record OpenPromise(string Promise, string Person, string Case, DateOnly On, string By);

/// <summary>What is open at the desks: numbers, appointments, promises. What is over is in each person's own stream.</summary>
internal sealed class DeskDay : IFold
{
    private static readonly TimeSpan Slot = TimeSpan.FromMinutes(30);
    private readonly Lock gate = new();
    private Kept kept = new(default, 0, [], [], [], []);

    public string Name => "desk-day";
    public int Version => 1;

    public IReadOnlyList<WaitingTicket> Tickets(DateOnly today)
    {
        lock (gate) return [.. kept.Tickets.Values.Where(one => one.Day == today).OrderBy(one => one.Number)];
    }

    public IReadOnlyList<ComingAppointment> Appointments(string advisor)
    {
        lock (gate) return [.. kept.Appointments.Values.Where(one => one.Advisor == advisor).OrderBy(one => one.At)];
    }

    public IReadOnlyList<OpenPromise> Promises(string by)
    {
        lock (gate) return [.. kept.Promises.Values.Where(one => one.By == by).OrderBy(one => one.On)];
    }

    /// <summary>How many words somebody has given and kept in time, of all that were kept or are open.</summary>
    public (int Kept, int Late) Word(string by)
    {
        lock (gate) return kept.Words.TryGetValue(by, out var count) ? (count.Kept, count.Late) : (0, 0);
    }

    public int NextNumber(DateOnly today)
    {
        lock (gate) return kept.Day == today ? kept.Last + 1 : 1;
    }

    public bool IsFree(string advisor, DateTimeOffset at)
    {
        lock (gate) return !kept.Appointments.Values.Any(one => one.Advisor == advisor && (one.At - at).Duration() < Slot);
    }

    public void Reset()
    {
        lock (gate) kept = new(default, 0, [], [], [], []);
    }

    public void Apply(Entry entry)
    {
        if (entry.Origin.Kind is not OriginKind.Live || !entry.Stream.StartsWith("contact/", StringComparison.Ordinal)) return;
        foreach (var recorded in entry.Facts)
            lock (gate) Take(FactCodec.Read(recorded), recorded.HappenedAt);
    }

    public void Save(Utf8JsonWriter writer)
    {
        lock (gate) JsonSerializer.Serialize(writer, kept, JsonSerializerOptions.Web);
    }

    public void Load(JsonElement saved)
    {
        lock (gate) kept = saved.Deserialize<Kept>(JsonSerializerOptions.Web)!;
    }

    private void Take(Fact fact, DateTimeOffset at)
    {
        switch (fact)
        {
            case TicketTaken taken:
                kept = kept with { Day = taken.Day, Last = kept.Day == taken.Day ? Math.Max(kept.Last, taken.Number) : taken.Number };
                kept.Tickets[taken.Ticket] = new(taken.Ticket, taken.Person, taken.Number, taken.Day, taken.Topic, at, "");
                break;
            case TicketCalled called when kept.Tickets.TryGetValue(called.Ticket, out var waiting): kept.Tickets[called.Ticket] = waiting with { CalledBy = called.By.Id }; break;
            case TicketClosed closed: kept.Tickets.Remove(closed.Ticket); break;
            case AppointmentBooked booked: kept.Appointments[booked.Appointment] = new(booked.Appointment, booked.Person, booked.Advisor, booked.At, booked.Channel, booked.Topic); break;
            case AppointmentEnded ended: kept.Appointments.Remove(ended.Appointment); break;
            case WordGiven made: kept.Promises[made.Promise] = new(made.Promise, made.Person, made.Case, made.On, made.By.Id); break;
            case WordKept done when kept.Promises.Remove(done.Promise, out var given): Count(given, done.On); break;
        }
    }

    private void Count(OpenPromise given, DateOnly on)
    {
        var count = kept.Words.GetValueOrDefault(given.By) ?? new(0, 0);
        kept.Words[given.By] = on <= given.On ? count with { Kept = count.Kept + 1 } : count with { Late = count.Late + 1 };
    }

    /// <summary>Words that somebody kept in time, and late.</summary>
    private sealed record WordCount(int Kept, int Late);

    private sealed record Kept(DateOnly Day, int Last, SortedDictionary<string, WaitingTicket> Tickets, SortedDictionary<string, ComingAppointment> Appointments,
        SortedDictionary<string, OpenPromise> Promises, SortedDictionary<string, WordCount> Words);
}
