using System.Text.Json.Nodes;
using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Journeys;
using Sijil.Record;
using Sijil.Steer.Bodies;

namespace Sijil.Steer.Councils;

/// <summary>Filing a موضوع, and finding it again, for whoever may know of it.</summary>
internal sealed class CouncilItems(CouncilFold fold, CaseDesk cases, GoverningBodies bodies, Discretion discretion, RegisterFold registers)
{
    private const string Model = "council-item";
    public static readonly Refusal NoKind = new("no-kind", new("اختر نوع الموضوع.", "Choose the kind of the matter."));

    /// <summary>An entity begins a موضوع of a kind; the same key twice is the same one. A kind whose route passes a body by is not begun.</summary>
    /// <param name="by">The officer who files it; the decision's letter goes to them.</param>
    public async ValueTask<Outcome<CaseView>> File(string entity, string kind, Actor by, string key, CancellationToken cancel)
    {
        if (bodies.Kind(kind) is not { } found || bodies.Route(found.Route) is not { } route) return NoKind;
        if (RouteCheck.Passes(found, bodies) is { } passed) return passed;
        return await cases.Open(new Opening
        {
            Case = Names.CaseId($"{Model}/{by.Id}/{key}"), Model = Model, Service = "", Entity = entity, Customer = "", By = by, Origin = Origin.Live, Parties = [by.Id],
            Data = new JsonObject
            {
                ["item"] = new JsonObject { ["entity"] = entity, ["kind"] = kind, ["contact"] = by.Id, ["holder"] = registers.NameOf(entity).Ar },
                ["form"] = found.Form, ["route"] = route.ToJson(),
            },
        }, cancel);
    }

    public bool MayKnow(Reader reader, CouncilItem item) =>
        discretion.MayKnow(reader, item.Confidentiality, discretion.BodiesOfRoute(item.Route), item.Filers);

    /// <summary>What was filed, as far as the reader may know. What is still being written is its entity's alone.</summary>
    public IEnumerable<CouncilItem> Filed(Reader reader) => fold.Items.Where(item => item.Title is not null && MayKnow(reader, item));

    public IReadOnlyList<CouncilItem> Of(Reader reader) => [.. fold.Items.Where(item => item.Entity == reader.Entity && MayKnow(reader, item))];

    /// <summary>An item by its number; null alike where there is none and where the reader may not know of it.</summary>
    public CouncilItem? Find(Reader reader, string id) => fold.Find(id) is { Title: not null } item && MayKnow(reader, item) ? item : null;

    /// <summary>The register of resolutions, as far as the reader may know.</summary>
    public IEnumerable<(Resolution Resolution, CouncilItem Item)> Resolutions(Reader reader)
    {
        foreach (var resolution in fold.Resolutions)
            if (Find(reader, resolution.Item) is { } item) yield return (resolution, item);
    }
}
