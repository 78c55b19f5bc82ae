using System.Text.Json.Nodes;
using Sijil.Facts;

namespace Sijil.Steer.Bodies;

/// <summary>Which bodies see a kind of موضوع, in which order, and what each one does with it.</summary>
internal sealed record Route(string Id, Bilingual Name, IReadOnlyList<RouteStep> Steps, Bilingual? Description = null)
{
    /// <summary>The bodies beyond the entity and the Secretariat, in order: what the item's journey walks through.</summary>
    public IEnumerable<RouteStep> Bodies => Steps.Where(step => step.Body is not ("entity" or "secretariat")).OrderBy(step => step.Order);

    /// <summary>As the journey carries it; every step says all of its names, so that one laid over another leaves nothing behind.</summary>
    public JsonObject ToJson() => new()
    {
        ["id"] = Id,
        ["steps"] = new JsonArray([.. Bodies.Select(step => new JsonObject
        {
            ["at"] = step.Order, ["body"] = step.Body, ["act"] = step.Act, ["required"] = step.Required, ["entity"] = step.Entity is "gs" ? null : step.Entity,
            ["form"] = step.Act is "endorse" or "review" or "opinion" ? "endorsement" : "resolution",
        })]),
    };
}

/// <param name="Act">submit, review, endorse, approve, issue, coordinate.</param>
/// <param name="Required">No item of this route passes it by.</param>
internal sealed record RouteStep(int Order, string Body, Bilingual Name, string Act, Bilingual ActName, bool Required, string? Entity = null, Bilingual? When = null);
