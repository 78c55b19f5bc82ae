using System.Text;
using Microsoft.Playwright;

namespace Sijil.EndToEnd.Tests.Journeys;

/// <summary>Filling in a form on the running host, without scripts: nothing that somebody typed is lost, whatever happens meanwhile.</summary>
public sealed class FormTests(Emirate emirate, Chromium chromium)
{
    [Theory, InlineData("ar"), InlineData("en")]
    public async Task A_group_takes_entries_one_at_a_time_and_its_count_follows(string language)
    {
        await using var mother = await chromium.Visit(emirate.Url, language);
        var step = await Begin(mother);
        await mother.Go($"{step}?page=more");
        await mother.Page.ClickAsync("main button[name=add]");
        await Send(mother, new() { ["wrong"] = "س" });
        Assert.Equal(2, await mother.Page.Locator("main .gov-errors a").CountAsync());
        Assert.Equal("س", await mother.Page.InputValueAsync("[name=wrong]"));
        Assert.True(await mother.Page.EvaluateAsync<bool>("document.activeElement?.classList.contains('gov-errors') ?? false"));
        await Send(mother, new() { ["wrong"] = "تاريخ الميلاد", ["right"] = "21-11-1990" });
        await mother.Page.ClickAsync("main button[name=add]");
        await Send(mother, new() { ["wrong"] = "مكان الميلاد", ["right"] = "دبي" });
        await mother.Page.ClickAsync("main button[name=remove][value='0']");
        Assert.DoesNotContain("تاريخ الميلاد", await mother.Words(), StringComparison.Ordinal);

        await mother.Go($"{step}/check");
        Assert.Contains("مكان الميلاد – دبي", await mother.Words(), StringComparison.Ordinal);
        Assert.Matches(mother.Say("عدد المعلومات المطلوب تصحيحها", "Details to be corrected") + @"\s+2", await mother.Words());
    }

    [Fact]
    public async Task An_upload_that_lies_about_its_type_is_refused_and_a_true_one_is_kept()
    {
        await using var mother = await chromium.Visit(emirate.Url, "en");
        var step = await Begin(mother);
        await Attach(mother, step, "proof.pdf", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0]);
        Assert.Contains("its name says otherwise", await mother.Page.Locator("main .gov-errors").InnerTextAsync(), StringComparison.Ordinal);
        await Attach(mother, step, "proof.pdf", Encoding.ASCII.GetBytes("%PDF-1.7 X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"));
        Assert.Contains("malware", await mother.Page.Locator("main .gov-errors").InnerTextAsync(), StringComparison.Ordinal);

