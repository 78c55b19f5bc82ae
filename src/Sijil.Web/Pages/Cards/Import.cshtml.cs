using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Facts;
using Sijil.Record;
using Sijil.Serve.Catalogue;
using Sijil.Serve.Catalogue.Sheets;
using Sijil.Web.Access;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Cards;

/// <summary>An officer brings a sheet of their body's services: what it would change, every refused cell with its reason, and, when asked, a proposal for each change.</summary>
[Authorize(Policy = Policies.Officer)]
internal sealed class ServiceImportModel(ReadSheet sheets, ProposeChange propose, Texts texts, IIds ids) : PageModel
{
    public const int MostShown = 500;
    private const int MostProposed = 200;
    private static readonly Refusal NoFile = new("no-sheet", new("اختر ملفاً بصيغة CSV.", "Choose a CSV file."));
    private static readonly Refusal TooMany = new("too-many-proposals", new("يُقترح {0} تعديل على الأكثر في المرة الواحدة. قسّم الملف.", "At most {0} changes are proposed at a time. Divide the file."));

    public SheetReading? Reading { get; private set; }
    public Refusal? Refused { get; private set; }
    public int Proposed { get; private set; }
    public string Key { get; private set; } = "";
    public string Reason { get; private set; } = "";

    public IEnumerable<(RefusedRow Row, Misfit Misfit)> Misfits => from row in Reading?.Refused ?? [] from misfit in row.Misfits select (row, misfit);

    public void OnGet() => Key = ids.Next();

    public async Task<IActionResult> OnPost(IFormFile? sheet, string? key, string? reason, bool propose, CancellationToken cancel)
    {
        (Key, Reason) = (ids.Next(), reason ?? "");
        if (sheet is null)
        {
            Refused = NoFile;
            return Page();
        }
        using var reader = new StreamReader(sheet.OpenReadStream());
        Reading = sheets.Run(await reader.ReadToEndAsync(cancel), entity => entity == User.Staff().Entity);
        Refused = Reading.Refusal;
        if (propose && Refused is null) await Propose(key ?? Key, cancel);
        return Page();
    }

    private async Task Propose(string key, CancellationToken cancel)
    {
        if (Reading!.Changed.Count > MostProposed)
        {
            Refused = TooMany.With(MostProposed);
            return;
        }
        var why = Reason.Length > 0 ? Reason : texts["services.import.title"];
        foreach (var row in Reading.Changed)
        {
            var sent = await propose.Run(row, why, User.Actor(), User.Staff().Entity, $"{key}/{row.Code}", cancel);
            Refused ??= sent.Refusal;
            if (!sent.IsRefused) Proposed++;
        }
    }
}
