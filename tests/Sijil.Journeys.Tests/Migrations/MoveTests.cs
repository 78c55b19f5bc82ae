using System.Text.Json.Nodes;
using Sijil.Facts;
using Sijil.Journeys.Cases;
using Sijil.Journeys.Migrations;
using Sijil.Journeys.Tests.City;

namespace Sijil.Journeys.Tests.Migrations;

/// <summary>A case goes on by another version of its journey: what waits goes along, and nothing is lost, done twice or stuck by it.</summary>
public sealed class MoveTests
{
    private const string J = "one";
    private static readonly string Short = Workshop.Model("s-a a-x", Workshop.Start, Workshop.Step("a"), Workshop.End);
    private static readonly string Longer = Workshop.Model("s-a a-b b-x", Workshop.Start, Workshop.Step("a"), Workshop.Step("b"), Workshop.End);

    [Fact]
    public async Task A_new_version_begins_new_cases_while_open_ones_go_on_with_theirs()
    {
        var (shop, _) = await Begun(Short, Longer);
        var later = await shop.Open(J, key: "two");

        Assert.Equal(shop.Library.Current(J).Hash, later.Opened.Hash);
        Assert.Equal("completed", (await shop.Tell(new StepAnswer(1, Workshop.Customer, []), Names.CaseId("one"))).Outcome);
        Assert.Equal("b", Assert.Single((await shop.Tell(new StepAnswer(1, Workshop.Customer, []), later.Id)).Steps).Step);
    }

    [Fact]
    public async Task An_open_task_stays_with_its_ticket_its_draft_and_whoever_took_it_and_the_new_step_follows()
    {
        var (shop, way) = await Begun(Short, Longer);
        await shop.Tell(new AnswersDraft(1, Workshop.Customer, new JsonObject { ["name"] = "ميثاء" }));
        await shop.Tell(new Assignment(1, "s-7", Workshop.Officer));
        var moved = await shop.Tell(Order(way));

        var step = Assert.Single(moved.Steps);
        Assert.Equal((1, "a", "s-7", "ميثاء"), (step.Ticket, step.Step, step.Assignee, moved.Drafts[step.Token]["name"]!.ToString()));
        Assert.Equal("b", Assert.Single((await shop.Answer("a")).Steps).Step);
        Assert.Equal("completed", (await shop.Answer("b")).Outcome);
        await Holds(shop);
    }

    [Fact]
    public async Task A_step_of_another_id_is_the_one_that_the_plan_names_and_without_a_name_the_case_stays()
    {
        var renamed = Workshop.Model("s-c c-x", Workshop.Start, Workshop.Step("c"), Workshop.End);
        var (shop, stays) = await Begun(Short, renamed);
        Assert.Equal("no-counterpart", (await shop.Refusal(Order(stays)))?.Code);
        Assert.Equal("a", Assert.Single((await shop.State()).Steps).Step);

        var moved = await shop.Tell(Order(Way(shop, new() { ["a"] = "c" })));
        Assert.Equal(("c", 1), (Assert.Single(moved.Steps).Step, moved.Steps[0].Ticket));
        Assert.Equal("completed", (await shop.Answer("c")).Outcome);
        await Holds(shop);
    }

    [Fact]
    public async Task The_same_move_twice_writes_one_fact_and_a_case_of_another_version_is_left_alone()
    {
        var (shop, way) = await Begun(Short, Longer);
        await shop.Tell(Order(way));
        await shop.Tell(Order(way));
        Assert.Single((await shop.Facts()).OfType<CaseMigrated>());
        shop.Library.Add(Workshop.Plan(J, Workshop.Model("s-a a-c c-x", Workshop.Start, Workshop.Step("a"), Workshop.Step("c"), Workshop.End)));
        await shop.Open(J, key: "third");
        Assert.Equal("other-version", (await shop.Refusal(Order(way)))?.Code);
    }

    [Theory, InlineData(MigrationPlan.Keep, 2), InlineData(MigrationPlan.Renew, 5)]
    public async Task A_timer_rings_when_it_would_have_rung_or_is_set_anew_as_the_plan_says(string timers, int ringsOnDay)
    {
        string Model(string id) => Workshop.Model($"s-a a-x {id}-b b-y", Workshop.Start, Workshop.Step("a"), Workshop.Timer(id, "a", id == "t" ? "P2D" : "P4D"), Workshop.Step("b"), Workshop.End, """<endEvent id="y"/>""");
        var (shop, _) = await Begun(Model("t"), Model("u"));
        await shop.Pass(TimeSpan.FromDays(1));
        await shop.Tell(Order(Way(shop, new() { ["t"] = "u" }, timers)));
        var timer = Assert.Single((await shop.State()).Timers);

        Assert.Equal(("u", ringsOnDay), (timer.Step, (timer.At.Date - new DateTime(2026, 11, 2)).Days));
        await shop.Pass(TimeSpan.FromDays(ringsOnDay));
        Assert.Equal("b", Assert.Single((await shop.State()).Steps).Step);
        await Holds(shop);
    }

