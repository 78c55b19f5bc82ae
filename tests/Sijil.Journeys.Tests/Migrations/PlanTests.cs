using System.Text.Json;
using Sijil.Facts;
using Sijil.Journeys.Cases;
using Sijil.Journeys.Tests.City;
using Sijil.Journeys.Versions;
using Sijil.Record;

namespace Sijil.Journeys.Tests.Migrations;

/// <summary>A plan is checked, tried on a copy of every open case, carried out case by case, and taken back.</summary>
public sealed class PlanTests
{
    private const string J = "one";
    private static readonly string Old = Workshop.Model("s-a a-b b-x", Workshop.Start, Workshop.Step("a"), Workshop.Step("b"), Workshop.End);
    private static readonly string New = Workshop.Model("s-a a-c c-x", Workshop.Start, Workshop.Step("a"), Workshop.Step("c"), Workshop.End);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_version_says_since_when_cases_begin_by_it_and_how_many_are_open()
    {
        var shop = await Shop(3);
        await Answer(shop, 1, 1);
        await Answer(shop, 1, 2);
        shop.Clock.MoveTo(shop.Clock.Now.AddDays(1));
        await shop.Open(J, key: "new");
        var versions = (await Desk(shop)).Versions(J);

        Assert.Equal([(true, 1, 1), (false, 3, 2)], versions.Select(version => (version.IsCurrent, version.Begun, version.Open)));
        Assert.Equal(TimeSpan.FromDays(1), versions[0].Since - versions[1].Since);
    }

    [Fact]
    public async Task A_trial_says_who_can_move_and_who_cannot_and_why_and_writes_nothing()
    {
        var shop = await Shop(3);
        await Answer(shop, 2, 1);
        var (desk, head) = (await Desk(shop), shop.Journal.Head);
        var tried = (await desk.Try(Plan(shop), null, Cancel)).Value;

        Assert.Equal((2, 1, 0), (tried.Moved, tried.Stay, tried.Failed));
        var stays = Assert.Single(tried.Verdicts, verdict => !verdict.Moves);
        Assert.Equal((Id(2), "no-counterpart"), (stays.Case, Assert.Single(stays.Reasons).Code));
        Assert.Contains("«b»", stays.Reasons[0].Text.Ar, StringComparison.Ordinal);
        Assert.Contains(tried.Verdicts, verdict => verdict.Steps.SequenceEqual([("a", "a")]));
        Assert.Equal(head, shop.Journal.Head);
    }

    [Fact]
    public async Task Each_case_moves_in_a_turn_of_its_own_and_one_that_changed_since_the_trial_is_judged_again()
    {
        var shop = await Shop(3);
        var desk = await Desk(shop);
        Assert.Equal(3, (await desk.Try(Plan(shop), null, Cancel)).Value.Moved);
        await Answer(shop, 1, 1);
        var count = await Carry(desk, Plan(shop), back: false);

        Assert.Equal((2, 1, 0), (count.Moved, count.Stay, count.Failed));
        Assert.Equal("b", Assert.Single((await shop.State(Id(1))).Steps).Step);
        await Answer(shop, 2, 1);
        Assert.Equal("c", Assert.Single((await shop.State(Id(2))).Steps).Step);
        Assert.Equal([2, 1], (await Desk(shop)).Versions(J).Select(version => version.Open));
        await Holds(shop);
    }

    [Fact]
    public async Task A_run_that_was_killed_goes_on_where_it_was_and_moves_nobody_twice()
    {
        var shop = await Shop(9);
        var desk = await Desk(shop);
        await desk.Keep(Plan(shop), Workshop.Officer, Cancel);
        await desk.Begin("plan", back: false, Workshop.Officer, Cancel);
        await Assert.ThrowsAsync<InvalidOperationException>(() => desk.Carry("plan", (done, _) => { if (done == 4) throw new InvalidOperationException("killed"); }, Cancel));
        shop.Restart();

        var after = await Desk(shop);
        Assert.Equal((PlanStage.Running, 4), (after.Find("plan")!.Stage, after.Find("plan")!.Moved));
        Assert.Equal((9, 0, 0), await after.Carry("plan", null, Cancel) is { Value: var count } ? (count.Moved, count.Stay, count.Failed) : default);
        for (var one = 1; one <= 9; one++) Assert.Single((await shop.Facts(Id(one))).OfType<CaseMigrated>());
        Assert.Equal(PlanStage.Ran, after.Find("plan")!.Stage);
        await Holds(shop);
    }

    [Fact]
    public async Task A_plan_that_ran_is_taken_back_and_whoever_has_gone_on_stays_with_the_reason()
    {
        var shop = await Shop(3);
        var desk = await Desk(shop);
        Assert.Equal("plan-not-run", await desk.Keep(Plan(shop), Workshop.Officer, Cancel) is { IsRefused: false } && await desk.Begin("plan", back: true, Workshop.Officer, Cancel) is { Refusal: { } early } ? early.Code : "");
        await Carry(desk, Plan(shop), back: false);
        await Answer(shop, 3, 1);
        var count = await Carry(desk, Plan(shop), back: true);

        Assert.Equal((2, 1), (count.Moved, count.Stay));
        Assert.Equal((Id(3), "no-counterpart"), (count.Verdicts.Single(verdict => !verdict.Moves).Case, count.Verdicts.Single(verdict => !verdict.Moves).Reasons[0].Code));
        Assert.Equal((PlanStage.Back, 1), (desk.Find("plan")!.Stage, desk.Find("plan")!.Moved));
        await Answer(shop, 1, 1);
        Assert.Equal("b", Assert.Single((await shop.State(Id(1))).Steps).Step);
        await Holds(shop);
    }

