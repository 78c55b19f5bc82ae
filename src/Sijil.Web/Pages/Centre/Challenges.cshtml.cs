using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Record;
using Sijil.Steer.Redesign;
using Sijil.Web.Access;
using Sijil.Web.Pages.Desk;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Centre;

/// <summary>The City Makers' challenges across entities.</summary>
[Authorize(Policy = Policies.Staff)]
internal sealed class ChallengesModel(Projects projects, Beginnings beginnings, StaffNames names, Texts texts, IIds ids) : PageModel
{
    public IReadOnlyList<KeyValuePair<string, Challenge>> All => [.. projects.Challenges.OrderByDescending(one => one.Value.OpenedOn).ThenBy(one => one.Key, StringComparer.Ordinal)];

    public string Key { get; } = ids.Next();
    public StaffNames Names => names;
    public bool MayCall => User.Role() is "analyst";

    public int VoicesOf(string id) => projects.VoicesOf(id).Sum(voice => voice.Participants);

    public async Task<IActionResult> OnPost(string key, CancellationToken cancel)
    {
        if (!MayCall) return NotFound();
        var begun = await beginnings.Challenge(User.Actor(), key, cancel);
        return LocalRedirect(texts.Link(begun.IsRefused ? "/challenges" : StaffPages.StepOf(begun.Value)));
    }
}