    [Fact]
    public async Task A_time_limit_that_only_the_new_version_has_is_set_and_one_that_has_rung_does_not_ring_again()
    {
        var before = Workshop.Model("s-a a-x t-b b-y", Workshop.Start, Workshop.Step("a"), Workshop.Timer("t", "a", "P1D", interrupting: false), Workshop.Step("b"), Workshop.End, """<endEvent id="y"/>""");
        var after = Workshop.Model("s-a a-x t-b b-y u-z", Workshop.Start, Workshop.Step("a"), Workshop.Timer("t", "a", "P1D", interrupting: false), Workshop.Timer("u", "a", "P3D"), Workshop.Step("b"), Workshop.End,
            """<endEvent id="y"/><endEvent id="z"/>""");
        var (shop, way) = await Begun(before, after);
        await shop.Pass(TimeSpan.FromDays(2));
        var moved = await shop.Tell(Order(way));
        Assert.Equal("u", Assert.Single(moved.Timers).Step);
        Assert.Equal(["a", "b"], moved.Steps.Select(step => step.Step).Order());
        await Holds(shop);
    }

    [Fact]
    public async Task A_message_that_is_awaited_is_still_received_and_one_of_another_name_is_awaited_anew()
    {
        static string Catch(string message) => $"""<intermediateCatchEvent id="c"><extensionElements><sijil:message key="case.id"/></extensionElements><messageEventDefinition messageRef="{message}"/></intermediateCatchEvent>""";
        static string Model(string message) => Workshop.Model("s-c c-b b-x", Workshop.Start, Catch(message), Workshop.Step("b"), Workshop.End);
        var (shop, way) = await Begun(Workshop.Model("s-c c-x", Workshop.Start, Catch("word"), Workshop.End), Model("word"));
        await shop.Pass(TimeSpan.FromMinutes(1));
        var wait = Assert.Single((await shop.State()).Waits);
        await shop.Tell(Order(way));
        Assert.Equal(wait, Assert.Single((await shop.State()).Waits));
        await shop.Tell(new MessageArrival("m1", wait.Wait, "word", wait.Key, new JsonObject()));
        Assert.Equal("b", Assert.Single((await shop.State()).Steps).Step);
        await Holds(shop);

        var (other, renamed) = await Begun(Model("word"), Model("other"));
        await other.Pass(TimeSpan.FromMinutes(1));
        var old = Assert.Single((await other.State()).Waits);
        Assert.Equal("other", Assert.Single((await other.Tell(Order(renamed))).Waits).Name);
        await other.Tell(new MessageArrival("m2", old.Wait, "word", old.Key, new JsonObject()));
        Assert.Single((await other.Facts()).OfType<MessageDeclined>());    // it goes back to whoever waits for it next
        await Holds(other);
    }

    [Fact]
    public async Task A_system_that_is_being_asked_is_asked_once_and_what_it_answers_counts_in_the_new_version()
    {
        var (shop, way) = await Begun(Workshop.Model("s-a a-x", Workshop.Start, Workshop.Operation("a"), Workshop.End), Workshop.Model("s-a a-b b-x", Workshop.Start, Workshop.Operation("a"), Workshop.Step("b"), Workshop.End));
        await shop.Tell(Order(way));
        await shop.Pass(TimeSpan.FromMinutes(1));
        Assert.Single(shop.Systems.Asked);
        Assert.Equal("b", Assert.Single((await shop.State()).Steps).Step);
        await Holds(shop);
    }

    [Fact]
    public async Task While_a_system_is_asked_what_the_new_step_does_not_ask_the_case_stays_until_it_has_answered()
    {
        string Model(string operation) => Workshop.Model("s-a a-b b-x", Workshop.Start, Workshop.Operation("a", operation), Workshop.Step("b"), Workshop.End);
        var (shop, way) = await Begun(Model("dha.act"), Model("dha.other"));
        Assert.Equal("effect-under-way", (await shop.Refusal(Order(way)))?.Code);
        await shop.Pass(TimeSpan.FromMinutes(1));
        await shop.Tell(Order(way));
        Assert.Equal("completed", (await shop.Answer("b")).Outcome);
    }

