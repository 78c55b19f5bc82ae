using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Journeys;
using Sijil.Record;
using Sijil.Serve.Desk;
using Sijil.Steer.FollowUps;
using Sijil.Steer.Legislation;
using Sijil.Steer.Redesign;
using Sijil.Web.Access;
using Sijil.Web.Pages.Desk;
using Sijil.Web.Pages.Secretariat;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Centre;

/// <summary>One obstacle: the text, the step that it blocks, the route to its amendment, and what was assigned.</summary>
[Authorize(Policy = Policies.Staff)]
internal sealed class ObstaclePageModel(Projects projects, CaseDesk cases, RegisterFold registers, FollowUpFold followUps, LegislationFiles files, FileBeginnings beginnings, Removals removals, StaffNames names, Texts texts, IIds ids) : PageModel
{
    public string Id { get; private set; } = "";
    public Obstacle Obstacle { get; private set; } = null!;
    public CaseView? Case { get; private set; }
    public ServiceCard? Service => registers.Services.GetValueOrDefault(Obstacle.Text.Service);
    public StaffNames Names => names;
    public RegisterFold Registers => registers;

    public bool OpensCases => User.Role() is "analyst" or "secretary" or "member";

    /// <summary>What its removal changed in the service's cases; null while it stands.</summary>
    public RemovalEffect? Effect { get; private set; }
    public IReadOnlyList<FollowUp> FollowUps => [.. followUps.Sheet.After(Id)];
    public StepView? Next => Case?.Steps.FirstOrDefault(step => DeskRights.MayDo(User.Staff(), Case, step));

    /// <summary>The files that it opened, as far as the reader may know of them.</summary>
    public IReadOnlyList<KeyValuePair<string, LegislationFile>> Files => [.. files.Behind(Id).Where(one => files.Find(User.Reader(), one.Key) is not null).OrderByDescending(one => one.Value.OpenedOn)];

    /// <summary>What is being improved, or was, in the service that it blocks.</summary>
    public IEnumerable<KeyValuePair<string, Project>> Projects => projects.All.Where(one => one.Value.Scope.Service == Obstacle.Text.Service).OrderBy(one => one.Key, StringComparer.Ordinal);

    public bool MayReview => Obstacle is { State: "assigned", IsUnderReview: false } && FileBeginnings.MayBegin(User.Reader(), Obstacle);

    /// <summary>Carried by the page that was shown, so that a repeated post opens one file.</summary>
    public string Key { get; private set; } = ids.Next();

    public Refusal? Refused { get; private set; }

    /// <summary>A file was just opened from here.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Opened { get; set; }

    public async Task<IActionResult> OnPostReview(string id, string key, CancellationToken cancel)
    {
        var begun = await beginnings.FromObstacle(User.Reader(), id, key, cancel);
        if (!begun.IsRefused)
            return LocalRedirect(texts.Link(begun.Value.Steps.FirstOrDefault(step => DeskRights.MayDo(User.Staff(), begun.Value, step)) is { } first
                ? $"/desk/cases/{begun.Value.Id}/steps/{first.Token}" : $"/obstacles/{id}?opened=yes"));
        (Refused, Key) = (begun.Refusal, key);
        return await OnGet(id, cancel);
    }

    public async Task<IActionResult> OnGet(string id, CancellationToken cancel)
    {
        if (!projects.Obstacles.TryGetValue(id, out var found)) return NotFound();
        (Id, Obstacle) = (id, found);
        Case = await cases.Find(id, cancel);
        Effect = await removals.Of(found, cancel);
        return Page();
    }
}
