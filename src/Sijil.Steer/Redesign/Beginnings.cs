using System.Text.Json.Nodes;
using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Journeys;
using Sijil.Record;

namespace Sijil.Steer.Redesign;

/// <summary>How projects, obstacles and challenges begin; the same key twice is the same one.</summary>
internal sealed class Beginnings(CaseDesk cases, RegisterFold registers)
{
    /// <summary>The Centre begins a project for a service; the entity that answers for the service leads it.</summary>
    public async ValueTask<Outcome<CaseView>> Project(string service, Actor by, string key, CancellationToken cancel)
    {
        if (!registers.Services.TryGetValue(service, out var card) || card.Journey is null) return ProjectRefusals.NotGivenHere.With(service);
        return await cases.Open(Opening("redesign", card.Entity, by, key, new JsonObject
        {
            ["title"] = new JsonObject { ["ar"] = card.Name.Ar, ["en"] = card.Name.En },
            ["project"] = new JsonObject { ["service"] = service, ["lead"] = card.Entity, ["contact"] = by.Id },
        }), cancel);
    }

    /// <param name="from">The body whose staff found it; the Centre's own are of the Secretariat.</param>
    public ValueTask<Outcome<CaseView>> Obstacle(string from, Actor by, string key, CancellationToken cancel) =>
        cases.Open(Opening("obstacle", from, by, key, new JsonObject { ["obstacle"] = new JsonObject { ["from"] = from } }), cancel);

    public ValueTask<Outcome<CaseView>> Challenge(Actor by, string key, CancellationToken cancel) =>
        cases.Open(Opening("challenge", "gs", by, key, []), cancel);

    private static Opening Opening(string model, string entity, Actor by, string key, JsonObject data) => new()
    {
        Case = Names.CaseId($"{model}/{by.Id}/{key}"), Model = model, Service = "", Entity = entity, Customer = "", By = by, Origin = Origin.Live, Parties = [by.Id], Data = data,
    };
}
