using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Facts.Registers;
using Sijil.Measure.Prediction;
using Sijil.Web.Access;

namespace Sijil.Web.Pages.Predictions;

/// <summary>Every prediction with how it stood the test: the hits and the misses alike.</summary>
[Authorize(Policy = Policies.Staff)]
internal sealed class PredictionsModel(Sijil.Measure.Prediction.Predictions predictions, Foretold foretold, RegisterFold registers) : PageModel
{
    public IReadOnlyList<(KeptPrediction Kept, Verdict Verdict, string Title)> All { get; private set; } = [];

    public void OnGet() => All = [.. predictions.All.Select(kept => (kept, foretold.Of(kept.Made), PredictionWords.Title(kept.Made, registers)))];
}