        await Attach(mother, step, "proof.pdf", Encoding.ASCII.GetBytes("%PDF-1.7 a document"));
        Assert.Equal(0, await mother.Page.Locator("main .gov-errors").CountAsync());
        await mother.Go($"{step}/check");
        Assert.Contains("proof.pdf", await mother.Words(), StringComparison.Ordinal);
        await mother.Go($"{step}?page=proof");
        await Send(mother, []);
        await mother.Go($"{step}/check");
        Assert.Contains("proof.pdf", await mother.Words(), StringComparison.Ordinal);
    }

    [Theory, InlineData("ar"), InlineData("en")]
    public async Task Two_tabs_that_say_different_things_are_told_and_the_person_chooses(string language)
    {
        await using var mother = await chromium.Visit(emirate.Url, language);
        var step = await Begin(mother);
        await mother.Go($"{step}?page=right");
        var other = await mother.Page.Context.NewPageAsync();
        await other.GotoAsync(mother.Page.Url);
        await FormPages.SendOne(other, new Dictionary<string, string> { ["record.right"] = "من النافذة الأخرى" });

        await Send(mother, new() { ["record.right"] = "من هذه النافذة" });
        Assert.Contains("من النافذة الأخرى", await mother.Words(), StringComparison.Ordinal);
        Assert.Equal("من هذه النافذة", await mother.Page.InputValueAsync("[name='record.right']"));
        await Send(mother, []);
        await mother.Go($"{step}?page=right");
        Assert.Equal("من هذه النافذة", await mother.Page.InputValueAsync("[name='record.right']"));
    }

    [Theory, InlineData("ar"), InlineData("en")]
    public async Task A_session_that_ended_resumes_where_it_was_with_what_was_typed(string language)
    {
        await using var mother = await chromium.Visit(emirate.Url, language);
        var step = await Begin(mother);
        await mother.Go($"{step}?page=right");
        await mother.Page.Context.ClearCookiesAsync(new() { Name = "sijil" });
        await Send(mother, new() { ["record.right"] = "كتبته بعد انتهاء الجلسة" });
        Assert.Contains("/sign-in", mother.Page.Url, StringComparison.Ordinal);

        await mother.Page.Locator("main form[method=post] button").First.ClickAsync();
        await mother.Page.Locator($"input[name=persona][value='{Personas.Mother}']").CheckAsync();
        await mother.Page.Locator("button[name=answer][value=approve]").ClickAsync();
        Assert.StartsWith(step, mother.Here, StringComparison.Ordinal);
        Assert.Equal("كتبته بعد انتهاء الجلسة", await mother.Page.InputValueAsync("[name='record.right']"));
    }

    [Fact]
    public async Task Another_device_goes_on_after_signing_in_and_another_person_finds_nothing()
    {
        await using var mother = await chromium.Visit(emirate.Url, "ar");
        var step = await Begin(mother);
        await mother.Go($"{step}?page=right");
        await mother.Page.FillAsync("[name='record.right']", "ميثاء");
        await mother.Page.ClickAsync("main button[name=later]");
        await mother.Go($"{step}/elsewhere");
        var link = (await mother.Page.Locator(".portal-address a").GetAttributeAsync("href"))!;
        Assert.Equal(1, await mother.Page.Locator(".portal-code svg").CountAsync());

        await using var phone = await chromium.Visit(emirate.Url, "ar");
        await phone.Page.GotoAsync(link);
        Assert.Contains("/sign-in", phone.Page.Url, StringComparison.Ordinal);
        await phone.SignIn(Personas.Mother, step);
        await phone.Go($"{step}?page=right");
        Assert.Equal("ميثاء", await phone.Page.InputValueAsync("[name='record.right']"));

        await using var stranger = await chromium.Visit(emirate.Url, "ar");
        await stranger.SignIn(Personas.Founder);
        foreach (var page in (string[])["", "?page=right", "/check", "/elsewhere", "/tasks"]) Assert.Equal(404, await stranger.Go(step + page));
    }

    [Fact]
    public async Task Two_people_sign_the_same_answers_and_the_last_signature_sends_them()
    {
        await using var founder = await chromium.Visit(emirate.Url, "ar");
        await founder.SignIn(Personas.Founder, "/apply/DET-03.1");
        var id = await BusinessTests.Start(founder, "DET-03.1");
        var walk = new CaseWalk(founder, id, new Dictionary<string, string>
        {
            ["business.activity"] = "restaurant-cafe", ["business.legalForm"] = "llc", ["business.premises"] = "shop", ["business.partners"] = "2",
            ["business.name.ar"] = "برمجيات الموقّعين", ["business.name.en"] = "Signers Software",
        });
        for (var done = 0; done < 2; done++) await walk.DoNextStep();
        var link = founder.Page.Locator($"main a[href*='/cases/{id}/steps/']").First;
        await founder.Until($"/cases/{id}?still=true", async () => await link.CountAsync() > 0, "the memorandum waits for its signature", 90);
        await link.ClickAsync();
        var step = founder.Here;
        await Send(founder, new() { ["memorandum.signed"] = "true" });
        await founder.Page.Locator("main #signers button").ClickAsync();
        var invitation = (await founder.Page.Locator("main #signers .portal-address a").GetAttributeAsync("href"))!;

        await using var partner = await chromium.Visit(emirate.Url, "ar");
        await partner.SignIn(Personas.Mother);
        Assert.Equal(404, await partner.Go($"{step}/check"));
        await partner.Go($"{step}/join?key=0123456789abcdef0123456789abcdef");
        Assert.Contains("لم تعد صالحة", await partner.Words(), StringComparison.Ordinal);
        await partner.Page.GotoAsync(invitation);
        await Send(partner, []);
        Assert.EndsWith("/check", partner.Here, StringComparison.Ordinal);
        await partner.Go("/inbox");
        Assert.Contains("معاملة بانتظار توقيعك", await partner.Words(), StringComparison.Ordinal);

        await founder.Go($"{step}/check");
        await Send(founder, []);
        Assert.Contains("تُرسل حين يوقّعها الباقون", await founder.Words(), StringComparison.Ordinal);
        Assert.Equal(1, await founder.Page.Locator("main #signers li", new() { HasText = "لم يوقّع" }).CountAsync());
        await partner.Go($"{step}/check");
        await Send(partner, []);
        Assert.Contains("sent=true", partner.Page.Url, StringComparison.Ordinal);
        await founder.Go(step);
        Assert.Contains("أُنجزت", await founder.Words(), StringComparison.Ordinal);
    }

    /// <summary>The pages that a form may show: a question, a group and its entry, an upload, going on elsewhere, the check.</summary>
    internal static async Task<Pages.Sight[]> PagesOf(Emirate emirate, Chromium chromium, string language)
    {
        await using var mother = await chromium.Visit(emirate.Url, language);
        var step = await Begin(mother);
        await mother.Go($"{step}?page=more&entry=new");
        await Send(mother, new() { ["wrong"] = "تاريخ الميلاد", ["right"] = "21-11-1990" });
        await Attach(mother, step, "proof.pdf", Encoding.ASCII.GetBytes("%PDF-1.7"));
        return [$"{step}?page=wrong", $"{step}?page=more", $"{step}?page=more&entry=new", $"{step}?page=proof", $"{step}/elsewhere", $"{step}/check"];
    }

    /// <summary>A correction of a record, at its form; gives the step's address.</summary>
    private static async Task<string> Begin(Visitor visitor)
    {
        await visitor.SignIn(Personas.Mother, "/correct/identity.profile");
        await visitor.Page.Locator("main form[method=post] .gov-actions button").First.ClickAsync();
        var step = visitor.Here;
        await Send(visitor, new() { ["record.wrong"] = "الاسم ناقص" });
        await Send(visitor, new() { ["record.right"] = "ميثاء سالم" });
        return step;
    }

    private static async Task Attach(Visitor visitor, string step, string name, byte[] content)
    {
        await visitor.Go($"{step}?page=proof");
        await visitor.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/pdf", Buffer = content });
        await Send(visitor, []);
    }

    private static Task Send(Visitor visitor, Dictionary<string, string> answers) => FormPages.SendOne(visitor.Page, answers);
}
