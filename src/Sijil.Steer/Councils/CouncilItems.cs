using System.Text.Json.Nodes;
using Sijil.Facts;
using Sijil.Journeys;
using Sijil.Record;

namespace Sijil.Steer.Councils;

/// <summary>A موضوع in a list: how it stands, what it is called, who may know of it.</summary>
/// <param name="Case">Null where the case's words are forgotten.</param>
internal sealed record ListedItem(CouncilItem Item, CaseView? Case)
{
    public Bilingual Title => Case?.Data["item"]?["title"] is JsonObject title ? new($"{title["ar"]}", $"{title["en"]}") : new(Item.Case, Item.Case);

    public string Kind => Text("kind");

    public string Confidentiality => Text("confidentiality");

    public bool IsOverdue(DateTimeOffset now) => Item.IsOpen && Item.Due < now;

    private string Text(string name) => Case?.Data["item"]?[name]?.ToString() ?? "";
}

/// <summary>Filing a موضوع, and reading where each stands.</summary>
internal sealed class CouncilItems(CouncilFold fold, CaseDesk cases)
{
    private const string Model = "council-item";

    /// <summary>An entity begins a موضوع; the same key twice is the same one.</summary>
    /// <param name="by">The officer who files it; the decision's letter goes to them.</param>
    public ValueTask<Outcome<CaseView>> File(string entity, Actor by, string key, CancellationToken cancel) => cases.Open(new Opening
    {
        Case = Names.CaseId($"{Model}/{by.Id}/{key}"), Model = Model, Service = "", Entity = entity, Customer = "", By = by, Origin = Origin.Live, Parties = [by.Id],
        Data = new JsonObject { ["item"] = new JsonObject { ["entity"] = entity, ["contact"] = by.Id } },
    }, cancel);

    /// <summary>The living ones, the longest at their step first; then what is decided, the newest first. What is still being written is its entity's alone.</summary>
    public async ValueTask<IReadOnlyList<ListedItem>> Filed(CancellationToken cancel) =>
        await Listed(fold.Items.Where(item => item.Stage is not Stage.Draft), cancel);

    public async ValueTask<IReadOnlyList<ListedItem>> Of(string entity, CancellationToken cancel) =>
        await Listed(fold.Items.Where(item => item.Entity == entity), cancel);

    public async ValueTask<ListedItem?> Find(string id, CancellationToken cancel) =>
        fold.Find(id) is { } item ? new ListedItem(item, await cases.Find(id, cancel)) : null;

    private async ValueTask<IReadOnlyList<ListedItem>> Listed(IEnumerable<CouncilItem> items, CancellationToken cancel)
    {
        List<ListedItem> listed = [];
        foreach (var item in items) listed.Add(new(item, await cases.Find(item.Case, cancel)));
        return [.. listed.OrderByDescending(one => one.Item.IsOpen).ThenBy(one => one.Item.IsOpen ? one.Item.Since : DateTimeOffset.MinValue).ThenByDescending(one => one.Item.EndedAt)];
    }
}
