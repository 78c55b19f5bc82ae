using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Journeys;
using Sijil.Serve.Desk;
using Sijil.Steer.Councils;
using Sijil.Steer.FollowUps;
using Sijil.Web.Access;
using Sijil.Web.Pages.Desk;

namespace Sijil.Web.Pages.Secretariat;

/// <summary>A موضوع with everything that was said of it, for the Secretariat and the council's members.</summary>
[Authorize(Policy = Policies.Council)]
internal sealed class ItemModel(CouncilItems items, CaseFile file, FollowUpFold followUps, CaseMoments moments, StaffNames names) : PageModel
{
    public ListedItem Item { get; private set; } = null!;
    public OpenedCase Opened { get; private set; } = null!;
    public IReadOnlyList<FollowUp> FollowUps { get; private set; } = [];
    public IReadOnlyList<CaseMoment> Story { get; private set; } = [];

    public StaffNames Names => names;

    public StaffMember Staff => User.Staff();

    /// <summary>The step that this member of staff can do now.</summary>
    public StepView? Next => Opened.Case.Steps.FirstOrDefault(step => DeskRights.MayDo(Staff, Opened.Case, step));

    /// <summary>What the entity filed, and what it added when something was missing.</summary>
    public IReadOnlyList<AnswerSection> Papers => [.. Opened.Answers.Where(section => section.Step is "file-item" or "complete-item")];

    public async Task<IActionResult> OnGet(string id, CancellationToken cancel)
    {
        if (await items.Find(id, cancel) is not { } found || found.Item.Stage is Stage.Draft) return NotFound();
        var opened = await file.Case(Staff, id, cancel);
        if (opened.IsRefused) return NotFound();
        (Item, Opened) = (found, opened.Value);
        FollowUps = [.. followUps.Sheet.After(id)];
        Story = moments.Of(Opened, Staff);
        return Page();
    }
}
