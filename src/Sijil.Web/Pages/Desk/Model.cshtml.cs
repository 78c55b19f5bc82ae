using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Journeys;
using Sijil.Serve.Desk;
using Sijil.Web.Access;
using Sijil.Web.Pages.Portal;
using Sijil.Web.Pages.Versions;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Desk;

/// <summary>A case on its model as it stands now: every path with what it waits for and since when, what is done, and what can be undone.</summary>
[Authorize(Policy = Policies.Staff)]
internal sealed class LiveModelModel(CaseFile file, CaseDesk cases, StaffNames names, Texts texts) : PageModel
{
    public OpenedCase Opened { get; private set; } = null!;
    public LiveModel Live { get; private set; } = null!;
    public string Home => StaffPages.HomeOf(User.Role());

    public JourneyDrawing Drawing => JourneyDrawing.Standing(Live.Plan, texts["model.title"],
        Live.Tokens.Where(token => !token.Holds || Sijil.Bpmn.NodeKinds.IsSubProcess(token.Node.Kind)).GroupBy(token => token.Node.Id).ToDictionary(group => group.Key, group => group.Count()), Live.Done);

    public string NameOf(Sijil.Bpmn.Node node) => MigrationWords.NameOf(node, texts, node.Id);

    /// <summary>The sub-processes around a token, with the round of each.</summary>
    public string Inside(TokenView token) => string.Join(texts.Pick("، ", ", "), token.Around.Select(around => around.Round > 0 ? $"{NameOf(around.Node)} ({texts["model.round.only", around.Round]})" : NameOf(around.Node)));

    public string Waits(WaitedFor wait)
    {
        var what = wait.Kind switch
        {
            "person" => texts["model.wait.person", names.Holder(wait.Name)],
            "incident" => texts["model.wait.incident", names.Holder(wait.Name)],
            "system" => texts["model.wait.system", names.Element(wait.Name)],
            "call" => texts["model.wait.call", wait.Name],
            "message" => texts["model.wait.message", wait.Name],
            "signal" => texts["model.wait.signal", wait.Name],
            _ => texts["model.wait.timer"],
        };
        var until = wait.At is { } at ? $" {texts["model.until", Fmt.DayTime(at)]}" : "";
        return $"{what}{until}{(wait.Event is { } node ? $" {texts["model.by", NameOf(node)]}" : "")}";
    }

    public async Task<IActionResult> OnGet(string id, CancellationToken cancel)
    {
        var opened = await file.Case(User.Staff(), id, cancel);
        if (opened.IsRefused || await cases.Model(id, cancel) is not { } live) return NotFound();
        (Opened, Live) = (opened.Value, live);
        return Page();
    }
}
