using Sijil.Serve.Forms;
using Sijil.Serve.Uploads;

namespace Sijil.Web.Pages.Portal;

/// <summary>The files of a page: taken when the page is sent, kept even while another field is to be mended.</summary>
internal sealed partial class StepModel
{
    private readonly Dictionary<string, string> attached = new(StringComparer.Ordinal);

    /// <summary>Takes what was attached; says what is not taken, and why.</summary>
    private async ValueTask<IReadOnlyList<FieldError>> Attach(CancellationToken cancel)
    {
        List<FieldError> refused = [];
        foreach (var field in Asked!.Fields.Where(field => field.IsFile))
        {
            if (Request.Form.Files.GetFile(field.Name) is not { } file || (file.Length is 0 && file.FileName.Length is 0)) continue;
            await using var content = file.OpenReadStream();
            var kept = await uploads.Keep(Case.Customer, field, new(file.FileName, content), cancel);
            if (kept.IsRefused) refused.Add(new(field.Name, kept.Refusal.Code, kept.Refusal.Text));
            else attached[field.Name] = kept.Value.ToJsonString();
        }
        return refused;
    }

    private bool IsFile(string field) => Asked?.Fields.Any(one => one.IsFile && one.Name == field) ?? false;

    /// <summary>What was attached now, or is kept; nothing where the person takes it away.</summary>
    private string? FileTyped(string field)
    {
        if (attached.TryGetValue(field, out var now)) return now;
        return Request.Form.ContainsKey($"drop:{field}") ? "" : Kept(Asked!.Fields.First(one => one.Name == field));
    }
}
