using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Facts.Registers;
using Sijil.Measure.Scorecards;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Centre;

/// <summary>Every service on the five attributes, each value open to what it was counted from.</summary>
[AllowAnonymous]
internal sealed class AttributesModel(Board board, RegisterFold registers) : PageModel
{
    private Dictionary<string, IReadOnlyDictionary<string, Value>> values = [];

    public BoardQuery Query { get; private set; } = null!;
    public RegisterFold Registers => registers;
    public IReadOnlyList<Indicator> Attributes { get; private set; } = [];

    public IEnumerable<ServiceCard> Services => registers.Services.Values.Where(card => values.Values.Any(rows => rows.ContainsKey(card.Code)))
        .OrderBy(card => registers.NameOf(card.Entity).In(Language.Current.Code), StringComparer.CurrentCulture).ThenBy(card => card.Code, StringComparer.Ordinal);

    public void OnGet()
    {
        Query = new(Request.Query, registers, board, coarse: true);
        Attributes = [.. Query.Board.Indicators.Where(indicator => indicator.Kind is "attribute")];
        var breakdown = new Breakdown(Query.Board);
        values = Attributes.ToDictionary(one => one.Id, one => breakdown.ByService(one, Query.Filter));
    }

    public Value? Of(Indicator attribute, ServiceCard card) => values[attribute.Id].GetValueOrDefault(card.Code);

    public string Link(Indicator attribute, ServiceCard card) => BoardQuery.Link($"/board/indicator/{attribute.Id}", Query.Filter with { Service = card.Code });
}
