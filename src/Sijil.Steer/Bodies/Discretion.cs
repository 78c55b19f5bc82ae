using System.Text.Json.Nodes;
using Sijil.Facts.Registers;
using Sijil.Journeys;

namespace Sijil.Steer.Bodies;

/// <summary>Who asks to read.</summary>
internal sealed record Reader(string Id, string Role, string Entity);

/// <summary>A person of the registers, as far as secrecy needs to know them.</summary>
/// <param name="Clearance">open, restricted or confidential.</param>
internal sealed record Cleared(string Id, string? Clearance = null);

/// <summary>Who may know that something secret is there at all. Every list, count, search, export and error asks here.</summary>
internal sealed class Discretion(RegisterFold registers, GoverningBodies bodies) : ICaseDiscretion
{
    public static readonly IReadOnlyList<string> Levels = ["open", "restricted", "confidential"];

    /// <param name="through">The bodies that it goes through: a member must sit on one of them.</param>
    /// <param name="own">Who wrote it; they know it already.</param>
    public bool MayKnow(Reader reader, string level, IEnumerable<string> through, IReadOnlyList<string> own)
    {
        if (level is "" or "open" || own.Contains(reader.Id)) return true;
        if (!Covers(reader.Id, level)) return false;
        return reader.Role is not "member" || bodies.SitsOn(reader.Id, through);
    }

    public bool Covers(string person, string level) =>
        Rank(registers.All<Cleared>("people").GetValueOrDefault(person)?.Clearance ?? "open") >= Rank(level);

    public bool MayKnow(string person, string role, string entity, CaseView view) => view.Model switch
    {
        "council-item" => MayKnow(new(person, role, entity), Text(view.Data["item"]?["confidentiality"]), Bodies(view), view.Parties),
        "follow-up" => IsPartyTo(entity, role, view) || MayKnow(new(person, role, entity), Text(view.Data["confidentiality"]), BodiesOfRoute(Text(view.Data["route"])), view.Parties),
        _ => true,
    };

    /// <summary>An assignment is no secret to the body that must carry it out.</summary>
    private static bool IsPartyTo(string entity, string role, CaseView view) => role is "officer" && Text(view.Data["owner"]) == entity;

    /// <summary>Looked up only when asked for: most of what is listed is open, and needs no route.</summary>
    public IEnumerable<string> BodiesOfRoute(string route)
    {
        foreach (var step in bodies.Route(route)?.Bodies ?? []) yield return step.Body;
    }

    private static IEnumerable<string> Bodies(CaseView view) => (view.Data["route"]?["steps"] as JsonArray ?? []).Select(step => Text(step?["body"]));

    private static string Text(JsonNode? node) => node?.ToString() ?? "";

    /// <summary>A level that nobody knows is as secret as any.</summary>
    private static int Rank(string level) => level switch { "open" or "" => 0, "restricted" => 1, _ => 2 };
}
