using System.Text.Json.Nodes;
using Sijil.Bpmn;
using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Journeys;
using Sijil.Journeys.Library;
using Sijil.Serve.Identity;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Portal;

/// <summary>The names that pages call things by: bodies, holders, systems, data elements, services, steps and words of the models.</summary>
internal sealed class Naming(RegisterFold registers, JourneyLibrary library, Persons persons, Texts texts)
{
    public string Entity(string id) => texts[registers.NameOf(id)];

    /// <summary>A holder as the customer reads it: the customer is "you", an advisor has a name.</summary>
    public string Holder(string holder, string advisor = "") => holder switch
    {
        "" => "",
        "customer" => texts["portal.you"],
        "advisor" => Advisor(advisor) ?? texts["portal.advisor"],
        _ => Entity(holder),
    };

    public string? Advisor(string id) => persons.NameOf(id) is { } name ? texts[name] : null;

    /// <summary>The body that a member of staff works for.</summary>
    public string? BodyOf(string id) => persons.EntityOf(id) is { Length: > 0 } body ? Entity(body) : null;

    public string System(string id) => registers.Systems.TryGetValue(id, out var found) ? texts[found.Name] : id;

    public string Element(string id) => registers.Elements.TryGetValue(id, out var found) ? texts[found.Name] : id;

    /// <summary>The body that is the source of a data element.</summary>
    public string? SourceOf(string? element) => element is not null && registers.Elements.TryGetValue(element, out var found) ? Entity(found.Source) : null;

    public string Service(string code, string subService = "")
    {
        if (!registers.Services.TryGetValue(code, out var card)) return code;
        return texts[card.SubServices.FirstOrDefault(sub => sub.Code == subService)?.Name ?? card.Name];
    }

    /// <summary>What a case is called: its service, or what it is about where no card stands behind it.</summary>
    public string Case(CaseView view) => view.Data["title"] is JsonObject title && view.Service.Length == 0
        ? texts[new Bilingual($"{title["ar"]}", $"{title["en"]}")] : Case(view.Service, view.SubService, view.Model);

    public string Case(string service, string subService, string journey) => service.Length > 0 ? Service(service, subService)
        : library.Has(journey) && library.Current(journey) is { } plan ? texts.Pick(plan.NameAr, plan.NameEn) : journey;

    public string Operation(string id) =>
        registers.SystemOf(id)?.Operations.FirstOrDefault(one => one.Id == id) is { } operation ? texts[operation.Name] : id;

    /// <summary>A word of the models, such as a channel or a sector.</summary>
    public string LifeEvent(string id) => registers.LifeEvents.TryGetValue(id, out var found) ? texts[found.Name] : id;

    public string Word(string list, string word) =>
        registers.All<Dictionary<string, Bilingual>>("words").TryGetValue(list, out var words) && words.TryGetValue(word, out var text) ? texts[text] : word;

    public ProcessPlan? Plan(CaseView view) => library.Has(view.Model) ? library.Version(view.Model, view.Hash) : null;

    public string Step(ProcessPlan? plan, string step) => plan?.TryFind(step) is { } node ? texts.Pick(node.NameAr, node.NameEn) : step;
}
