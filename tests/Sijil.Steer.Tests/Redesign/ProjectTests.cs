using System.Globalization;
using System.Text.Json.Nodes;
using Sijil.Facts;
using Sijil.Journeys.Tests.City;
using Sijil.Steer.Redesign;

namespace Sijil.Steer.Tests.Redesign;

/// <summary>A project passes its six gates on what it has shown, and on nothing else.</summary>
public sealed class ProjectTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_service_is_redesigned_through_its_six_gates_and_audited_from_the_cases_that_followed()
    {
        await using var centre = await Centre.Open();
        await centre.Serve(50);
        var id = await centre.Begin();
        var said = Said(centre);
        var at = await centre.Play(id, said, until: "evaluate");

        Assert.Null(at.Refusal);
        var project = centre.Projects.Find(id)!;
        Assert.Equal((Stages.Evaluation, 5), (project.Stage, project.Passed));
        Assert.Equal(["rta", "icp", "gdrfa", "cda"], project.Signing!.Signed);
        Assert.True(project.Evidence!.Reduction > 0.9 && project.Evidence.Comparison.On("minutes")!.Low > 0);

        var after = await centre.Serve(12);
        Assert.All(after, view => Assert.Equal(project.Pilot!.Version, view.Hash));    // what was tried is now in force for everybody
        centre.Pass(TimeSpan.FromDays(220));
        await centre.Until(id, view => view.Steps.Count > 0);
        Assert.Null((await centre.Play(id, said)).Refusal);

        project = centre.Projects.Find(id)!;
        Assert.Equal((Stages.Closed, 6, 12), (project.Stage, project.Passed, project.Audited!.Transactions));
        Assert.Equal(project.Audited.Each.Government.Amount * 12, project.Audited.Government.Amount);
        Assert.True(project.Audited.Customers.Low > 0);
        Assert.Equal(24_000, project.Ideal!.Promise!.Customers);    // announced, and left as it was announced
    }

    [Fact]
    public async Task A_gate_without_its_deliverables_is_refused_with_their_names_and_may_still_send_back()
    {
        await using var centre = await Centre.Open();
        var (id, said) = (await centre.Begin(), Said(centre));
        var whole = said["discover"];
        said["discover"] = new JsonObject { ["discovery.priority"] = "cost", ["discovery.problem"] = "مشكلة", ["discovery.charter"] = " " };
        var refused = (await centre.Play(id, said)).Refusal;

        Assert.Equal("deliverables-missing", refused?.Code);
        Assert.Contains("أحجام الطلب، خلاصة الشكاوى", refused!.Text.Ar, StringComparison.Ordinal);
        Assert.Contains("Team charter", refused.Text.En, StringComparison.Ordinal);
        Assert.Equal("discover", (await centre.Answer(id, new() { ["gate.outcome"] = "return", ["gate.note"] = "أكملوها" })).Value.Steps[0].Step);
        said["discover"] = whole;
        Assert.Equal("understand", (await centre.Play(id, said, until: "understand")).Value.Steps[0].Step);
    }

    [Fact]
    public async Task A_deliverable_keeps_the_version_of_the_guide_it_was_filled_in_by()
    {
        await using var centre = await Centre.Open();
        var id = await centre.Begin();
        await centre.Play(id, Said(centre), until: "understand");

        var deliverables = centre.Projects.DeliverablesOf(id, Stages.Discovery);
        Assert.All(deliverables, one => Assert.Equal((one.Guide.Version, true, false), (one.FilledBy, one.IsThere, one.IsOlder)));
        Assert.All(centre.Projects.DeliverablesOf(id, Stages.Understanding), one => Assert.Null(one.FilledBy));
    }

    [Fact]
    public async Task A_baseline_is_counted_from_cases_frozen_once_and_never_edited()
    {
        await using var centre = await Centre.Open();
        var (id, said) = (await centre.Begin(), Said(centre));
        Assert.Equal("no-cases", (await centre.Play(id, said)).Refusal?.Code);

        await centre.Answer(id, new() { ["gate.outcome"] = "return", ["gate.note"] = "لا معاملات بعد" });
        await centre.Serve(6);
        await centre.Play(id, said, until: "freeze-baseline");
        Assert.Equal("counted-not-typed", (await centre.Answer(id, With(said["freeze-baseline"], "baseline.journey.minutes", 90))).Refusal?.Code);
        await centre.Play(id, said, until: "design");
        var frozen = centre.Projects.Find(id)!.Baseline!;
        Assert.True(frozen.Journey is { Cases: > 0, Minutes: 20, Fields: 3, Documents: 4 });
        Assert.Contains(frozen.Journey.Path, step => step is { Id: "review", Holder: "rta", Hours: > 19 });

        var refused = (await centre.Answer(id, With(said["design"], "baseline.journey.minutes", 90))).Refusal;
        Assert.Equal("baseline-frozen", refused?.Code);
        Assert.Contains(DateOnly.FromDateTime(frozen.FrozenAt.ToOffset(TimeSpan.FromHours(4)).DateTime).ToString("dd-MM-yyyy", CultureInfo.InvariantCulture), refused!.Text.Ar, StringComparison.Ordinal);
        await centre.Serve(3);
        Assert.Equal(frozen.Journey.Cases, centre.Projects.Find(id)!.Baseline!.Journey.Cases);
    }

    [Theory]
    [InlineData("ideal.version", "nowhere", "no-such-version")]
    [InlineData("ideal.removed", "identity.card,moon.card", "no-source")]
    public async Task An_ideal_journey_is_a_version_that_runs_and_strikes_out_only_what_has_a_source(string field, string value, string code)
    {
        await using var centre = await Centre.Open();
        await centre.Serve(4);
        var (id, said) = (await centre.Begin(), Said(centre));
        await centre.Play(id, said, until: "design");
        JsonNode typed = field is "ideal.removed" ? new JsonArray([.. value.Split(',').Select(one => JsonValue.Create(one))]) : JsonValue.Create(value);

        Assert.Equal(code, (await centre.Answer(id, With(said["design"], field, typed))).Refusal?.Code);
    }

    [Theory]
    [InlineData("ideal.least.cases", 1_000)]
    [InlineData("ideal.least.reduction", 100)]
    public async Task A_pilot_below_its_threshold_is_refused_with_what_it_reached_and_may_be_sent_back(string field, int asked)
    {
        await using var centre = await Centre.Open();
        await centre.Serve(50);
        var (id, said) = (await centre.Begin(), Said(centre));
        said["design"] = With(With(said["design"], field, asked), "ideal.measure", "fields");
        var refused = (await centre.Play(id, said)).Refusal;

        Assert.Equal("evidence-below", refused?.Code);
        Assert.Contains(asked.ToString(CultureInfo.InvariantCulture), refused!.Text.Ar, StringComparison.Ordinal);
        Assert.Null(centre.Projects.Find(id)!.Evidence);
        Assert.Equal("design", (await centre.Answer(id, new() { ["gate.outcome"] = "return", ["gate.note"] = "يُعاد" })).Value.Steps[0].Step);
    }

    [Theory, InlineData(30), InlineData(400)]
    public async Task An_effect_is_audited_six_to_twelve_months_after_it_applies(int days)
    {
        await using var centre = await Centre.Open();
        await centre.Serve(50);
        var (id, said) = (await centre.Begin(), Said(centre));
        await centre.Play(id, said, until: "propose-approval");

        var early = With(said["propose-approval"], "approval.auditOn", centre.Today.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.Equal("audit-out-of-time", (await centre.Answer(id, early)).Refusal?.Code);
    }

    [Fact]
    public async Task A_verdict_needs_cases_that_ran_since_the_journey_applies()
    {
        await using var centre = await Centre.Open();
        await centre.Serve(50);
        var (id, said) = (await centre.Begin(), Said(centre));
        await centre.Play(id, said, until: "evaluate");
        centre.Pass(TimeSpan.FromDays(220));
        await centre.Until(id, view => view.Steps.Count > 0);

        Assert.Equal("not-lived", (await centre.Play(id, said)).Refusal?.Code);
        Assert.Equal(Stages.Evaluation, centre.Projects.Find(id)!.Stage);
    }

    [Fact]
    public async Task A_project_that_goes_to_the_councils_begins_a_matter_of_its_lead_on_the_route_of_projects()
    {
        await using var centre = await Centre.Open();
        await centre.Serve(50);
        var (id, said) = (await centre.Begin(), Said(centre));
        said["propose-approval"]["approval.route"] = "council";
        Assert.Null((await centre.Play(id, said)).Refusal);

        var item = await centre.Until((await centre.Called(id, "council-item"))!, view => view.Steps.Count > 0);
        Assert.Equal(("file-item", "rta", "submission-project"), (item.Steps[0].Step, item.Steps[0].Holder, item.Steps[0].Form));
        Assert.Equal(["strategic-affairs-council", "executive-council"], item.Data["route"]!["steps"]!.AsArray().Take(2).Select(step => step!["body"]!.ToString()));
        Assert.Equal(said["propose-approval"]["approval.memo"]!.ToString(), item.Data["item"]!["what"]!["ar"]!.ToString());
    }

    private static JsonObject With(JsonObject answers, string path, JsonNode value)
    {
        var changed = (JsonObject)answers.DeepClone();
        changed[path] = value;
        return changed;
    }

    /// <summary>What the sample's people answer, and what remains to be said when the effect is judged.</summary>
    internal static Dictionary<string, JsonObject> Said(Centre centre)
    {
        var act = JsonNode.Parse(File.ReadAllText(Path.Combine(SmallCity.Models, "sample-acts", "parking-permit.json")))!;
        var said = act["answers"]!.AsObject().ToDictionary(step => step.Key, step => (JsonObject)step.Value![0]!.DeepClone());
        said["propose-approval"]["approval.auditOn"] = centre.Today.AddDays(210).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        said["evaluate"] = new() { ["evaluation.survey"] = "94%", ["evaluation.mystery"] = "زيارتان", ["evaluation.lessons"] = "دروس", ["evaluation.nomination"] = "لا ترشيح" };
        said["give-verdict"] = new() { ["gate.outcome"] = "sustained", ["gate.note"] = "استدام الأثر" };
        return said;
    }
}
