using System.Text.Json.Nodes;
using Sijil.Journeys;

namespace Sijil.Steer.Legislation;

/// <summary>A file is known to the Secretariat and the members, to the entity that drafts it and to the bodies that were asked; to nobody else.</summary>
internal sealed class LegislationDiscretion : ICaseDiscretion
{
    public bool MayKnow(string person, string role, string entity, CaseView view) => view.Model switch
    {
        LegislationFile.Model => MayKnow(role, entity, view.Entity, (view.Data["asked"]?["bodies"] as JsonArray ?? []).Select(body => $"{body}")),
        AskedOpinion.Model => MayKnow(role, entity, $"{view.Data["entity"]}", [$"{view.Data["body"]}"]),
        _ => true,
    };

    public static bool MayKnow(string role, string entity, string drafter, IEnumerable<string> asked) => role switch
    {
        "secretary" or "analyst" or "member" => true,
        "officer" => entity == drafter || asked.Contains(entity),
        _ => false,
    };
}
