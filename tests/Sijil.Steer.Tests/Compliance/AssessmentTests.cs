using System.Text.Json.Nodes;
using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Journeys;
using Sijil.Measure.Scorecards;
using Sijil.Steer.Compliance;
using Sijil.Steer.Tests.Redesign;

namespace Sijil.Steer.Tests.Compliance;

/// <summary>An entity gives evidence and somebody else assesses; an exception is asked for and somebody else grants it.</summary>
public sealed class AssessmentTests
{
    private static readonly Actor Officer = new("s-officer-rta", "officer", "desk"), Analyst = new("s-0003", "analyst", "desk"), Secretary = new("s-0004", "secretary", "desk");
    private static readonly JsonObject Evidence = new() { ["evidence.text"] = "سجل التأهيل" }, Partly = new() { ["judgement.outcome"] = "partly", ["judgement.note"] = "لم يكتمل" };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_the_Secretariat_assesses_on_the_entitys_evidence_stands_in_the_grid_with_both_names()
    {
        await using var centre = await Centre.Open();
        var id = await Begin(centre, "rta", Officer, "rta");
        Assert.False((await Answer(centre, id, Officer, Evidence)).IsRefused);
        Assert.False((await Answer(centre, id, Analyst, Partly)).IsRefused);
        await centre.Until(id, view => !view.IsOpen);
        await centre.CaughtUp();

        var cell = Cell(centre, "rta", 8);

        Assert.Equal((ComplianceState.Partly, "سجل التأهيل", "s-officer-rta", "s-0003", id), (cell.State, cell.Assessment!.Evidence, cell.Assessment.Giver, cell.Assessment.Assessor, cell.Assessment.Case));
    }

    [Fact]
    public async Task One_assessment_is_under_way_at_a_time_and_the_next_is_another()
    {
        await using var centre = await Centre.Open();
        var id = await Begin(centre, "rta", Officer, "rta");
        Assert.Equal(id, await Begin(centre, "rta", Analyst, "gs"));

        await Answer(centre, id, Officer, Evidence);
        await Answer(centre, id, Analyst, Partly);
        await centre.Until(id, view => !view.IsOpen);
        await centre.CaughtUp();

        Assert.NotEqual(id, await Begin(centre, "rta", Officer, "rta"));
    }

    [Fact]
    public async Task Evidence_that_is_not_enough_goes_back_to_the_entity()
    {
        await using var centre = await Centre.Open();
        var id = await Begin(centre, "rta", Analyst, "gs");
        await Answer(centre, id, Officer, Evidence);

        var back = await Answer(centre, id, Analyst, new() { ["judgement.outcome"] = "return", ["judgement.note"] = "أين السجل؟" });

        Assert.Equal(("give-evidence", "rta"), (back.Value.Steps[0].Step, back.Value.Steps[0].Holder));
    }

    [Fact]
    public async Task Nobody_assesses_evidence_that_they_gave()
    {
        await using var centre = await Centre.Open();
        var id = await Begin(centre, "rta", Officer, "rta");
        await Answer(centre, id, Officer, Evidence);

        Assert.Equal("assessed-by-own-hand", (await Answer(centre, id, Officer with { Role = "analyst" }, Partly)).Refusal?.Code);
    }

    [Fact]
    public async Task The_Secretariats_own_compliance_is_assessed_by_a_member_of_the_councils_and_not_by_itself()
    {
        await using var centre = await Centre.Open();
        var id = await Begin(centre, "gs", Analyst, "gs");
        var waits = await Answer(centre, id, new("s-officer-gs", "officer", "desk"), Evidence);

        Assert.Equal("member", waits.Value.Steps[0].Role);
        Assert.Equal("assessed-by-own-hand", (await Answer(centre, id, Analyst, Partly)).Refusal?.Code);
        Assert.False((await Answer(centre, id, new("s-0005", "member", "desk"), Partly)).IsRefused);
    }

    [Fact]
    public async Task An_entity_begins_its_own_assessment_and_no_others()
    {
        await using var centre = await Centre.Open();
        var (entity, principle) = Of(centre, "rta", 8);

        Assert.Equal("compliance-not-yours", (await centre.Get<AskForAssessment>().Begin(entity, principle, Officer, "dha", Cancel)).Refusal?.Code);
        Assert.Equal("exception-anothers", (await centre.Get<AskForException>().Begin(entity, principle, Officer, "dha", "k", Cancel)).Refusal?.Code);
    }

    [Fact]
    public async Task An_exception_is_granted_by_another_hand_and_ends_on_a_day_to_come()
    {
        await using var centre = await Centre.Open();
        var (entity, principle) = Of(centre, "rta", 8);
        var id = (await centre.Get<AskForException>().Begin(entity, principle, Secretary, "gs", "k", Cancel)).Value.Id;

        Assert.Equal("exception-lapsed", (await Answer(centre, id, Secretary, Exception(centre.Today.AddDays(-2)))).Refusal?.Code);
        Assert.False((await Answer(centre, id, Secretary, Exception(centre.Today.AddDays(30)))).IsRefused);
        Assert.Equal("excepted-by-own-hand", (await Answer(centre, id, Secretary, new() { ["agreement.outcome"] = "agree" })).Refusal?.Code);
        Assert.False((await Answer(centre, id, Secretary with { Id = "s-0230" }, new() { ["agreement.outcome"] = "agree" })).IsRefused);
        await centre.Until(id, view => !view.IsOpen);
        await centre.CaughtUp();
        Assert.Equal(ComplianceState.Excepted, Cell(centre, "rta", 8).State);
    }

    [Fact]
    public async Task An_officer_asks_for_an_exception_of_the_entitys_own()
    {
        await using var centre = await Centre.Open();
        var (entity, principle) = Of(centre, "rta", 8);
        var id = (await centre.Get<AskForException>().Begin(entity, principle, Officer, "rta", "k", Cancel)).Value.Id;
        var others = Exception(centre.Today.AddDays(30));
        others["entry.who"] = "dha";

        Assert.Equal("exception-anothers", (await Answer(centre, id, Officer, others)).Refusal?.Code);
    }

    private static JsonObject Exception(DateOnly until) => new()
    {
        ["entry.title.ar"] = "استثناء", ["entry.title.en"] = "Exception", ["entry.principle"] = "8", ["entry.who"] = "rta", ["entry.reason"] = "سبب", ["entry.grantedBy"] = "قرار", ["entry.until"] = $"{until:yyyy-MM-dd}",
    };

    private static async Task<string> Begin(Centre centre, string entity, Actor by, string of)
    {
        var (found, principle) = Of(centre, entity, 8);
        return (await centre.Get<AskForAssessment>().Begin(found, principle, by, of, Cancel)).Value.Id;
    }

    private static async Task<Outcome<CaseView>> Answer(Centre centre, string id, Actor by, JsonObject answers)
    {
        var step = (await centre.Desk.Find(id, Cancel))!.Steps[0];
        return await centre.Desk.Answer(id, new(step.Token, by, (JsonObject)answers.DeepClone()), Cancel);
    }

    private static (Entity Entity, Indicator Principle) Of(Centre centre, string entity, int principle)
    {
        var grid = centre.Get<ComplianceGrid>();
        return (grid.Registers.Entities[entity], grid.Principles.Single(one => one.Number == principle));
    }

    private static ComplianceCell Cell(Centre centre, string entity, int principle)
    {
        var grid = centre.Get<ComplianceGrid>();
        return grid.Row(grid.Registers.Entities[entity], Quarter.Of(centre.Today)).Cells.Single(cell => cell.Principle.Number == principle);
    }
}
