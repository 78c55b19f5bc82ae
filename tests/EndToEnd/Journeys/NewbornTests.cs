using System.Net.Http.Json;
using System.Text.Json;

namespace Sijil.EndToEnd.Tests.Journeys;

/// <summary>A child is born, and its papers arrive without an application.</summary>
public sealed class NewbornTests(Emirate emirate, Chromium chromium)
{
    internal static readonly Dictionary<string, string> Name = new()
    {
        ["child.name.ar"] = "نورة", ["child.name.en"] = "Noura", ["approval"] = "true",
    };

    [Theory, InlineData("ar"), InlineData("en")]
    public async Task Parents_choose_a_name_and_every_paper_arrives(string language)
    {
        await using var mother = await chromium.Visit(emirate.Url, language);
        var born = await Birth(emirate.Url);
        await mother.SignIn(Personas.Mother, $"/cases/{born}");
        var walk = new CaseWalk(mother, born, Name);

        var address = await walk.UntilDocument();

        Assert.Contains(mother.Say("نورة", "Noura"), await mother.Words(), StringComparison.Ordinal);
        await using var stranger = await chromium.Visit(emirate.Url, language);
        Assert.Equal(200, await stranger.Go(address));
        Assert.Contains(mother.Say("شهادة ميلاد", "Birth certificate"), await stranger.Words(), StringComparison.OrdinalIgnoreCase);
        await walk.UntilEnd();
        Assert.Equal("", string.Join("\n", mother.Complaints));
    }

    internal static async Task<string> Birth(Uri url)
    {
        using var hospital = new HttpClient { BaseAddress = url };
        using var answer = await hospital.PostAsJsonAsync(new Uri("/sandbox/hospital/births", UriKind.Relative), new { mother = "p-0001" }, Deadline.Cancel);
        var told = await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>(Deadline.Cancel);
        return told.GetProperty("case").GetString()!;
    }
}
