using Microsoft.Playwright;
using Sijil.EndToEnd.Tests.Conformance;

namespace Sijil.EndToEnd.Tests.Pages;

/// <summary>Opens pages one after another, each once, and puts every check of <see cref="Checks"/> to them.</summary>
internal sealed class PageCheck(Emirate emirate, Chromium chromium, string language)
{
    private static readonly HashSet<string> OfPapers =
        ["title", "language", "encoding", "zoom", "headings", "ids", "links", "pictures", "arabic-marks", "digits", "masked", "dates", "texts", "own-sources", "no-sniff", "referrer", "weight", "console", "axe", "code-sniffer", "contrast-dark", "contrast-forced", "reflow"];
    private readonly List<string> wrong = [];
    private readonly Dictionary<string, string> known = [];

    /// <summary>How many pages were looked at.</summary>
    public int Pages { get; private set; }

    /// <summary>On how many pages each check found something, by its id.</summary>
    public Dictionary<string, int> Found { get; } = Checks.All.ToDictionary(check => check.Id, _ => 0);

    /// <summary>Looks at all pages as one person, or as nobody; keeps everything that is wrong with any of them.</summary>
    public async Task<PageCheck> Look(string? uuid, IEnumerable<Sight> sights, Uri? elsewhere = null)
    {
        await using var reader = await chromium.Visit(elsewhere ?? emirate.Url, language, javaScript: true);
        if (uuid is not null) await reader.SignIn(uuid);
        await reader.Page.RouteAsync("**/*", route => route.ContinueAsync());      // a routed page has no cache: every page weighs what a newcomer loads
        foreach (var sight in sights) await Look(reader, sight, uuid is null ? known : null);
        return this;
    }

    public Task<PageCheck> Look(string? uuid, IEnumerable<string> paths) => Look(uuid, paths.Select(path => (Sight)path));

    public void IsClean() => Assert.True(wrong.Count is 0, string.Join('\n', wrong.Distinct()));

    private async Task Look(Visitor reader, Sight sight, Dictionary<string, string>? said)
    {
        await reader.Page.SetViewportSizeAsync(1280, 800);
        await reader.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light, ForcedColors = ForcedColors.None });
        var before = reader.Complaints.Count;
        List<IResponse> served = [];
        void Keep(object? sender, IResponse response) => served.Add(response);
        reader.Page.Response += Keep;
        var status = await sight.Show(reader);
        reader.Page.Response -= Keep;
        Pages++;
        if (status != sight.Status)
        {
            wrong.Add($"{language} {sight.Name}: status {status}");
            return;
        }
        var last = served.FindLastIndex(response => response.Request.IsNavigationRequest);
        var bytes = 0;
        foreach (var response in served.Skip(last).Where(response => response.Request.ResourceType is not "font")) bytes += (await response.Request.SizesAsync()).ResponseBodySize;
        var seen = new Seen(reader.Page, language, last < 0 ? null : served[last], bytes, [.. reader.Complaints.Skip(before)], said);
        foreach (var check in Checks.All.Where(check => !sight.IsPaper || OfPapers.Contains(check.Id))) Hear(check, sight, await check.Wrong(seen));
    }

    private void Hear(Check check, Sight sight, IReadOnlyList<string> places)
    {
        if (places.Count is 0) return;
        Found[check.Id]++;
        wrong.AddRange(places.Select(place => $"{language} {sight.Name} [{check.Id}]: {place}"));
    }
}
