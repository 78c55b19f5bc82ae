using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Facts.Registers;
using Sijil.Measure.Holders;
using Sijil.Measure.Scorecards;
using Sijil.Web.Access;
using Sijil.Web.Kit.Reading;

namespace Sijil.Web.Pages.Centre;

/// <summary>The cases in which one holder had time, the longest first.</summary>
[Authorize(Policy = Policies.Analyst)]
internal sealed class HeldCasesModel(HeldReader reader, Board board, RegisterFold registers) : PageModel
{
    private string key = "";

    public BoardQuery Query { get; private set; } = null!;
    public Holder Holder { get; private set; } = null!;
    public Paged<HeldLine> List { get; private set; } = null!;

    public IActionResult OnGet(string? holder, int p = 1)
    {
        Query = new(Request.Query, registers, board, coarse: true);
        key = holder ?? "";
        if (reader.Of(Query.Filter).Shares.FirstOrDefault(share => share.Holder.Key == key) is not { } share) return NotFound();
        Holder = share.Holder;
        List = new(reader.Cases(Query.Filter, key), p, Board.PageSize);
        return Page();
    }

    public string Pages => $"{BoardQuery.Link("/board/time/cases", Query.Filter, ("holder", key))}&p={{0}}";
}
