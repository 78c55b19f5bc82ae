using System.Text.Json.Nodes;
using Sijil.Facts.Registers;

namespace Sijil.Steer.Bodies;

/// <summary>A موضوع that another journey brings before the councils: on the route of its kind, with what is known already written in.</summary>
internal sealed class Submissions(GoverningBodies bodies, RegisterFold registers)
{
    /// <param name="contact">Who files it; the decision's letter goes to them.</param>
    /// <param name="known">Fields of the item by name.</param>
    /// <returns>form, route and item, as the journey of a موضوع takes them.</returns>
    /// <exception cref="InvalidOperationException">The models have no such kind of submission, or no route for it.</exception>
    public JsonObject Of(string kind, string entity, string contact, JsonNode? title, JsonObject known)
    {
        var found = bodies.Kind(kind) ?? throw new InvalidOperationException($"models/submission-kinds/{kind}.json is not there.");
        var route = bodies.Route(found.Route) ?? throw new InvalidOperationException($"models/routes/{found.Route}.json is not there.");
        var item = new JsonObject { ["entity"] = entity, ["kind"] = kind, ["contact"] = contact, ["holder"] = registers.NameOf(entity).Ar, ["title"] = title?.DeepClone() };
        foreach (var (name, value) in known) item[name] = value?.DeepClone();
        return new() { ["form"] = found.Form, ["route"] = route.ToJson(), ["item"] = item };
    }
}
