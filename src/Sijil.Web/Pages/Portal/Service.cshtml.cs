using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Bpmn;
using Sijil.Decisions.Dmn;
using Sijil.Facts.Registers;
using Sijil.Serve.Catalogue;
using Sijil.Serve.Deciding;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Portal;

/// <summary>A service's card: everything that can be known before starting.</summary>
[AllowAnonymous]
internal sealed class ServiceModel(Catalogue catalogue, DecisionDesk desk, Texts texts) : PageModel
{
    public ServiceCard Card { get; private set; } = null!;

    /// <summary>The time in which it is promised to be done.</summary>
    public TimeSpan? Promise => Length(Card.Due);

    /// <summary>One of its variants costs something else than the card says.</summary>
    public bool PricesDiffer => Card.SubServices.Any(sub => sub.Fees is not null);

    public IReadOnlyList<ServiceCard> Related => [.. (Card.Related ?? []).Select(catalogue.Find).OfType<ServiceCard>()];

    /// <summary>The decision models that its journeys ask.</summary>
    public IReadOnlyList<KeyValuePair<string, DmnModel>> Decisions => [.. desk.UsedBy(Card).Select(id => KeyValuePair.Create(id, desk.Find(id)!))];

    public static TimeSpan? Length(string? iso) => iso is not null && IsoDuration.TryParse(iso) is { } parsed ? parsed.After(default) - default(DateTimeOffset) : null;

    /// <summary>Years and months as people say them, where a length is written in them.</summary>
    public string Spoken(string iso, TimeSpan length) => iso switch
    {
        ['P', .. var years, 'Y'] when int.TryParse(years, CultureInfo.InvariantCulture, out var count) => texts.Count("portal.years", count),
        ['P', .. var months, 'M'] when int.TryParse(months, CultureInfo.InvariantCulture, out var count) => texts.Count("portal.months", count),
        _ => Fmt.Duration(length),
    };

    /// <summary>A page of this site in the reader's language, or an address elsewhere as it is.</summary>
    public string Address(string link) => link.StartsWith('/') ? texts.Link(link) : link;

    public IActionResult OnGet(string code)
    {
        if (catalogue.Find(code) is not { } found) return NotFound();
        Card = found;
        return Page();
    }
}
