using System.Text.Json;
using Sijil.Facts;
using Sijil.Record;

namespace Sijil.Measure.Tests;

/// <summary>Transactions as tests speak of them.</summary>
internal static class Given
{
    public static readonly Origin Simulated = new(OriginKind.Simulated, "seed-1");

    public static async Task Opened(this House house, string id, string service = "DHA-02", string entity = "dha", string channel = "portal",
        bool proactive = false, string trigger = "application", Origin? origin = null, DateTimeOffset? at = null, string person = "p-1", string? group = null) =>
        await house.Write($"case/{id}", origin ?? Origin.Live, at ?? House.Now, new CaseOpened(id, "newborn", "h", service, service + ".1", entity, person,
            trigger, proactive, new(person, "customer", channel), Sealed.Of(person, JsonSerializer.SerializeToElement("x")), "start", [person], Group: group));

    public static async Task Closed(this House house, string id, string outcome = "completed", int touches = 0, int assisted = 0, int visits = 0, int minutes = 0,
        Origin? origin = null, DateTimeOffset? at = null) =>
        await house.Write($"case/{id}", origin ?? Origin.Live, at ?? House.Now.AddHours(2), new CaseClosed(id, outcome, touches, assisted, visits, minutes, 0, 0, 0, 0));

    public static async Task Done(this House house, string id, string service = "DHA-02", string entity = "dha", string channel = "portal", bool proactive = false,
        int touches = 0, int assisted = 0, int visits = 0, int minutes = 0, Origin? origin = null, DateTimeOffset? at = null, string person = "p-1", string? group = null)
    {
        await house.Opened(id, service, entity, channel, proactive, origin: origin, at: at, person: person, group: group);
        await house.Closed(id, "completed", touches, assisted, visits, minutes, origin, at?.AddHours(2));
    }

    public static async Task Reported(this House house, string id, string entity = "rta", string service = "RTA-01", int visits = 0, int? rating = null, string channel = "app") =>
        await house.Write($"reported/{entity}/{id}", new(OriginKind.Reported, entity), House.Now, new TransactionReported(id, entity, service, service + ".1", channel,
            House.Now.AddHours(-3), House.Now, false, 0, 0, visits, 4, rating));

    public static async Task Rated(this House house, string id, int score, DateTimeOffset? at = null) =>
        await house.Write($"case/{id}", Origin.Live, at ?? House.Now.AddHours(3), new CustomerRated(id, score, "portal"));
}
