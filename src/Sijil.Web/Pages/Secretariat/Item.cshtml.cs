using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Facts;
using Sijil.Journeys;
using Sijil.Serve.Desk;
using Sijil.Steer.Bodies;
using Sijil.Steer.Councils;
using Sijil.Steer.FollowUps;
using Sijil.Web.Access;
using Sijil.Web.Pages.Desk;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Secretariat;

/// <summary>A موضوع with its five-minute brief and everything that was said of it, for the Secretariat and the council's members.</summary>
[Authorize(Policy = Policies.Council)]
internal sealed class ItemModel(CouncilItems items, CaseFile file, FollowUpFold followUps, FollowUpSecrets secrets, MeetingFold meetings, GoverningBodies bodies, CaseMoments moments, StaffNames names, Texts texts) : PageModel
{
    public CouncilItem Item { get; private set; } = null!;
    public OpenedCase Opened { get; private set; } = null!;
    public IReadOnlyList<FollowUp> FollowUps { get; private set; } = [];
    public IReadOnlyList<CaseMoment> Story { get; private set; } = [];
    public IReadOnlyList<CheckLine> Checks { get; private set; } = [];

    public StaffNames Names => names;

    public GoverningBodies Bodies => bodies;

    public StaffMember Staff => User.Staff();

    /// <summary>The step that this member of staff can do now.</summary>
    public StepView? Next => Opened.Case.Steps.FirstOrDefault(step => DeskRights.MayDo(Staff, Opened.Case, step));

    /// <summary>What the entity filed, and what it added when something was missing.</summary>
    public IReadOnlyList<AnswerSection> Papers => [.. Opened.Answers.Where(section => section.Step is "file-item" or "complete-item").TakeLast(1)];

    public BriefView Brief => BriefView.Of(Opened.Case.Data, Item, texts);

    /// <summary>The stops of its route, and at which it is.</summary>
    public IReadOnlyList<string> Stops =>
        [texts["council.stop.entity"], texts["council.stop.secretariat"], .. (bodies.Route(Item.Route)?.Bodies ?? []).Where(step => step.Required || step.Body == Item.Body).Select(step => texts[bodies.NameOf(step.Body)])];

    public int Stop => Item.Outcome == "completed" ? Stops.Count : Item.Body.Length > 0 && bodies.Route(Item.Route) is { } route
        ? 3 + route.Bodies.Where(step => step.Required || step.Body == Item.Body).ToList().FindIndex(step => step.Body == Item.Body) : Item.Holder == Item.Entity ? 1 : 2;

    /// <summary>The meeting or circulation on whose agenda it stands.</summary>
    public Meeting? Tabled => meetings.All.FirstOrDefault(meeting => meeting.HasOpen(Item.Case));

    /// <summary>Where it could be put on the agenda now.</summary>
    public IReadOnlyList<Meeting> Agendas => Item.IsBeforeBody && Tabled is null ? [.. meetings.All.Where(meeting => meeting.Council == Item.Body && meeting.Pack is null)] : [];

    /// <summary>The letter's number, once it is issued.</summary>
    public string? Letter => Opened.Story.Select(told => told.Fact).OfType<CertificateIssued>().FirstOrDefault()?.Certificate;

    public async Task<IActionResult> OnGet(string id, CancellationToken cancel)
    {
        var reader = User.Reader();
        if (items.Find(reader, id) is not { } found) return NotFound();
        var opened = await file.Case(Staff, id, cancel);
        if (opened.IsRefused) return NotFound();
        (Item, Opened) = (found, opened.Value);
        FollowUps = [.. followUps.Sheet.After(id).Where(one => secrets.MayKnow(reader, one))];
        Checks = Item.Stage is Stage.Completeness ? bodies.Check(Item.Kind, Opened.Case.Data) : [];
        Story = moments.Of(Opened, Staff);
        return Page();
    }
}
