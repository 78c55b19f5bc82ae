using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Facts.Registers;
using Sijil.Measure.Prediction;
using Sijil.Web.Access;

namespace Sijil.Web.Pages.Predictions;

/// <summary>One prediction: what the record says of today, what was foretold with its interval, what came, and what had to be assumed.</summary>
[Authorize(Policy = Policies.Staff)]
internal sealed class PredictionPageModel(Sijil.Measure.Prediction.Predictions predictions, Foretold foretold, RegisterFold registers) : PageModel
{
    public KeptPrediction Kept { get; private set; } = null!;
    public Verdict Verdict { get; private set; } = null!;
    public RegisterFold Registers => registers;
    public string Title => PredictionWords.Title(Kept.Made, registers);

    public IActionResult OnGet(string id)
    {
        if (predictions.Find(id) is not { } kept) return NotFound();
        (Kept, Verdict) = (kept, foretold.Of(kept.Made));
        return Page();
    }
}
