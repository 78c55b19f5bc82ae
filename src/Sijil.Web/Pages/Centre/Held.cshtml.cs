using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Facts.Registers;
using Sijil.Measure.Holders;
using Sijil.Measure.Scorecards;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Centre;

/// <summary>In whose hands the time of ended cases was: by kind of holder, by holder, and by body or service.</summary>
[AllowAnonymous]
internal sealed class HeldModel(HeldReader reader, Board board, RegisterFold registers) : PageModel
{
    public const int MostHolders = 30;

    public BoardQuery Query { get; private set; } = null!;
    public HeldReading Whole { get; private set; } = null!;
    public IReadOnlyList<HeldReading> Parts { get; private set; } = [];
    public bool ByService { get; private set; }
    public RegisterFold Registers => registers;

    public void OnGet(string? by)
    {
        Query = new(Request.Query, registers, board, coarse: true);
        ByService = by is "service";
        Whole = reader.Of(Query.Filter);
        Parts = reader.By(Query.Filter, ByService);
    }

    public IEnumerable<(HolderKind Kind, long Micros)> Kinds => Whole.Shares.GroupBy(share => share.Holder.Kind).Select(group => (group.Key, group.Sum(share => share.Micros))).OrderByDescending(each => each.Item2);

    public string Link(bool byService) => BoardQuery.Link("/board/time", Query.Filter, ("by", byService ? "service" : ""));

    public string Link(HeldReading part) => BoardQuery.Link("/board/time", ByService ? Query.Filter with { Service = part.Key } : Query.Filter with { Entity = part.Key }, ("by", "service"));

    public string Cases(Holder holder) => BoardQuery.Link("/board/time/cases", Query.Filter, ("holder", holder.Key));

    public string NameOf(HeldReading part) => !ByService ? registers.NameOf(part.Key).In(Language.Current.Code)
        : registers.Services.TryGetValue(part.Key, out var card) ? card.Name.In(Language.Current.Code) : part.Key;

    public static string PerCase(int count, int cases) => cases is 0 ? "–" : Fmt.Number(Math.Round((decimal)count / cases, 2), 2);
}
