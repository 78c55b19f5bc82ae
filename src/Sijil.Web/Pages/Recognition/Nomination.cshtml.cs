using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Journeys;
using Sijil.Serve.Desk;
using Sijil.Steer.Recognition;
using Sijil.Steer.Redesign;
using Sijil.Web.Access;
using Sijil.Web.Pages.Desk;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Recognition;

/// <summary>A nomination with what the audit found; a juror scores it here and sees no other's marks before the scoring is closed.</summary>
[Authorize(Policy = Policies.Staff)]
internal sealed class NominationModel(Programmes programmes, RecognitionDesk desk, JuryRules jury, CaseDesk cases, RegisterFold registers, StaffNames names, Texts texts) : PageModel
{
    public string Id { get; private set; } = "";
    public Nomination Nomination { get; private set; } = null!;
    public Programme Programme { get; private set; } = null!;
    public Project Project { get; private set; } = null!;

    /// <summary>Whether people or a simulation brought it about.</summary>
    public string Origin { get; private set; } = "";
    public Refusal? Refused { get; private set; }
    public IReadOnlyDictionary<string, int> Marks { get; private set; } = new Dictionary<string, int>();

    public Scheme Scheme => programmes.Scheme;

    public RegisterFold Registers => registers;

    public StaffNames Names => names;

    private StaffMember Staffer => User.Staff();

    public JuryScore? Own => programmes.ScoreOf(Id, Staffer.Id);

    public IReadOnlyList<JuryScore> Others => ScoreSecrets.MayRead(Staffer.Role, Programme)
        ? [.. programmes.ScoresOf(Nomination.Programme).Where(score => score.Nomination == Id && score.Juror != Staffer.Id)] : [];

    public bool MayScore => Programme.State is ProgrammeStates.Scoring && Programme.Jurors.Contains(Staffer.Id) && Own is null;

    /// <summary>What keeps this juror from scoring, if anything does.</summary>
    public Refusal? Conflict => jury.ConflictOf(Staffer.Id, Nomination);

    public async Task<IActionResult> OnGet(string id, CancellationToken cancel) => await Show(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostScore(string id, Dictionary<string, int> marks, string? note, CancellationToken cancel) =>
        !await Show(id, cancel) || !Programme.Jurors.Contains(Staffer.Id) ? NotFound() : Done(await desk.Score(id, Marks = marks, note ?? "", Staffer.Entity, Staffer.Actor, cancel), id);

    public async Task<IActionResult> OnPostAside(string id, string? why, CancellationToken cancel) =>
        !await Show(id, cancel) || !Programme.Jurors.Contains(Staffer.Id) ? NotFound() : Done(await desk.Score(id, null, why ?? "", Staffer.Entity, Staffer.Actor, cancel), id);

    private IActionResult Done(Outcome<CaseView> done, string id)
    {
        if (!done.IsRefused) return LocalRedirect(texts.Link($"/recognition/nominations/{id}"));
        Refused = done.Refusal;
        return Page();
    }

    private async Task<bool> Show(string id, CancellationToken cancel)
    {
        if (programmes.Nomination(id) is not { } found || programmes.Find(found.Programme) is not { } programme || programmes.Project(found.Project) is not { } project) return false;
        (Id, Nomination, Programme, Project) = (id, found, programme, project);
        Origin = $"{(await cases.Find(id, cancel))?.Origin}";
        return true;
    }
}