    [Fact]
    public async Task Instances_of_a_loop_and_what_stands_inside_a_sub_process_go_along_with_their_data()
    {
        string Model(string more, string flows) => Workshop.Model("s-p p-x", Workshop.Start,
            $"""<dataObject id="names"/><subProcess id="p"><multiInstanceLoopCharacteristics><loopDataInputRef>names</loopDataInputRef><inputDataItem id="name"/></multiInstanceLoopCharacteristics>{Workshop.Step("a")}{more}{flows}</subProcess>""", Workshop.End);
        var (shop, way) = await Begun(Model("", ""), Model(Workshop.Step("b"), """<sequenceFlow id="a-b" sourceRef="a" targetRef="b"/>"""), new() { ["names"] = new JsonArray("x", "y", "z") });
        await shop.Tell(new StepAnswer(1, Workshop.Customer, []));
        var moved = await shop.Tell(Order(way));

        Assert.Equal(["a", "a"], moved.Steps.Select(step => step.Step));
        await shop.Tell(new StepAnswer(2, Workshop.Customer, []));
        await shop.Tell(new StepAnswer(3, Workshop.Customer, []));
        Assert.Equal(["b", "b"], (await shop.State()).Steps.Select(step => step.Step));
        foreach (var step in (await shop.State()).Steps) await shop.Tell(new StepAnswer(step.Ticket, Workshop.Customer, []));
        Assert.Equal("completed", (await shop.State()).Outcome);
        await Holds(shop);
    }

    [Fact]
    public async Task A_case_does_not_land_where_a_join_could_never_complete()
    {
        var flat = Workshop.Model("s-a a-x", Workshop.Start, Workshop.Step("a"), Workshop.End);
        var split = Workshop.Model("s-g g-a g-b a-j b-j j-x", Workshop.Start, """<parallelGateway id="g"/><parallelGateway id="j"/>""", Workshop.Step("a"), Workshop.Step("b"), Workshop.End);
        var (shop, way) = await Begun(flat, split);
        Assert.Equal("would-stand-still", (await shop.Refusal(Order(way)))?.Code);

        var (other, back) = await Begun(split, flat);
        await other.Answer("b");
        Assert.Equal("no-counterpart", (await other.Refusal(Order(back)))?.Code);    // one of its tokens waits at the join
    }

    [Fact]
    public async Task A_join_that_waits_for_less_in_the_new_version_goes_on_at_once()
    {
        const string gates = """<parallelGateway id="g"/><parallelGateway id="j"/>""";
        var three = Workshop.Model("s-g g-a g-b g-c a-j b-j c-j j-d d-x", Workshop.Start, gates, Workshop.Step("a"), Workshop.Step("b"), Workshop.Step("c"), Workshop.Step("d"), Workshop.End);
        var two = Workshop.Model("s-g g-a g-b a-j b-j j-d d-x c-y g-c", Workshop.Start, gates, Workshop.Step("a"), Workshop.Step("b"), Workshop.Step("c"), Workshop.Step("d"), Workshop.End, """<endEvent id="y"/>""");
        var (shop, way) = await Begun(three, two);
        await shop.Answer("a");
        await shop.Answer("b");
        Assert.Equal(["c", "d"], (await shop.Tell(Order(way))).Steps.Select(step => step.Step).Order());
        await Holds(shop);
    }

    [Fact]
    public async Task A_case_that_was_stuck_by_its_model_goes_on_by_the_mended_one()
    {
        string Model(string condition) => Workshop.Model("s-g b-x", Workshop.Start, """<exclusiveGateway id="g"/>""",
            $"""<sequenceFlow id="g-b" sourceRef="g" targetRef="b"><conditionExpression>{condition}</conditionExpression></sequenceFlow>""", Workshop.Step("b"), Workshop.End);
        var (shop, way) = await Begun(Model("never"), Model("1 = 1"));
        Assert.Equal("no-way-on", Assert.Single((await shop.State()).Incidents).Code);
        var moved = await shop.Tell(Order(way));
        Assert.Empty(moved.Incidents);
        Assert.Equal("b", Assert.Single(moved.Steps).Step);
        await Holds(shop);
    }

    [Fact]
    public async Task What_the_plan_has_the_case_know_follows_from_its_data_and_otherwise_the_case_stays()
    {
        var (shop, way) = await Begun(Short, Longer, new() { ["income"] = 3_000 }, [new("eligible", "income < 5000")]);
        Assert.Equal("true", (await shop.Tell(Order(way))).Data.Text("eligible"));

        var (other, unknown) = await Begun(Short, Longer, [], [new("eligible", "income + 1 < 5000")]);
        Assert.Equal("data-unknown", (await other.Refusal(Order(unknown)))?.Code);
    }

