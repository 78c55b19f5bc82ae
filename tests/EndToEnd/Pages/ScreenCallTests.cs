using System.Text.Json;
using System.Text.RegularExpressions;
using Sijil.EndToEnd.Tests.Journeys;
using Sijil.Web.Api;

namespace Sijil.EndToEnd.Tests.Pages;

/// <summary>A screen shows the call of the API that stands for it, and the API has that call.</summary>
public sealed partial class ScreenCallTests(Emirate emirate, Chromium chromium)
{
    [Fact]
    public async Task Every_call_that_a_screen_shows_is_described_by_the_api()
    {
        using var reader = new HttpClient { BaseAddress = emirate.Url };
        var described = JsonElement.Parse(await reader.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative), Deadline.Cancel));
        Assert.StartsWith("3.1", described.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        var calls = described.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Select(way => $"{way.Name.ToUpperInvariant()} {Place().Replace(path.Name.TrimEnd('/'), "{}")}")).ToHashSet();
        Assert.All(ScreenCalls.ByPage.Values, call => Assert.Contains($"{call.Method} {Place().Replace(call.Path, "{}")}", calls));
    }

    [Fact]
    public async Task The_call_of_a_screen_has_the_numbers_of_the_screen_in_it()
    {
        await using var mother = await chromium.Visit(emirate.Url, "en");
        await mother.SignIn(Personas.Mother);
        var born = await NewbornTests.Birth(emirate.Url);
        await mother.Until($"/cases/{born}?still=true", async () => await mother.Page.Locator(".gov-screen-call").CountAsync() > 0, "the case is there");
        Assert.Contains($"GET {emirate.Url}api/cases/{born}", await mother.Page.Locator(".gov-screen-call code").TextContentAsync(), StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Place();
}
