using System.Text.Json.Nodes;
using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Journeys;
using Sijil.Record;
using Sijil.Steer.Bodies;
using Sijil.Steer.Redesign;

namespace Sijil.Steer.Legislation;

/// <summary>How a file begins: an entity files a draft of its own, or an obstacle opens it; the same key twice is the same file.</summary>
internal sealed class FileBeginnings(CaseDesk cases, RegisterFold registers, LegislationFiles files)
{
    /// <summary>An entity's officer begins a draft.</summary>
    public async ValueTask<Outcome<CaseView>> Draft(Reader reader, string key, CancellationToken cancel) =>
        reader.Role is "officer" ? await cases.Open(Opening(reader, reader.Entity, key, []), cancel) : LegislationRefusals.NotYourTurn;

    /// <summary>From an obstacle that was accepted: the body that was assigned to it drafts the amendment.</summary>
    public async ValueTask<Outcome<CaseView>> FromObstacle(Reader reader, string id, string key, CancellationToken cancel)
    {
        if (!registers.All<Obstacle>(Obstacle.Register).TryGetValue(id, out var obstacle)) return CaseRefusals.NotFound;
        if (!MayBegin(reader, obstacle)) return LegislationRefusals.NotYourTurn;
        if (obstacle.State is not "assigned" || obstacle.Text.Owner is not { Length: > 0 } owner) return LegislationRefusals.NotAssigned;
        var opening = Opening(reader, owner, key, Known(id, obstacle));
        if (obstacle.IsUnderReview && files.Behind(id).Any(one => one.Value.IsOpen && one.Key != opening.Case)) return LegislationRefusals.UnderReview;
        return await cases.Open(opening, cancel);
    }

    public static bool MayBegin(Reader reader, Obstacle obstacle) =>
        reader.Role is "secretary" or "analyst" || reader.Role is "officer" && reader.Entity == obstacle.Text.Owner;

    /// <summary>What the obstacle says already, for the drafter to confirm.</summary>
    private static JsonObject Known(string id, Obstacle obstacle) => new()
    {
        ["obstacle"] = id,
        ["title"] = new JsonObject { ["ar"] = $"إزالة عائق: {obstacle.Text.Title.Ar}", ["en"] = $"Removing an obstacle: {obstacle.Text.Title.En}" },
        ["law"] = new JsonObject { ["kind"] = obstacle.Text.Kind, ["name"] = new JsonObject { ["ar"] = obstacle.Text.Instrument, ["en"] = "" } },
        ["draft"] = new JsonObject { ["action"] = "amend", ["why"] = new JsonObject { ["ar"] = $"{obstacle.Text.Effect}\n{obstacle.Text.Proposal}" } },
    };

    private static Opening Opening(Reader reader, string entity, string key, JsonObject known)
    {
        JsonObject data = new() { ["file"] = new JsonObject { ["entity"] = entity, ["obstacle"] = $"{known["obstacle"]}", ["contact"] = reader.Id } };
        foreach (var (name, value) in known.Where(one => one.Key is not "obstacle")) data[name] = value?.DeepClone();
        return new()
        {
            Case = Names.CaseId($"{LegislationFile.Model}/{reader.Id}/{key}"), Model = LegislationFile.Model, Service = "", Entity = entity, Customer = "",
            By = new(reader.Id, reader.Role, "desk"), Origin = Origin.Live, Parties = [reader.Id], Data = data,
        };
    }
}
