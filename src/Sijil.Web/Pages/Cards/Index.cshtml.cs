using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Serve.Catalogue;
using Sijil.Serve.Catalogue.Sheets;
using Sijil.Web.Access;
using Sijil.Web.Kit;
using Sijil.Web.Kit.Forms;
using Sijil.Web.Kit.Reading;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Cards;

/// <summary>The register of services of every body, those that run here and those that run elsewhere: found, narrowed, and taken out as a sheet.</summary>
[Authorize(Policy = Policies.Staff)]
internal sealed class ServiceRegisterModel(CardSearch search, RegisterFold registers, Texts texts) : PageModel
{
    private const int PerPage = 50;

    public CardFilter Filter { get; private set; } = new();
    public Paged<ServiceCard> List { get; private set; } = null!;

    public bool IsNarrowed => Filter != new CardFilter();
    public bool MayImport => User.Role() is "officer";
    public int Integrated => List.All.Count(card => card.IsIntegrated);
    public int Elsewhere => List.All.Count(card => !card.RunsHere);

    public IReadOnlyList<(string Name, string Label, string Value, IReadOnlyList<Option> Options)> Choices =>
    [
        ("entity", texts["board.entity"], Filter.Entity, All(registers.Services.Values.Select(card => card.Entity).Distinct().Select(entity => (entity, registers.NameOf(entity))))),
        ("sector", texts["board.sector"], Filter.Sector, All(Words("sectors"))),
        ("type", texts["services.type"], Filter.Type, All(Words("service-types"))),
        ("audience", texts["portal.card.audience"], Filter.Audience, All(Words("audiences"))),
        ("channel", texts["services.channel"], Filter.Channel, All(Words("channels"))),
        ("event", texts["services.event"], Filter.LifeEvent, All(registers.LifeEvents.Values.OrderBy(one => one.Order).Select(one => (one.Id, one.Name)))),
        ("integrated", texts["services.integrated"], Filter.Integrated, [new("", texts["board.all"]), new("yes", texts["services.is-integrated"]), new("no", texts["services.is-not-integrated"])]),
        ("runs", texts["services.runs"], Filter.Runs, All(Words("runs"))),
    ];

    public void OnGet() => Find();

    public IActionResult OnGetCsv()
    {
        Find();
        return new CsvFile("services.csv", WriteSheet.Of(List.All.Select(card => registers.Find("services", card.Code)!)));
    }

    public string CsvLink => ListAddress.Of(texts.Link("/registers/services"), [("handler", "csv"), .. Narrowed]);
    public string PagesLink => ListAddress.OfPages(texts.Link("/registers/services"), Narrowed);

    private (string Name, string? Value)[] Narrowed =>
    [
        ("q", Filter.Words), ("entity", Filter.Entity), ("sector", Filter.Sector), ("type", Filter.Type), ("audience", Filter.Audience),
        ("channel", Filter.Channel), ("event", Filter.LifeEvent), ("integrated", Filter.Integrated), ("runs", Filter.Runs),
    ];

    private void Find()
    {
        string Asked(string name) => CleanInput.Of(Request.Query[name].ToString()) is { Length: < 200 } asked ? asked : "";
        Filter = new(Asked("q"), Asked("entity"), Asked("sector"), Asked("type"), Asked("audience"), Asked("channel"), Asked("event"), Asked("integrated"), Asked("runs"));
        List = new(search.Run(Filter), int.TryParse(Asked("p"), out var page) ? page : 1, PerPage);
    }

    private IEnumerable<(string, Bilingual)> Words(string list) => registers.All<Dictionary<string, Bilingual>>("words").GetValueOrDefault(list, []).Select(word => (word.Key, word.Value));

    private IReadOnlyList<Option> All(IEnumerable<(string Code, Bilingual Name)> choices) =>
        [new("", texts["board.all"]), .. choices.Select(choice => new Option(choice.Code, texts[choice.Name]))];
}
