using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Facts;
using Sijil.Steer.Recognition;
using Sijil.Web.Access;
using Sijil.Web.Kit.Forms;
using Sijil.Web.Pages.Desk;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Recognition;

/// <summary>What a customer may vote on in a year's programme.</summary>
/// <param name="Categories">Each with its nominations, and with the one that this customer voted for.</param>
internal sealed record Ballot(string Id, Programme Programme, IReadOnlyList<(Category Category, IReadOnlyList<Option> Choices, Nomination? Own)> Categories);

/// <summary>A customer votes, once in each category, while the vote is open.</summary>
[Authorize(Policy = Policies.Customer)]
internal sealed class VoteModel(Programmes programmes, Ballots ballots, StaffNames names, Texts texts, TimeProvider clock) : PageModel
{
    public IReadOnlyList<Ballot> Open { get; private set; } = [];
    public Refusal? Refused { get; private set; }

    public string ServiceOf(string nomination) => programmes.Nomination(nomination)?.Service ?? "";

    public Task OnGet(CancellationToken cancel) => Show(cancel);

    public async Task<IActionResult> OnPost(string programme, string category, string? nomination, CancellationToken cancel)
    {
        Refused = nomination is null ? RecognitionRefusals.NoChoice : await ballots.Vote(programme, category, nomination, User.Person(), cancel);
        if (Refused is null) return LocalRedirect(texts.Link("/recognition/vote"));
        await Show(cancel);
        return Page();
    }

    private async Task Show(CancellationToken cancel)
    {
        List<Ballot> open = [];
        foreach (var (id, programme) in programmes.ByYear.Where(one => one.Value.IsVoting(Fmt.DayOf(clock.GetUtcNow()))))
        {
            var (nominations, own) = (programmes.NominationsOf(id), await ballots.Of(id, User.Person(), cancel));
            open.Add(new(id, programme, [.. from category in programmes.Scheme.Categories.OrderBy(category => category.Order)
                                            let those = nominations.Where(one => one.Value.Category == category.Id).OrderBy(one => one.Key, StringComparer.Ordinal).ToList()
                                            where those.Count > 0
                                            select (category, (IReadOnlyList<Option>)[.. those.Select(one => new Option(one.Key, texts[one.Value.Title], names.Entity(one.Value.Entity)))],
                                                own.TryGetValue(category.Id, out var chosen) ? nominations.GetValueOrDefault(chosen) : null)]));
        }
        Open = open;
    }
}
