using System.Text.Json.Nodes;
using Sijil.Steer.Legislation;
using Sijil.Steer.Redesign;
using Sijil.Steer.Tests.Redesign;

namespace Sijil.Steer.Tests.Legislation;

/// <summary>A file goes from its articles over the opinions of others to the Secretariat's, and leaves what it opened in the state that it brought about.</summary>
public sealed class FileTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Affected_bodies_are_asked_at_once_and_the_file_waits_for_the_last_of_them()
    {
        await using var centre = await Centre.Open();
        var people = new Drafters(centre);
        var id = await people.Drafted("one");
        Assert.Null((await people.Ask(id, ["courts", "dof"])).Refusal);
        Assert.Null((await people.Align(id)).Refusal);
        await people.Asked(id);
        Assert.Equal(2, people.Sheet(id).Owed);

        Assert.Null((await people.Opine(Drafters.Finance, id, "none")).Refusal);
        await centre.CaughtUp();
        Assert.Equal(("study", 1), (people.Sheet(id).File.Stage, people.Sheet(id).Owed));
        Assert.Null((await people.Opine(Drafters.Courts, id, "object")).Refusal);
        await centre.Until(id, view => view.Steps.Any(step => step.Step == "give-opinion"));
        await centre.CaughtUp();
        Assert.Equal("opinion", people.Sheet(id).File.Stage);
        Assert.Equal(("object", "none"), (people.Sheet(id).OpinionOf("courts")!.Verdict, people.Sheet(id).OpinionOf("dof")!.Verdict));
    }

    [Fact]
    public async Task Silence_to_the_end_of_the_limit_is_recorded_as_silence_and_never_as_agreement_and_the_file_goes_on()
    {
        await using var centre = await Centre.Open();
        var people = new Drafters(centre);
        var id = await people.Drafted("one");
        await people.Ask(id, ["courts", "dof"], days: 5);
        await people.Align(id);
        Assert.Null((await people.Opine(Drafters.Courts, id)).Refusal);
        await people.Asked(id);
        var asked = people.Sheet(id).Opinions.Single(one => one.Value.Body == "dof").Key;
        var step = (await centre.Desk.Find(asked, Cancel))!.Steps.Single();
        Assert.Equal(people.Day(5), step.Due!.Value.ToOffset(TimeSpan.FromHours(4)).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

        centre.Pass(TimeSpan.FromDays(7));
        await centre.Until(id, view => view.Steps.Any(open => open.Step == "give-opinion"));
        await centre.CaughtUp();
        Assert.Equal(("silent", "opinion"), (people.Sheet(id).OpinionOf("dof")!.State, people.Sheet(id).File.Stage));
        Assert.Equal("opinion-after-limit", (await people.Opine(Drafters.Finance, id)).Refusal?.Code);
        var silent = people.Sheet(id).OpinionOf("dof")!;
        Assert.Equal((null, null, null, centre.Today), (silent.Verdict, silent.Text, silent.GivenOn, silent.SilentOn));    // silence is not agreement
        Assert.Equal(1, people.Sheet(id).Silent);
    }

    [Fact]
    public async Task An_issue_by_the_entity_removes_the_obstacle_that_opened_the_file_and_ends_its_follow_up()
    {
        await using var centre = await Centre.Open();
        var people = new Drafters(centre);
        var obstacle = await people.Obstacle();
        var id = (await centre.Files.FromObstacle(Drafters.Analyst, obstacle, "one", Cancel)).Value.Id;
        await centre.CaughtUp();
        Assert.Equal(("reviewing", id), (Standing(centre, obstacle).Standing, Standing(centre, obstacle).Review!.File));
        Assert.Equal("obstacle-under-review", (await centre.Files.FromObstacle(Drafters.Secretary, obstacle, "two", Cancel)).Refusal?.Code);

        await people.Name(id);
        await people.Write(id, "add", "المادة (٧)");
        Assert.Null((await people.Study(id, "endorse", "entity")).Refusal);
        Assert.Null((await people.Do(Drafters.Drafter, id, "issue", new() { ["issued.number"] = "12/2026", ["issued.on"] = people.Day(0), ["issued.note"] = "أُلغي الحضور." })).Refusal);
        await centre.Until(obstacle, view => !view.IsOpen);
        await centre.CaughtUp();

        var file = people.Sheet(id).File;
        Assert.Equal(("closed", "issued", "12/2026"), (file.Stage, file.Outcome, file.Issued!.Number));
        Assert.Equal(("removed", centre.Today), (Standing(centre, obstacle).Standing, Standing(centre, obstacle).RemovedOn));
    }

    [Theory, InlineData("decline"), InlineData("withdraw")]
    public async Task An_obstacle_stands_where_its_file_does_not_go_on(string end)
    {
        await using var centre = await Centre.Open();
        var people = new Drafters(centre);
        var obstacle = await people.Obstacle();
        var id = (await centre.Files.FromObstacle(Drafters.Drafter, obstacle, "one", Cancel)).Value.Id;
        await people.Name(id);
        await people.Write(id, "add", "7");
        if (end is "decline") await people.Study(id, "decline", null);
        else await people.Write(id, "withdraw");
        await centre.Until(id, view => !view.IsOpen);
        await centre.CaughtUp();

        Assert.Equal(("assigned", "ended"), (Standing(centre, obstacle).Standing, Standing(centre, obstacle).Review!.State));
        Assert.Equal(end is "decline" ? "declined" : "withdrawn", people.Sheet(id).File.Outcome);
        Assert.False((await centre.Files.FromObstacle(Drafters.Drafter, obstacle, "again", Cancel)).IsRefused);
    }

    [Fact]
    public async Task A_law_goes_to_both_councils_as_a_legislation_matter_with_what_the_file_knows()
    {
        await using var centre = await Centre.Open();
        var people = new Drafters(centre);
        var id = await people.Drafted("one", "law");
        Assert.Equal("goes-to-councils", (await people.Study(id, "endorse", "entity")).Refusal?.Code);
        Assert.Null((await people.Judge(id, "endorse", "councils")).Refusal);
        var called = await centre.Until(id, view => view.Waiting.Any(wait => wait.Step == "council"));
        await centre.CaughtUp();

        Assert.Equal(("councils", true), (people.Sheet(id).File.Stage, called.IsOpen));
        var item = await centre.Until((await centre.Called(id, "council-item"))!, view => view.Steps.Count > 0);
        Assert.Equal(("file-item", "dld", "submission-legislation"), (item.Steps[0].Step, item.Steps[0].Holder, item.Steps[0].Form));
        Assert.Contains("المادة 7\nيُسجَّل العقد دون حضور.", $"{item.Data["item"]!["details"]!["articles"]}", StringComparison.Ordinal);
        Assert.Equal(["legislation-committee", "strategic-affairs-council", "executive-council", "ruler"], ((JsonArray)item.Data["route"]!["steps"]!).Select(step => $"{step!["body"]}"));
    }

    [Fact]
    public async Task What_was_said_before_of_the_same_article_stands_beside_it_for_whoever_may_know_of_it()
    {
        await using var centre = await Centre.Open();
        var people = new Drafters(centre);
        var first = await people.Drafted("one", "regulation", "7", "9");
        await people.Ask(first, ["courts"]);
        Assert.Null((await people.Remark(Drafters.Courts, first, "المادة 7")).Refusal);
        Assert.Null((await people.Remark(Drafters.Courts, first, "٩")).Refusal);
        Assert.Null((await people.Opine(Drafters.Courts, first)).Refusal);
        await people.Align(first);
        await people.Judge(first, "amend", "entity");
        var second = await people.Drafted("two");
        await people.Ask(second, ["dof"]);
        await people.Asked(second);

        var sheet = people.Sheet(second);
        var before = Assert.Single(centre.Legislation.Before(Drafters.Secretary, sheet, sheet.Articles.Single()));
        Assert.Equal((first, "amend", "courts", 1), (before.File, before.Verdict!.Decision, before.Remarks[0].Body, before.Remarks.Count));
        Assert.Empty(centre.Legislation.Before(Drafters.Finance, sheet, sheet.Articles.Single()));
        Assert.Null(centre.Legislation.Find(Drafters.Finance, first));
        Assert.NotNull(centre.Legislation.Find(Drafters.Finance, second));
        Assert.Null(centre.Legislation.Find(Drafters.Stranger, second));
    }

    [Fact]
    public async Task A_draft_that_is_sent_back_is_written_on_and_an_article_replaced()
    {
        await using var centre = await Centre.Open();
        var people = new Drafters(centre);
        var id = await people.Drafted("one", "regulation", "7", "8", "10");
        await people.Write(id, "complete");
        Assert.Null((await people.Do(Drafters.Secretary, id, "ask-opinions", new() { ["asked.outcome"] = "return", ["asked.note"] = "حدّدوا المدة." })).Refusal);
        Assert.Equal(("drafting", "حدّدوا المدة."), (people.Sheet(id).File.Stage, people.Sheet(id).File.Returned));

        Assert.Null((await people.Write(id, "add", "مادة 7", "خلال يومين.")).Refusal);
        Assert.Null((await people.Write(id, "remove", "8")).Refusal);
        Assert.Null((await people.Ask(id, ["courts"])).Refusal);
        Assert.Equal(["7", "10"], people.Sheet(id).Articles.Select(article => article.Key));
        Assert.Equal("خلال يومين.", people.Sheet(id).Articles[0].Proposed);
        Assert.Null(people.Sheet(id).File.Returned);
    }

    private static Obstacle Standing(Centre centre, string id) => centre.Projects.Obstacles[id];
}
