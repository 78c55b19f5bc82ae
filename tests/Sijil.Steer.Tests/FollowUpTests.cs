using System.Text.Json;
using System.Text.Json.Nodes;
using Sijil.Facts;
using Sijil.Journeys;
using Sijil.Journeys.Tests.City;
using Sijil.Record;
using Sijil.Steer.FollowUps;

namespace Sijil.Steer.Tests;

/// <summary>Whatever asks for a follow-up, it is one kind: an owner, a date, evidence, and a closer who is never the owner.</summary>
public sealed class FollowUpTests
{
    private static readonly DateTimeOffset Opened = new(2026, 11, 2, 6, 0, 0, TimeSpan.Zero);
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Any_body_asks_for_one_and_closes_it_in_its_own_role()
    {
        await using var city = await Run(new() { ["askedBy"] = "fca", ["askedRole"] = "officer", ["kind"] = "finding", ["source"] = "assessment-7" });
        var one = Assert.Single((await Folded(city)).Sheet.AskedBy("fca"));

        Assert.Equal(("finding", "assessment-7", "dha", FollowUpState.Closed), (one.Kind, one.Item, one.Owner, one.State));
        Assert.Equal(("fca", "officer"), city.People.Offered.Where(step => step.Step == "judge-evidence").Select(step => (step.Holder, step.Role)).Single());
    }

    [Fact]
    public async Task Its_owner_is_reminded_a_week_before_and_the_delay_is_escalated_on_the_day()
    {
        await using var city = await Run(new() { ["due"] = "2026-11-20" }, city => city.People.Unwilling.Add("give-evidence"), days: 28);
        var facts = await city.Facts("follow-1", Cancel);

        Assert.Single(facts.OfType<FollowUpReminded>());
        var one = Assert.Single((await Folded(city)).Sheet.All);
        Assert.Equal((1, 1, 1), (one.Reminders, one.Escalations, one.Moves));
        Assert.Equal(new DateTimeOffset(2026, 12, 9, 0, 0, 0, TimeSpan.Zero), one.Due);
        Assert.False(one.IsOverdue(Opened.AddDays(28)));
    }

    [Fact]
    public async Task A_new_date_is_reminded_of_and_escalated_like_the_first()
    {
        await using var city = await Run(new() { ["due"] = "2026-11-20" }, city =>
        {
            city.People.Unwilling.Add("give-evidence");
            city.People.First["escalate"] = new([Moved("2026-12-09"), Moved("2026-12-30")]);
            city.People.Answers["escalate"] = new() { ["escalation.outcome"] = "obstacle", ["escalation.note"] = "يلزم قرار." };
        }, days: 90);

        var one = Assert.Single((await Folded(city)).Sheet.All);
        Assert.Equal((3, 3, 2), (one.Reminders, one.Escalations, one.Moves));
        Assert.Equal([new(2026, 11, 13), new(2026, 12, 2), new(2026, 12, 23)], await Days<FollowUpReminded>(city));
        Assert.Equal(new DateTimeOffset(2026, 12, 30, 0, 0, 0, TimeSpan.Zero), one.Due);
    }

    [Fact]
    public async Task Evidence_takes_the_place_of_a_delay_that_nobody_took_further_and_the_closed_case_ends()
    {
        await using var city = await Run(new() { ["due"] = "2026-11-20" }, Late, days: 60);
        var facts = await city.Facts("follow-1", Cancel);

        Assert.Equal("escalate", Assert.Single(facts.OfType<StepWithdrawn>()).Step);
        Assert.Equal("completed", Assert.Single(facts.OfType<CaseClosed>()).Outcome);
    }

    [Fact]
    public async Task Evidence_that_is_sent_back_after_the_date_lets_the_delay_be_taken_further_once_at_a_time()
    {
        await using var city = await Run(new() { ["due"] = "2026-11-20" }, city =>
        {
            Late(city);
            city.People.First["judge-evidence"] = new([new JsonObject { ["closure.outcome"] = "return" }, new JsonObject { ["closure.outcome"] = "return" }]);
        }, days: 120);
        var facts = await city.Facts("follow-1", Cancel);

        Assert.Equal(3, facts.OfType<EvidenceGiven>().Count());
        Assert.Equal((3, 3), (facts.OfType<StepOffered>().Count(offered => offered.Step == "escalate"), facts.OfType<StepWithdrawn>().Count(withdrawn => withdrawn.Step == "escalate")));
        Assert.Equal("completed", Assert.Single(facts.OfType<CaseClosed>()).Outcome);
    }

    [Fact]
    public async Task Whoever_gave_the_evidence_does_not_close_it()
    {
        await using var city = await Run([], city => city.People.Unwilling.Add("judge-evidence"), days: 5);
        var rules = await Rules(city);

        Assert.Equal("evidence-by-own-hand", (await rules("s-dha"))?.Code);
        Assert.Null(await rules("s-0004"));
    }

