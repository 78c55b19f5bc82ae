using System.Globalization;
using System.Text.Json.Nodes;
using Sijil.Facts;
using Sijil.Journeys;
using Sijil.Steer.Bodies;
using Sijil.Steer.Legislation;
using Sijil.Steer.Redesign;
using Sijil.Steer.Tests.Redesign;

namespace Sijil.Steer.Tests.Legislation;

/// <summary>The people of a file: who drafts, who is asked, and the Secretariat.</summary>
internal sealed class Drafters(Centre centre)
{
    public static readonly Reader Drafter = new("s-officer-dld", "officer", "dld");
    public static readonly Reader Courts = new("s-officer-courts", "officer", "courts");
    public static readonly Reader Finance = new("s-officer-dof", "officer", "dof");
    public static readonly Reader Stranger = new("s-officer-rta", "officer", "rta");
    public static readonly Reader Secretary = new("s-0004", "secretary", "gs");
    public static readonly Reader Analyst = new("s-0003", "analyst", "gs");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public FileSheet Sheet(string id) => centre.Legislation.Find(Secretary, id)!;

    /// <summary>A draft that amends article 7 of a regulation.</summary>
    public async Task<string> Drafted(string key, string kind = "regulation", params string[] articles)
    {
        var id = (await centre.Files.Draft(Drafter, key, Cancel)).Value.Id;
        await Name(id, kind);
        foreach (var number in articles.Length > 0 ? articles : ["7"]) Assert.Null((await Write(id, "add", number)).Refusal);
        return id;
    }

    public async Task Name(string id, string kind = "regulation") => Assert.Null((await Do(Drafter, id, "set-file", new()
    {
        ["title.ar"] = "تعديل لائحة تسجيل العقود", ["title.en"] = "Amending the lease registration regulation", ["law.level"] = "local", ["law.kind"] = kind,
        ["law.name.ar"] = "لائحة تسجيل العقود", ["law.name.en"] = "Lease registration regulation", ["law.number"] = "٥", ["law.year"] = 2010,
        ["draft.action"] = "amend", ["draft.why.ar"] = "اشتراط الحضور يعطل التسجيل.",
    })).Refusal);

    public async Task<Outcome<CaseView>> Write(string id, string act, string number = "", string? proposed = "يُسجَّل العقد دون حضور.")
    {
        await centre.CaughtUp();
        return await centre.LegislationDesk.Write(Drafter, id, new() { ["article.do"] = act, ["article.number"] = number, ["article.current"] = "يحضر الطرفان.", ["article.proposed"] = proposed }, Cancel);
    }

    /// <summary>The draft is whole, and the Secretariat asks these bodies.</summary>
    public async Task<Outcome<CaseView>> Ask(string id, string[] bodies, int days = 10)
    {
        if ((await Write(id, "complete")) is { IsRefused: true } refused) return refused;
        return await AskAgain(id, bodies, days);
    }

    public Task<Outcome<CaseView>> AskAgain(string id, string[] bodies, int days = 10) => Do(Secretary, id, "ask-opinions", new()
    {
        ["asked.outcome"] = "ask", ["asked.bodies"] = new JsonArray([.. bodies.Select(body => JsonValue.Create(body))]), ["asked.due"] = Day(days), ["asked.note"] = "نرجو رأيكم في المواد.",
    });

    public async Task<Outcome<CaseView>> Remark(Reader body, string id, string article)
    {
        await Asked(id);
        return await centre.LegislationDesk.Say(body, id, new() { ["said.do"] = "remark", ["remark.article"] = article, ["remark.text"] = "تُحدَّد مدة الرد.", ["remark.wording"] = "خلال يومين." }, Cancel);
    }

    public async Task<Outcome<CaseView>> Opine(Reader body, string id, string verdict = "agree")
    {
        await Asked(id);
        return await centre.LegislationDesk.Say(body, id, new() { ["said.do"] = "opinion", ["said.verdict"] = verdict, ["said.text.ar"] = "نوافق على المشروع." }, Cancel);
    }