    [Fact]
    public async Task A_plan_with_a_mistake_is_not_taken_up_and_one_that_has_begun_is_not_rewritten()
    {
        var shop = await Shop(1);
        var desk = await Desk(shop);
        var faulty = Plan(shop) with { Steps = new Dictionary<string, string?> { ["b"] = "nowhere" }, Data = [new("x", "1 +")] };
        Assert.Equal(["no-such-step", "data-unreadable"], (await Desk(shop)).Check(faulty).Value.Remarks.Where(remark => remark.IsError).Select(remark => remark.Code));
        Assert.Equal("plan-faulty", (await desk.Keep(faulty, Workshop.Officer, Cancel)).Refusal?.Code);
        Assert.Equal("no-such-version", desk.Check(Plan(shop) with { From = "ffffffff" }).Refusal?.Code);
        Assert.Equal("same-version", desk.Check(Plan(shop) with { From = "current" }).Refusal?.Code);

        await Carry(desk, Plan(shop), back: false);
        Assert.False((await desk.Keep(Plan(shop), Workshop.Officer, Cancel)).IsRefused);
        Assert.Equal("other-plan", (await desk.Keep(Plan(shop) with { Timers = MigrationPlan.Renew }, Workshop.Officer, Cancel)).Refusal?.Code);
        Assert.Equal("no-such-plan", (await desk.Begin("another", back: false, Workshop.Officer, Cancel)).Refusal?.Code);
    }

    [Fact]
    public async Task A_step_that_may_hold_a_case_and_has_no_counterpart_is_remarked_and_a_pair_of_different_kinds_refused()
    {
        var shop = new Workshop((J, Old));
        await shop.Open(J);
        shop.Library.Add(Workshop.Plan(J, Workshop.Model("s-a a-c c-x", Workshop.Start, Workshop.Step("a"), Workshop.Operation("c"), Workshop.End)));
        var desk = await Desk(shop);
        Assert.Equal(("no-counterpart", false), desk.Check(Plan(shop)).Value.Remarks.Select(remark => (remark.Code, remark.IsError)).Single());
        Assert.Equal(("kind-differs", true), desk.Check(Plan(shop) with { Steps = new Dictionary<string, string?> { ["b"] = "c" } }).Value.Remarks.Select(remark => (remark.Code, remark.IsError)).Single());
    }

    [Theory]
    [InlineData("{", "plan-unreadable")]
    [InlineData("""{"id":"p","journey":"one","from":"a","to":"b","step":{}}""", "plan-unreadable")]
    [InlineData("""{"id":"p/q","journey":"one","from":"a","to":"b"}""", "plan-incomplete")]
    [InlineData("""{"id":"p","journey":"one","from":"a","to":"b","timers":"soon"}""", "plan-incomplete")]
    [InlineData("null", "plan-incomplete")]
    public void A_file_that_is_no_plan_is_refused_with_its_place(string json, string code) => Assert.Equal(code, MigrationPlan.Parse(json).Refusal?.Code);

    [Fact]
    public async Task The_fold_of_versions_saved_and_loaded_is_the_same()
    {
        var shop = await Shop(4);
        await Carry(await Desk(shop), Plan(shop), back: false);
        var (fold, other) = (new VersionFold(), new VersionFold());
        await foreach (var entry in shop.Journal.Read(0, shop.Journal.Head, Cancel)) fold.Apply(entry);
        other.Load(Saved(fold));
        Assert.Equal(Saved(fold).GetRawText(), Saved(other).GetRawText());
        Assert.Equal(4, other.Plan("plan")!.Moved.Count);
    }

    private static JsonElement Saved(VersionFold fold)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer)) fold.Save(writer);
        return JsonElement.Parse(buffer.ToArray());
    }

    private static async Task<Workshop> Shop(int cases)
    {
        var shop = new Workshop((J, Old));
        for (var one = 1; one <= cases; one++) await shop.Open(J, key: $"{one}");
        shop.Library.Add(Workshop.Plan(J, New));
        return shop;
    }

    private static MigrationPlan Plan(Workshop shop) => new("plan", J, shop.Library.VersionsOf(J).First(version => version.Hash != shop.Library.Current(J).Hash).Hash[..10], "current");

    private static Task<MigrationDesk> Desk(Workshop shop) => JourneysModule.Migrations(shop.Journal, shop.Keyring, shop.Library, shop.Clock, Cancel);

    private static async Task<MigrationCount> Carry(MigrationDesk desk, MigrationPlan plan, bool back)
    {
        if (!back) Assert.Null((await desk.Keep(plan, Workshop.Officer, Cancel)).Refusal);
        Assert.Null((await desk.Begin(plan.Id, back, Workshop.Officer, Cancel)).Refusal);
        return (await desk.Carry(plan.Id, null, Cancel)).Value;
    }

    private static string Id(int one) => Names.CaseId($"{one}");

    private static Task<CaseState> Answer(Workshop shop, int one, int ticket) => shop.Tell(new StepAnswer(ticket, Workshop.Customer, []), Id(one));

    private static async Task Holds(Workshop shop) => Assert.Equal([], await Invariants.Check(shop.Journal, shop.Keyring, shop.Library, null, Cancel));
}