    [Fact]
    public async Task A_task_is_offered_to_its_new_holder_where_the_plan_says_so_and_its_time_limit_runs_on()
    {
        string Model(string owner) => Workshop.Model("s-a a-x t-y", Workshop.Start, Workshop.Step("a", owner), Workshop.Timer("t", "a", "P2D"), Workshop.End, """<endEvent id="y"/>""");
        var (shop, _) = await Begun(Model("dha"), Model("moe"));
        var due = Assert.Single((await shop.State()).Timers).At;
        await shop.Pass(TimeSpan.FromDays(1));
        var moved = await shop.Tell(Order(Way(shop, [], tasks: MigrationPlan.Offer)));
        Assert.Equal(("moe", 2, due), (Assert.Single(moved.Steps).Holder, moved.Steps[0].Ticket, Assert.Single(moved.Timers).At));
        await Holds(shop);
    }

    [Fact]
    public async Task A_moved_case_goes_back_where_it_came_from_unless_it_stands_where_the_old_version_has_nothing()
    {
        var (shop, way) = await Begun(Short, Longer);
        var before = await shop.State();
        await shop.Tell(Order(way));
        await shop.Tell(await BackOf(shop, way));
        var after = await shop.State();
        Assert.Equal((before.Opened.Hash, before.Marking.Tokens[0], before.Steps[0]), (after.Opened.Hash, after.Marking.Tokens[0], after.Steps[0]));

        await shop.Tell(Order(way));
        await shop.Answer("a");
        Assert.Equal("no-counterpart", (await shop.Refusal(await BackOf(shop, way)))?.Code);
        await Holds(shop);
    }

    [Fact]
    public async Task What_became_one_parts_again_on_the_way_back()
    {
        const string gates = """<parallelGateway id="g"/><inclusiveGateway id="j"/>""";
        var two = Workshop.Model("s-g g-a g-b a-j b-j j-x", Workshop.Start, gates, Workshop.Step("a"), Workshop.Step("b"), Workshop.End);
        var one = Workshop.Model("s-c c-x", Workshop.Start, Workshop.Step("c"), Workshop.End, """<userTask id="d"><extensionElements><sijil:step owner="dha" due="PT4H"/></extensionElements></userTask><sequenceFlow id="c-d" sourceRef="c" targetRef="d"/><endEvent id="y"/><sequenceFlow id="d-y" sourceRef="d" targetRef="y"/>""");
        var (shop, _) = await Begun(two, one);
        await shop.Answer("a");
        Assert.Equal("no-counterpart", (await shop.Refusal(Order(Way(shop, new() { ["a"] = "c", ["b"] = "c" }))))?.Code);    // the first waits at a join

        var (other, _) = await Begun(Workshop.Model("s-a a-b b-x", Workshop.Start, Workshop.Step("a"), Workshop.Step("b"), Workshop.End), one);
        await other.Answer("a");
        var way = Way(other, new() { ["a"] = "c", ["b"] = "c" });
        Assert.Equal("c", Assert.Single((await other.Tell(Order(way))).Steps).Step);
        Assert.Equal("b", Assert.Single((await other.Tell(await BackOf(other, way))).Steps).Step);
        await Holds(other);
    }

    private static async Task<(Workshop Shop, MigrationWay Way)> Begun(string before, string after, JsonObject? data = null, IReadOnlyList<PlannedValue>? planned = null)
    {
        var shop = new Workshop((J, before));
        await shop.Open(J, data);
        var old = shop.Library.Current(J);
        shop.Library.Add(Workshop.Plan(J, after));
        return (shop, Way(shop, [], data: planned, from: old.Hash));
    }

    private static MigrationWay Way(Workshop shop, Dictionary<string, string?> steps, string timers = MigrationPlan.Keep, string tasks = MigrationPlan.Keep, IReadOnlyList<PlannedValue>? data = null, string? from = null)
    {
        from ??= shop.Library.VersionsOf(J).Single(version => version.Hash != shop.Library.Current(J).Hash).Hash;
        var way = MigrationCheck.Way(new MigrationPlan("plan", J, from, "current") { Steps = steps, Timers = timers, Tasks = tasks, Data = data ?? [] }, shop.Library);
        Assert.DoesNotContain(MigrationCheck.Of(way.Value), remark => remark.IsError);
        return way.Value;
    }

    private static Migrating Order(MigrationWay way) => new(way, Workshop.Officer);

    private static async Task<Migrating> BackOf(Workshop shop, MigrationWay way) => new(way.Back(), Workshop.Officer, (await shop.Facts()).OfType<CaseMigrated>().Last());

    private static async Task Holds(Workshop shop) => Assert.Equal([], await Invariants.Check(shop.Journal, shop.Keyring, shop.Library, null, TestContext.Current.CancellationToken));
}