    public async Task<Outcome<CaseView>> Align(string id, params Cell[] cells)
    {
        await centre.CaughtUp();
        return await centre.LegislationDesk.Align(Secretary, id, cells, Cancel);
    }

    public async Task<Outcome<CaseView>> Judge(string id, string verdict, string? onward)
    {
        await centre.Until(id, view => view.Steps.Any(step => step.Step == "give-opinion"));
        return await Do(Secretary, id, "give-opinion", new()
        {
            ["opinion.verdict"] = verdict, ["opinion.onward"] = onward, ["opinion.text.ar"] = "نؤيد المشروع بعد دراسة الآراء.", ["opinion.text.en"] = "We endorse the draft.",
        });
    }

    /// <summary>Two bodies agree, the matrix is filled in, and the Secretariat gives its opinion.</summary>
    public async Task<Outcome<CaseView>> Study(string id, string verdict, string? onward)
    {
        Assert.Null((await Ask(id, ["courts", "dof"])).Refusal);
        Assert.Null((await Opine(Courts, id)).Refusal);
        Assert.Null((await Opine(Finance, id)).Refusal);
        Assert.Null((await Align(id)).Refusal);
        return await Judge(id, verdict, onward);
    }

    public async Task<Outcome<CaseView>> Do(Reader by, string id, string step, JsonObject answers)
    {
        await centre.CaughtUp();
        var view = (await centre.Desk.Find(id, Cancel))!;
        var open = view.Steps.FirstOrDefault(one => one.Step == step);
        Assert.True(open is not null, $"{id} is at {string.Join(", ", view.LiveNodes)}, not at {step}.");
        Assert.Equal((by.Entity, by.Role), (open.Holder, open.Role));
        var done = await centre.Desk.Answer(id, new StepAnswer(open.Token, new(by.Id, by.Role, "desk"), answers), Cancel);
        await centre.CaughtUp();
        return done;
    }

    /// <summary>An obstacle that the Centre accepted, with the land department assigned to it.</summary>
    public async Task<string> Obstacle(string key = "one")
    {
        var id = await Raised(key);
        await Do(Analyst, id, "judge-obstacle", new()
        {
            ["obstacle.outcome"] = "accept", ["obstacle.route"] = "legislation", ["obstacle.owner"] = "dld", ["obstacle.what"] = "تعديل المادة.", ["obstacle.due"] = Day(60), ["obstacle.note"] = "عائق.",
        });
        await centre.Until(id, view => view.LiveNodes.Contains("follow-up"));
        await centre.CaughtUp();
        return id;
    }

    /// <summary>An obstacle that nobody has judged yet.</summary>
    public async Task<string> Raised(string key)
    {
        var id = (await centre.Beginnings.Obstacle("gs", new("s-0003", "analyst", "desk"), key, Cancel)).Value.Id;
        await Do(Analyst, id, "describe-centre", new()
        {
            ["obstacle.title.ar"] = "اشتراط الحضور", ["obstacle.title.en"] = "Presence is required", ["obstacle.kind"] = "regulation", ["obstacle.instrument"] = "لائحة تسجيل العقود", ["obstacle.article"] = "المادة 7",
            ["obstacle.says"] = "يحضر الطرفان.", ["obstacle.service"] = "DLD-01", ["obstacle.step"] = "التسجيل", ["obstacle.effect"] = "زيارة لكل عقد.", ["obstacle.proposal"] = "التوقيع الرقمي.",
        });
        return id;
    }

    public string Day(int from) => centre.Today.AddDays(from).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Every opinion that was asked for has its own case, and the registers know of it.</summary>
    public async Task Asked(string id)
    {
        await centre.CaughtUp();
        foreach (var body in Sheet(id).File.Asked?.Bodies ?? [])
            await centre.Heard(() => Sheet(id).OpinionOf(body) is not null, $"{body} is asked");
    }
}
