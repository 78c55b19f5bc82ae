using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Facts;
using Sijil.Record;
using Sijil.Web.Kit.Reading;
using Sijil.Web.Pages.Desk;

namespace Sijil.Web.Pages.Centre;

/// <summary>What the lists of projects and of obstacles share: a view of them, the newest first, and a new one begun.</summary>
internal abstract class CentreList<T>(StaffNames names, IIds ids) : PageModel
{
    private const int PerPage = 40;

    /// <summary>The view that is shown; the first of them when empty.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Show { get; set; }

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public Refusal? Refused { get; private set; }

    /// <summary>Carried by the page that was shown, so that a repeated post begins one and no more.</summary>
    public string Key { get; private set; } = ids.Next();

    public StaffNames Names => names;

    public Paged<KeyValuePair<string, T>> List =>
        field ??= new([.. All.Where(one => Fits(one.Value, Show)).OrderByDescending(one => DayOf(one.Value)).ThenBy(one => one.Key, StringComparer.Ordinal)], P, PerPage);

    protected abstract IReadOnlyDictionary<string, T> All { get; }

    public int Count(string? show) => All.Values.Count(one => Fits(one, show));

    protected abstract bool Fits(T one, string? show);

    protected abstract DateOnly? DayOf(T one);

    /// <summary>The list again with why none was begun.</summary>
    protected PageResult Refuse(Refusal refusal, string key)
    {
        (Refused, Key) = (refusal, key);
        return Page();
    }
}
