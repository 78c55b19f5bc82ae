using Sijil.EndToEnd.Tests.Journeys;

namespace Sijil.EndToEnd.Tests.Pages;

/// <summary>The pages on which an officer, the Secretariat and a member do a step, as they come and when something is missing.</summary>
public sealed class DeskPageTests(Emirate emirate, Chromium chromium)
{
    [Theory, InlineData("ar"), InlineData("en")]
    public async Task Steps_of_staff_are_light_narrow_and_accessible(string language)
    {
        var check = new PageCheck(emirate, chromium, language);
        await using var officer = await CouncilTests.As(chromium, emirate, Personas.Officer);
        await using var secretary = await CouncilTests.As(chromium, emirate, Personas.Secretary);

        var draft = await CouncilTests.Begin(officer);
        await check.Look(Personas.Officer, (Sight[])["/entity", draft, Sight.Mistaken(draft)]);
        var walk = new CouncilWalk(officer, secretary);
        var id = await walk.File($"desk-{language}", "A guide for small cafés", "open");
        await check.Look(Personas.Officer, (Sight[])[$"/desk/cases/{id}"]);

        await Step(check, Personas.Secretary, secretary, id);
        await walk.Study(id);
        await Step(check, Personas.Secretary, secretary, id);
        var meeting = await walk.Call($"desk-{language}", "strategic-affairs-council");
        await check.Look(Personas.Secretary, (Sight[])["/meetings", $"/secretariat/items/{id}"]);
        await walk.Sit(meeting, [id], ["m-sac-1", "m-sac-2", "s-0005"]);
        await check.Look(Personas.Secretary, (Sight[])[$"/meetings/{meeting}"]);
        await check.Look(Personas.Member, (Sight[])["/council", $"/secretariat/items/{id}", $"/meetings/{meeting}", $"/meetings/{meeting}/pack", $"/meetings/{meeting}/minutes"]);
        check.IsClean();
    }

    [Theory, InlineData("ar"), InlineData("en")]
    public async Task A_step_of_a_customers_case_is_light_narrow_and_accessible_at_the_desk(string language)
    {
        await using var mother = await chromium.Visit(emirate.Url, language);
        await mother.SignIn(Personas.Mother);
        await mother.Go("/correct/identity.profile");
        await mother.Page.Locator("main form[method=post] .gov-actions button").First.ClickAsync();
        var id = new Uri(mother.Page.Url).AbsolutePath.Split('/')[3];
        await FormPages.Send(mother.Page, new Dictionary<string, string> { ["record.wrong"] = "الاسم ناقص", ["record.right"] = "ميثاء سالم أحمد المنصوري" });

        await using var officer = await CouncilTests.As(chromium, emirate, Personas.IdentityOfficer);
        var check = new PageCheck(emirate, chromium, language);
        await Step(check, Personas.IdentityOfficer, officer, id);
        await check.Look(Personas.IdentityOfficer, (Sight[])["/desk", $"/desk/cases/{id}"]);
        check.IsClean();
    }

    private static async Task Step(PageCheck check, string uuid, Visitor visitor, string id)
    {
        var step = visitor.Page.Locator($"main a[href*='/desk/cases/{id}/steps/']").First;
        await visitor.Until($"/desk/cases/{id}", async () => await step.CountAsync() > 0, $"case {id} has a step for this person");
        var path = Visitor.WithoutLanguage((await step.GetAttributeAsync("href"))!);
        await check.Look(uuid, (Sight[])[path, Sight.Mistaken(path)]);
    }
}
