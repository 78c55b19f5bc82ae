using Sijil.Facts.Tables;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Journeys;
using Sijil.Record;
using Sijil.Serve.Catalogue;
using Sijil.Serve.Catalogue.Sheets;
using Sijil.Web.Access;
using Sijil.Web.Kit.Forms;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Cards;

/// <summary>One column of the card as a field: how it stands, and what may be written.</summary>
internal sealed record CardField(string Name, string Value, string Hint, bool IsLong, bool Required);

/// <summary>An officer changes what their body's card says; what differs becomes a proposal, or goes into the one that was returned.</summary>
[Authorize(Policy = Policies.Officer)]
internal sealed class ServiceChangeModel(RegisterFold registers, ReadSheet sheets, ProposeChange propose, Texts texts, IIds ids) : PageModel
{
    private static readonly Refusal Nothing = new("nothing-changed", new("لم تغيّر شيئاً في البطاقة.", "You have changed nothing on the card."));
    private JsonObject content = [];

    public ServiceCard Card { get; private set; } = null!;
    public CaseView? Returned { get; private set; }
    public Refusal? Refused { get; private set; }
    public IReadOnlyList<FieldError> Errors { get; private set; } = [];
    public string Key { get; private set; } = "";
    public string Reason => Posted("reason") ?? $"{Returned?.Data["proposal"]?["reason"]}";

    public IReadOnlyList<CardField> Fields => [.. from column in Columns.All where column.Name is not "code" and not "entity"
        let value = Posted(column.Name) ?? column.Write(content)
        select new CardField(column.Name, value, texts[column.Hint(new Known(registers))], column is not PlainColumn || value.Length > 80 || value.Contains('\n', StringComparison.Ordinal), column.Required)];

    public string? ErrorOf(string name) => Errors.FirstOrDefault(error => error.Field == name)?.Text;

    public async Task<IActionResult> OnGet(string code, [FromQuery(Name = "case")] string? returned, CancellationToken cancel) => await Show(code, returned, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(string code, [FromForm(Name = "case")] string? returned, [FromForm] string key, CancellationToken cancel)
    {
        if (!await Show(code, returned, cancel)) return NotFound();
        var reading = sheets.Run(Sheet(), entity => entity == User.Staff().Entity);
        Errors = [.. reading.Refused.SelectMany(row => row.Misfits).Select(misfit => new FieldError(misfit.Column, texts["services.misfit", texts[misfit.Valid]]))];
        if (string.IsNullOrWhiteSpace(Reason)) Errors = [new("reason", texts["services.change.reason.needed"]), .. Errors];
        if (Errors.Count > 0) return Page();
        if (reading.Changed is not [var row])
        {
            Refused = Nothing;
            return Page();
        }
        var sent = Returned is { } view ? await propose.Send(view, row, Reason, User.Actor(), cancel) : await propose.Run(row, Reason, User.Actor(), User.Staff().Entity, key, cancel);
        if (!sent.IsRefused) return LocalRedirect(texts.Link($"/desk?done={sent.Value.Id}"));
        Refused = sent.Refusal;
        return Page();
    }

    private async Task<bool> Show(string code, string? returned, CancellationToken cancel)
    {
        if (!registers.Services.TryGetValue(code, out var card) || card.Entity != User.Staff().Entity) return false;
        (Card, Key) = (card, Posted("key") ?? ids.Next());
        content = JsonObject.Create(registers.Find("services", code)!.Content)!;
        if (returned is { Length: > 0 }) Returned = await propose.Returned(returned, code, card.Entity, cancel);
        if (Returned?.Data["change"] is JsonObject change) content = JsonObject.Create(MergePatch.Lay(registers.Find("services", code)!.Content, System.Text.Json.JsonSerializer.SerializeToElement(change)))!;
        return true;
    }

    /// <summary>The fields as a sheet of one row; a browser's line ends are not the card's.</summary>
    private string Sheet()
    {
        var posted = Columns.All.Where(column => Posted(column.Name) is not null).ToList();
        return Csv.Write([["code", .. posted.Select(column => column.Name)], [Card.Code, .. posted.Select(column => Posted(column.Name)!)]]);
    }

    private string? Posted(string name) =>
        Request.HasFormContentType && Request.Form.TryGetValue(name, out var typed) && name is not "code" ? $"{typed}".Replace("\r\n", "\n", StringComparison.Ordinal) : null;
}
