using Microsoft.Playwright;
using Sijil.EndToEnd.Tests.Pages;

namespace Sijil.EndToEnd.Tests.Journeys;

/// <summary>An advisor finds a person, is let in by them, and serves them; with the mouse, with the keyboard alone, and without scripts.</summary>
public sealed class AdvisorTests(Emirate emirate, Chromium chromium)
{

    [Theory, InlineData("ar", 8), InlineData("en", 7)]
    public async Task A_person_lets_an_advisor_in_reads_who_looked_and_shows_them_out(string language, int number)
    {
        var id = $"p-{number:D4}";
        await using var advisor = await chromium.Visit(emirate.Url, language);
        await advisor.SignIn(Personas.Advisor);
        await advisor.Go($"/desk/people?q={Uri.EscapeDataString($"784-0000-{number:D7}-1")}");
        await advisor.Page.Locator($"main a[href*='/desk/people/{id}']").ClickAsync();
        Assert.DoesNotContain(advisor.Say("كل ما جرى مع المتعامل", "Everything that passed"), await advisor.Words(), StringComparison.Ordinal);
        await advisor.Page.Locator("main input[name=purpose][value=life-event]").CheckAsync();
        await advisor.Page.Locator("main form[action*='handler=ask'] button").ClickAsync();

        await using var person = await chromium.Visit(emirate.Url, language);
        await person.SignIn(Personas.Customer(number), "/consents");
        await person.Page.Locator("main button[name=agrees][value=true]").First.ClickAsync();

        await advisor.Go($"/desk/people/{id}");
        Assert.Contains(advisor.Say("كل ما جرى مع المتعامل", "Everything that passed"), await advisor.Words(), StringComparison.Ordinal);
        await advisor.Page.Locator("main details:has(textarea[name=note]) summary").ClickAsync();
        await advisor.Page.Locator("main form[action*='handler=contact'] [name=channel]").SelectOptionAsync("call-centre");
        await advisor.Page.Locator("main form[action*='handler=contact'] [name=topic]").FillAsync("المعاش");
        await advisor.Page.Locator("main form[action*='handler=contact'] [name=note]").FillAsync("سألت عن مستحقاتها");
        await advisor.Page.Locator("main form[action*='handler=contact'] button").ClickAsync();
        Assert.Contains("سألت عن مستحقاتها", await advisor.Words(), StringComparison.Ordinal);

        var check = new PageCheck(emirate, chromium, language);
        await check.Look(Personas.Advisor, (Sight[])["/desk", "/desk/people", "/desk/people?q=ناير", $"/desk/people/{id}", "/desk/people/p-0010", "/desk/answers", "/desk/answers?q=xylophone", "/desk/advisors", "/desk/go", "/desk/go?q=DHA"]);
        await check.Look(Personas.Customer(number), (Sight[])["/consents", "/reads"]);
        check.IsClean();

        await person.Go("/reads");
        Assert.Contains(person.Say("ملفك كله", "Your whole file"), await person.Words(), StringComparison.Ordinal);
        await person.Go("/consents");
        await person.Page.Locator("main form[action*='handler=end'] button").First.ClickAsync();
        await advisor.Go($"/desk/people/{id}");
        Assert.DoesNotContain("سألت عن مستحقاتها", await advisor.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ctrl_and_K_open_the_search_over_a_page_of_staff_and_the_keyboard_alone_goes_on()
    {
        await using var advisor = await chromium.Visit(emirate.Url, "en", javaScript: true);
        await advisor.SignIn(Personas.Advisor);
        await advisor.Go("/desk/incidents");
        await advisor.Page.Keyboard.PressAsync("Control+k");
        await advisor.Page.Keyboard.TypeAsync("Answers");
        await advisor.Page.Locator("#palette a[href$='/desk/answers']").WaitForAsync();
        await advisor.Page.Keyboard.PressAsync("ArrowDown");
        await advisor.Page.Keyboard.PressAsync("Enter");
        await advisor.Page.WaitForURLAsync("**/desk/answers**");
        Assert.Equal("", string.Join("\n", advisor.Complaints));
    }

    [Fact]
    public async Task Customers_get_no_script_of_staff()
    {
        await using var person = await chromium.Visit(emirate.Url, "ar");
        await person.SignIn(Personas.Mother, "/cases");
        Assert.Equal(0, await person.Page.Locator("#palette, script[src]").CountAsync());
        Assert.Equal(404, await person.Go("/desk/people"));
    }
}
