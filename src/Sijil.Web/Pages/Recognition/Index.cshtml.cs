using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Facts;
using Sijil.Steer.Recognition;
using Sijil.Web.Access;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Recognition;

/// <summary>The years of the programme, the criteria that all are judged by, and where the Secretariat opens a new year.</summary>
[Authorize(Policy = Policies.Staff)]
internal sealed class IndexModel(Programmes programmes, RecognitionDesk desk, Texts texts) : PageModel
{
    public Scheme Scheme => programmes.Scheme;

    public IReadOnlyList<KeyValuePair<string, Programme>> Years => programmes.ByYear;

    public Refusal? Refused { get; private set; }
    public int? Year { get; private set; }
    public DateOnly? From { get; private set; }
    public DateOnly? To { get; private set; }

    public bool MayOpen => User.Role() is "secretary";

    public int Nominations(string id) => programmes.NominationsOf(id).Count;

    public async Task<IActionResult> OnPost(int? year, DateOnly? from, DateOnly? to, CancellationToken cancel)
    {
        if (!MayOpen) return NotFound();
        (Year, From, To) = (year, from, to);
        if (year is not (>= 2020 and <= 2100) || from is null || to is null) Refused = RecognitionRefusals.VotingDates;
        else if (await desk.Open(year.Value, from.Value, to.Value, User.Actor(), cancel) is var opened && !opened.IsRefused) return LocalRedirect(texts.Link($"/recognition/programmes/{opened.Value.Id}"));
        else Refused = opened.Refusal;
        return Page();
    }
}
