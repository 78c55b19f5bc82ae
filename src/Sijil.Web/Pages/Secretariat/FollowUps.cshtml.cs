using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Sijil.Facts.Tables;
using Sijil.Steer.FollowUps;
using Sijil.Web.Access;
using Sijil.Web.Kit;
using Sijil.Web.Kit.Reading;
using Sijil.Web.Pages.Desk;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Secretariat;

/// <summary>What was asked of entities, whatever asked for it: who owes what by when, what was shown for it, and where the record says otherwise.</summary>
[Authorize(Policy = Policies.Secretary)]
internal sealed class FollowUpsModel(FollowUpLists lists, FollowUpSecrets secrets, StaffNames names, Texts texts, TimeProvider clock)
    : SecretariatList("/secretariat/follow-ups", "open", names, texts, clock)
{
    public static readonly IReadOnlyList<string> Views = ["open", "evidence", "overdue", "contradicted", "closed"];

    public FollowUpList List { get; private set; } = null!;

    public Paged<FollowUp> FollowUps { get; private set; } = null!;

    public void OnGet()
    {
        List = Known();
        FollowUps = new(List.Found, P, PerPage);
    }

    /// <summary>The same list as a table, and of it only what the reader may know.</summary>
    public IActionResult OnGetCsv()
    {
        var rows = Known().Found.Select(one => (string[])[one.Id, one.Task, one.Kind, one.Owner, one.AskedBy, Fmt.Machine(one.Due), one.State.ToString().ToLowerInvariant()]);
        return new CsvFile("follow-ups.csv", Csv.Write([["id", "task", "kind", "owner", "asked-by", "due", "state"], .. rows]));
    }

    private FollowUpList Known()
    {
        var reader = User.Reader();
        return lists.Of(new(Show, AskedKind, Q ?? ""), Now, one => secrets.MayKnow(reader, one));
    }
}