    [Theory]
    [InlineData("S-NOWHERE", "effect-missing")]
    [InlineData("newborn", "effect-missing")]
    [InlineData("", null)]
    public async Task It_closes_only_when_the_record_shows_the_work_it_was_done_by(string work, string? refused)
    {
        await using var city = await Run([], city =>
        {
            city.People.Unwilling.Add("judge-evidence");
            if (work.Length > 0) city.People.Answers["give-evidence"]["evidence.work"] = work;
        }, days: 5);

        Assert.Equal(refused, (await (await Rules(city))("s-0004"))?.Code);
    }

    [Fact]
    public async Task A_claim_that_an_indicator_contradicts_is_listed_live_and_leaves_the_list_when_the_indicator_moves()
    {
        var asked = new JsonObject { ["effect"] = new JsonObject { ["indicator"] = "without-presence", ["target"] = 90 } };
        await using var city = await Run(asked, city => city.People.Unwilling.Add("judge-evidence"), days: 5);
        var (fold, reading) = (await Folded(city), 60m);
        var effects = new Effects(fold, city.Registers, (_, entity) => entity == "dha" ? reading : null);

        Assert.Equal("follow-1", Assert.Single(effects.Contradicted(fold.Sheet)).Id);
        reading = 91m;
        Assert.Empty(effects.Contradicted(fold.Sheet));
    }

    [Fact]
    public async Task A_project_counts_for_a_follow_up_only_when_it_is_completed()
    {
        await using var city = await Run([], city => city.People.Unwilling.Add("judge-evidence"), days: 5);
        var fold = await Folded(city);
        var effects = new Effects(fold, city.Registers, (_, _) => null);

        Assert.Equal(EffectState.NotYet, effects.OfWork("follow-1", Opened).State);
        await using var closed = await Run([]);
        Assert.Equal(EffectState.There, new Effects(await Folded(closed), city.Registers, (_, _) => null).OfWork("follow-1", Opened).State);
    }

    private static async Task<SmallCity> Run(JsonObject more, Action<SmallCity>? otherwise = null, int days = 40)
    {
        var city = await SmallCity.Open(Cancel);
        city.People.Answers["give-evidence"] = new() { ["evidence.text"] = "رُبط", ["evidence.reference"] = "و-14" };
        city.People.Answers["judge-evidence"] = new() { ["closure.outcome"] = "close" };
        city.People.Answers["escalate"] = new() { ["escalation.outcome"] = "new-date", ["escalation.date"] = "2026-12-09", ["escalation.note"] = "التزمت الجهة." };
        otherwise?.Invoke(city);
        var data = new JsonObject { ["owner"] = "dha", ["what"] = "ربط السجل", ["due"] = "2026-12-01", ["source"] = "item-1" };
        foreach (var (name, value) in more) data[name] = value?.DeepClone();
        city.City.Schedule(city.Clock.Now, new Opening
        {
            Case = "follow-1", Model = "follow-up", Service = "", Entity = "gs", Customer = "", By = new Actor("s-0004", "secretary", "desk"), Origin = Origin.Live, Data = data,
        });
        await city.City.Run(city.Clock.Now.AddDays(days), null, Cancel);
        return city;
    }

    /// <summary>The owner takes 25 days each time, and nobody takes a delay further.</summary>
    private static void Late(SmallCity city)
    {
        city.People.Taking["give-evidence"] = TimeSpan.FromDays(25);
        city.People.Unwilling.Add("escalate");
    }

    private static JsonObject Moved(string to) => new() { ["escalation.outcome"] = "new-date", ["escalation.date"] = to, ["escalation.note"] = "التزمت الجهة." };

    private static async Task<IReadOnlyList<DateOnly>> Days<T>(SmallCity city) where T : Fact
    {
        List<DateOnly> days = [];
        foreach (var entry in await city.Record.Journal.ReadStream("case/follow-1", 0, Cancel))
            days.AddRange(entry.Facts.Where(told => FactCodec.Read(told) is T).Select(told => DateOnly.FromDateTime(told.HappenedAt.UtcDateTime)));
        return days;
    }

    /// <summary>What closing is refused with, by who closes.</summary>
    private static async Task<Func<string, ValueTask<Refusal?>>> Rules(SmallCity city)
    {
        var fold = await Folded(city);
        var rules = new FollowUpRules((id, cancel) => new(city.Facts(id, cancel)), fold, new Effects(fold, city.Registers, (_, _) => null));
        var view = new CaseView("follow-1", "follow-up", "", "", "", "gs", "", "call", false, Opened, null, "", "", false, Origin.Live, 1, [], [], [], [], [], []);
        var step = new StepView(1, "judge-evidence", "", "", "gs", "secretary", null, "", false, Opened, null, []);
        return async by => (await rules.Judge(view, step, new StepAnswer(1, new Actor(by, "secretary", "desk"), new() { ["closure.outcome"] = "close" }), Cancel)).Refusal;
    }

    private static async Task<FollowUpFold> Folded(SmallCity city)
    {
        var fold = new FollowUpFold();
        await foreach (var entry in city.Record.Journal.Read(0, city.Record.Journal.Head, Cancel)) fold.Apply(entry);
        return fold;
    }
}
