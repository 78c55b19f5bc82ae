using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Sijil.Serve.Applications;
using Sijil.Serve.Forms;

namespace Sijil.Web.Pages.Portal;

/// <summary>The page of a group: its entries, one on a page of its own while it is filled in.</summary>
internal sealed partial class StepModel
{
    private const string New = "new";

    /// <summary>Which entry of a group is open: its place, or a new one.</summary>
    public string? EntryName { get; private set; }

    public bool IsEntry => EntryName is not null && Asked?.Group is not null;

    public JsonArray Entries => AnswerGroup.Entries(Case, Step!, Whole!, Asked!.Group!);

    private int? EntryPlace => int.TryParse(EntryName, CultureInfo.InvariantCulture, out var at) && at >= 0 ? at : null;

    private bool HasEntry => EntryName is New || EntryPlace < Entries.Count;

    private JsonObject? EntryNow => EntryPlace is { } at && at < Entries.Count ? Entries[at] as JsonObject : null;

    /// <summary>Null where the page as a whole was sent.</summary>
    private async ValueTask<IActionResult?> OnGroup(FormField group, CancellationToken cancel)
    {
        var list = $"{Here}?page={Asked!.Page}{(BackToCheck ? "&check=true" : "")}";
        if (Request.Form.ContainsKey("add")) return LocalRedirect($"{list}&entry={New}");
        if (int.TryParse(Request.Form["remove"], CultureInfo.InvariantCulture, out var gone))
        {
            var dropped = await groups.Drop(Case, Sent(Typed), gone, cancel);
            return dropped.IsRefused ? Gone() : LocalRedirect(list);
        }
        if (!IsEntry) return null;
        if (!HasEntry) return LocalRedirect(list);
        var kept = await groups.Keep(Case, Sent(Typed), EntryPlace, cancel);
        if (kept.IsRefused) return Gone();
        Errors = kept.Value.Errors;
        return Errors.Count > 0 ? Page() : LocalRedirect(list);
    }
}
