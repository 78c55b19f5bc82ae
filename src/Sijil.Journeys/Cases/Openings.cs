using System.Text.Json.Nodes;
using Sijil.Bpmn;
using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Journeys.Cases;
using Sijil.Journeys.Library;
using Sijil.Record;

namespace Sijil.Journeys;

/// <summary>How cases begin: by an application, by a message, by a call. What each puts at a journey's disposal is the same.</summary>
public static class Openings
{
    /// <summary>What every journey may count on: who the customer is and what the card says.</summary>
    public static JsonObject DataOf(ServiceCard card, SubService? sub, string person, Bilingual? name) => new()
    {
        ["customer"] = new JsonObject { ["id"] = person, ["name"] = name is null ? null : Text(name) },
        ["service"] = new JsonObject
        {
            ["code"] = card.Code, ["subService"] = sub?.Code, ["entity"] = card.Entity, ["name"] = Text(sub?.Name ?? card.Name), ["type"] = card.Type,
            ["auto"] = card.Type == "T", ["visit"] = card.Baseline?.Visits > 0 && !card.Channels.Contains("portal"),
            ["fees"] = new JsonArray([.. card.FeesOf(sub).Select(fee => new JsonObject
            {
                ["entity"] = fee.Entity, ["ar"] = fee.Label.Ar, ["en"] = fee.Label.En, ["amount"] = fee.Amount,
            })]),
        },
    };

    /// <summary>A notice opens a case without an application. Its payload names the customer, and the parties who may see it too.</summary>
    public static Opening ByMessage(JourneyLibrary library, string message, string id, JsonObject payload, Origin origin)
    {
        var plan = library.OpenedBy(message) ?? throw new InvalidOperationException($"No journey begins with the message {message}.");
        return ByEvent(library, plan, plan.StartOf(message)!, message, id, payload, origin);
    }

    /// <summary>A signal opens a case of every journey that begins with it.</summary>
    internal static Opening BySignal(JourneyLibrary library, ProcessPlan plan, string id, string name, JsonObject payload, Origin origin) =>
        ByEvent(library, plan, plan.StartOfSignal(name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..])!, name, id, payload, origin);

    private static Opening ByEvent(JourneyLibrary library, ProcessPlan plan, Node start, string message, string id, JsonObject payload, Origin origin)
    {
        var customer = payload["customer"]?.ToString() ?? "";
        var card = library.CardOf(plan.Journey.Service);
        var sub = card?.SubServices.FirstOrDefault(one => one.Trigger?.Message == message) ?? card?.SubServices[0];
        var data = new Knowledge(card is null ? new JsonObject { ["customer"] = new JsonObject { ["id"] = customer } } : DataOf(card, sub, customer, null));
        data.Set("start", start.Id);
        data.Set(start.Step.Message?.Into ?? "", payload);
        return new Opening
        {
            Case = Names.CaseId(id), Model = plan.Id, Service = plan.Journey.Service ?? "", SubService = sub?.Code ?? "", Entity = card?.Entity ?? "",
            Customer = customer, By = new Actor(payload["from"]?.ToString() ?? message, "system", "system"), Origin = origin,
            Trigger = "notice", Proactive = plan.Journey.Proactive, Data = data.ToJson(),
            Parties = [.. (payload["parties"] as JsonArray ?? []).Select(party => party!.ToString())],
        };
    }

    /// <summary>A case calls another; who called is kept as the opener's id, so that the answer finds the call.</summary>
    internal static Opening ByCall(ProcessPlan plan, CaseState parent, Pending pending) => new()
    {
        Case = pending.Of, Model = plan.Id, Service = plan.Journey.Service ?? parent.Opened.Service, Entity = parent.Opened.Entity, Customer = parent.Opened.Customer,
        By = new Actor(pending.Id, "system", "system"), Origin = parent.Origin, Trigger = "call", Proactive = true,
        Data = parent.Inputs.GetValueOrDefault(pending.Id) is JsonObject data ? (JsonObject)data.DeepClone() : [],
        Parties = parent.Opened.Parties, ParentCase = parent.Id, ParentToken = pending.Token,
    };

    private static JsonObject Text(Bilingual text) => new() { ["ar"] = text.Ar, ["en"] = text.En };
}
