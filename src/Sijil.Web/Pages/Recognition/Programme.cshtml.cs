using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Facts;
using Sijil.Journeys;
using Sijil.Serve.Desk;
using Sijil.Steer.Recognition;
using Sijil.Web.Access;
using Sijil.Web.Kit.Forms;
using Sijil.Web.Pages.Desk;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Recognition;

/// <summary>A year's programme: who is nominated and how far the jury is, what came of it, and the Secretariat's next step.</summary>
[Authorize(Policy = Policies.Staff)]
internal sealed class ProgrammeModel(Programmes programmes, RecognitionDesk desk, CaseDesk cases, StaffNames names, Texts texts) : PageModel
{
    public string Id { get; private set; } = "";
    public Programme Programme { get; private set; } = null!;
    public IReadOnlyDictionary<string, Nomination> NominationsById { get; private set; } = null!;

    /// <summary>The step of the programme that waits for the Secretariat; nothing for everybody else.</summary>
    public string? Step { get; private set; }
    /// <summary>Whether people or a simulation brought it about.</summary>
    public string Origin { get; private set; } = "";
    public Refusal? Refused { get; private set; }
    public string? ChosenProject { get; private set; }
    public string? ChosenCategory { get; private set; }
    public string? Reasons { get; private set; }

    public StaffNames Names => names;

    public Scheme Scheme => programmes.Scheme;

    private StaffMember Staffer => User.Staff();

    public bool MayReadScores => ScoreSecrets.MayRead(Staffer.Role, Programme);

    public bool MayNominate => Programme.State is ProgrammeStates.Nominations && Staffer.Role is ("officer" or "analyst" or "secretary");

    public IReadOnlyList<Honour> Honours => programmes.HonoursOf(Id);

    public IReadOnlyList<(string Id, Nomination Nomination, Standing Standing, int Aside)> Nominations
    {
        get
        {
            var scores = programmes.ScoresOf(Id);
            return [.. from one in NominationsById
                       let those = scores.Where(score => score.Nomination == one.Key).ToList()
                       orderby one.Value.NominatedOn, one.Key
                       select (one.Key, one.Value, Tally.StandingOf(Scheme, one.Key, [.. those.Where(score => !score.IsAside)], 0, 0), those.Count(score => score.IsAside))];
        }
    }

    public IReadOnlyList<Option> Projects => [.. from one in programmes.Audited
                                                 where Staffer.Role is not "officer" || one.Value.Scope.Lead == Staffer.Entity
                                                 where NominationsById.Values.All(nomination => nomination.Project != one.Key)
                                                 select new Option(one.Key, $"{texts[one.Value.Title]} ({names.Entity(one.Value.Scope.Lead)})")];

    public IReadOnlyList<Option> Categories => [.. Scheme.Categories.OrderBy(category => category.Order).Select(category => new Option(category.Id, texts[category.Name]))];

    public IReadOnlyList<Option> Staff => [.. programmes.Staff.Values.OrderBy(staffer => staffer.Entity is "gs" ? "" : staffer.Entity, StringComparer.Ordinal).ThenBy(staffer => staffer.Id, StringComparer.Ordinal)
        .Select(staffer => new Option(staffer.Id, names.Person(staffer.Id), EntityOf(staffer.Id)))];

    public string EntityOf(string juror) => programmes.Staff.GetValueOrDefault(juror)?.Entity is { } entity ? names.Entity(entity) : "";

    public async Task<IActionResult> OnGet(string id, CancellationToken cancel) => await Show(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostNominate(string id, string project, string category, string? reasons, CancellationToken cancel)
    {
        if (!await Show(id, cancel) || !MayNominate) return NotFound();
        (ChosenProject, ChosenCategory, Reasons) = (project, category, reasons);
        return await Done(await desk.Nominate(id, project, category, reasons ?? "", Staffer.Entity, Staffer.Actor, cancel), id, cancel);
    }

    public async Task<IActionResult> OnPostAdvance(string id, string step, string[] jury, CancellationToken cancel)
    {
        if (!await Show(id, cancel) || Staffer.Role is not "secretary") return NotFound();
        var answers = step is "appoint-jury" ? new JsonObject { ["programme.jury"] = new JsonArray([.. jury.Select(juror => JsonValue.Create(juror))]) } : [];
        return await Done(await desk.Advance(id, step, answers, Staffer.Actor, cancel), id, cancel);
    }

    private async Task<IActionResult> Done(Outcome<CaseView> done, string id, CancellationToken cancel)
    {
        if (!done.IsRefused) return LocalRedirect(texts.Link($"/recognition/programmes/{id}"));
        Refused = done.Refusal;
        return await Show(id, cancel) ? Page() : NotFound();
    }

    private async Task<bool> Show(string id, CancellationToken cancel)
    {
        if (programmes.Find(id) is not { } found) return false;
        (Id, Programme, NominationsById) = (id, found, programmes.NominationsOf(id));
        var view = await cases.Find(id, cancel);
        Origin = $"{view?.Origin}";
        Step = Staffer.Role is "secretary" && view is { Steps: [var open, ..] } ? open.Step : null;
        return true;
    }
}
