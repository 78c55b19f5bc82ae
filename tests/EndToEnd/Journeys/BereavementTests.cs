using System.Net.Http.Json;
using System.Text.Json;

namespace Sijil.EndToEnd.Tests.Journeys;

/// <summary>A relative dies: the hospital tells, one officer serves the family, and the family makes its choices and nothing else.</summary>
public sealed class BereavementTests(Emirate emirate, Chromium chromium)
{
    private static readonly Dictionary<string, string> Choices = new()
    {
        ["choices.farewell"] = "repatriation", ["choices.condolence"] = "tent", ["choices.counsellor"] = "yes",
    };

    [Theory, InlineData("ar"), InlineData("en")]
    public async Task The_family_makes_its_choices_and_22_bodies_the_estate_and_the_certificate_follow(string language)
    {
        await using var widow = await chromium.Visit(emirate.Url, language);
        var id = await Death(emirate.Url);
        await widow.SignIn(Personas.Customer(2), $"/cases/{id}");
        await using var officer = await chromium.Visit(emirate.Url, language);
        await officer.SignIn(Personas.Advisor);
        await Call(officer, id);
        var walk = new CaseWalk(widow, id, Choices);

        var address = await walk.UntilDocument();

        await using var stranger = await chromium.Visit(emirate.Url, language);
        Assert.Equal(200, await stranger.Go(address));
        Assert.Contains(widow.Say("شهادة وفاة", "Death certificate"), await stranger.Words(), StringComparison.OrdinalIgnoreCase);
        await walk.UntilEnd();
        Assert.Contains(widow.Say("أُخطرت 22 من 22 جهة", "22 of 22 bodies"), await widow.Words(), StringComparison.Ordinal);
        Assert.Equal("", string.Join("\n", widow.Complaints));
    }

    internal static async Task<string> Death(Uri url)
    {
        using var hospital = new HttpClient { BaseAddress = url };
        using var answer = await hospital.PostAsJsonAsync(new Uri("/sandbox/hospital/deaths", UriKind.Relative), new { deceased = "p-0104" }, Deadline.Cancel);
        var told = await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>(Deadline.Cancel);
        return told.GetProperty("case").GetString()!;
    }

    private static async Task Call(Visitor officer, string id)
    {
        var step = officer.Page.Locator($"main a[href*='/desk/cases/{id}/steps/']", new() { HasText = officer.Say("اتصال الموظف بالأسرة", "The officer calls the family") }).First;
        await officer.Until($"/desk/cases/{id}", async () => await step.CountAsync() > 0, "the officer is to call the family", 90);
        await step.ClickAsync();
        await FormPages.SendOne(officer.Page, new Dictionary<string, string> { ["contact.outcome"] = "reached" });
    }
}
