using System.Text.Json.Nodes;
using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Journeys;
using Sijil.Record;

namespace Sijil.Steer.Registers;

/// <summary>Reading the registers that one may read, and beginning or changing an entry by the same journey for all of them.</summary>
internal sealed class KeptRegisters(RegisterFold registers, CaseDesk cases)
{
    private const string Model = "register-entry";

    /// <summary>From what is wanted to what came of it.</summary>
    private static readonly string[] Groups = ["plan", "policy", "service", "entity", "knowledge", "recognition"];

    public IReadOnlyList<RegisterCard> ReadableBy(string role) =>
        [.. registers.All<RegisterCard>("registers").Values.Where(card => card.MayRead(role)).OrderBy(card => Groups.IndexOf(card.Group)).ThenBy(card => card.Order)];

    /// <summary>A register, where this role may read it; to everyone else it is not there.</summary>
    public RegisterCard? Find(string id, string role) =>
        registers.All<RegisterCard>("registers").GetValueOrDefault(id) is { } card && card.MayRead(role) ? card : null;

    /// <summary>Its entries that stand, the last changed first.</summary>
    public IReadOnlyList<KeptEntry> Entries(RegisterCard card) =>
        [.. registers.Entries(card.Id).Where(entry => entry.Withdrawn is null).Select(entry => new KeptEntry(card, entry)).OrderByDescending(entry => entry.ChangedAt).ThenBy(entry => entry.Id, StringComparer.Ordinal)];

    public KeptEntry? Entry(RegisterCard card, string id) => registers.Find(card.Id, id) is { } entry ? new(card, entry) : null;

    /// <summary>Begins a proposal: a new entry, or a change of one that stands. The same key twice is the same one.</summary>
    public async ValueTask<Outcome<CaseView>> Propose(RegisterCard card, Actor by, string entity, string key, string? change, CancellationToken cancel)
    {
        if (!card.MayPropose(by.Role)) return RegisterRefusals.NotYours;
        var changed = change is null ? null : Entry(card, change);
        if (change is not null && changed is null) return CaseRefusals.NotFound;
        if (changed is not null && Why(changed, by, entity) is { } refusal) return refusal;
        return await cases.Open(OpeningOf(by, entity, key, DataOf(card, by, entity, changed)), cancel);
    }

    /// <summary>Begins a proposal that an entry stand no more, on the way of every change; the same key twice is the same one.</summary>
    public async ValueTask<Outcome<CaseView>> Withdraw(RegisterCard card, Actor by, string entity, string key, string id, CancellationToken cancel)
    {
        if (!card.MayPropose(by.Role)) return RegisterRefusals.NotYours;
        if (Entry(card, id) is not { } entry) return CaseRefusals.NotFound;
        if (Why(entry, by, entity) is { } refusal) return refusal;
        var data = DataOf(card, by, entity, null);
        Stands(data, entry);
        data["form"] = "entry-withdrawal";
        data["withdraws"] = true;
        data["title"] = new JsonObject { ["ar"] = $"سحب: {entry.Title.Ar}", ["en"] = $"Withdrawal: {entry.Title.En}" };
        return await cases.Open(OpeningOf(by, entity, $"withdrawal/{key}", data), cancel);
    }

    /// <summary>Whether a case asks that an entry stand no more.</summary>
    public static bool IsWithdrawal(CaseView view) => view.Data["withdraws"] is JsonValue said && said.TryGetValue<bool>(out var yes) && yes;

    /// <summary>Why an entry is not one's to change.</summary>
    private static Refusal? Why(KeptEntry entry, Actor by, string entity)
    {
        if (entry.Withdrawn is not null) return RegisterRefusals.Withdrawn;
        return entry.Entity.Length > 0 && by.Role == "officer" && entry.Entity != entity ? RegisterRefusals.AnothersEntry : null;
    }

    private static Opening OpeningOf(Actor by, string entity, string key, JsonObject data) => new()
    {
        Case = Names.CaseId($"{Model}/{by.Id}/{key}"), Model = Model, Service = "", Entity = entity, Customer = "", By = by, Origin = Origin.Live, Data = data,
    };

    private static JsonObject DataOf(RegisterCard card, Actor by, string entity, KeptEntry? changed)
    {
        var data = new JsonObject
        {
            ["register"] = card.Id, ["form"] = $"entry-of/{card.Id}", ["entity"] = entity, ["role"] = by.Role, ["proposer"] = by.Id,
            ["agrees"] = card.Agrees, ["title"] = new JsonObject { ["ar"] = card.EntryName.Ar, ["en"] = card.EntryName.En },
        };
        if (changed is null) return data;
        Stands(data, changed);
        data["entry"] = Editable(changed);
        return data;
    }

    /// <summary>The proposal is about an entry that stands, and which stays its body's whoever proposes this.</summary>
    private static void Stands(JsonObject data, KeptEntry entry)
    {
        data["id"] = entry.Id;
        data["own"] = new JsonObject { ["entity"] = entry.Entity, ["proposer"] = entry["proposer"] };
    }

    /// <summary>Only what the form asks: who proposed it is not typed.</summary>
    private static JsonObject Editable(KeptEntry entry)
    {
        var whole = JsonObject.Create(entry.Entry.Content) ?? [];
        string[] asked = ["title", .. entry.Card.Fields.Select(field => field.Name)];
        return new(asked.Where(name => whole[name] is not null).Select(name => KeyValuePair.Create(name, whole[name]?.DeepClone())));
    }
}
