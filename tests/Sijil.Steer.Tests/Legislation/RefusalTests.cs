using Sijil.Steer.Legislation;
using Sijil.Steer.Tests.Redesign;

namespace Sijil.Steer.Tests.Legislation;

/// <summary>What a file refuses, and why.</summary>
public sealed class RefusalTests
{
    [Fact]
    public async Task A_body_that_was_not_asked_gives_no_opinion_and_a_drafter_none_on_its_own_draft()
    {
        await using var centre = await Centre.Open();
        var people = new Drafters(centre);
        var id = await people.Drafted("one");
        await people.Write(id, "complete");
        Assert.Equal("opinion-on-own-draft", (await people.AskAgain(id, ["courts", "dld"])).Refusal?.Code);
        Assert.Null((await people.AskAgain(id, ["courts"])).Refusal);

        Assert.Equal("opinion-on-own-draft", (await people.Opine(Drafters.Drafter, id)).Refusal?.Code);
        Assert.Equal("opinion-not-asked", (await people.Opine(Drafters.Analyst, id)).Refusal?.Code);
        Assert.Equal("case-not-found", (await people.Opine(Drafters.Stranger, id)).Refusal?.Code);    // to whoever was not asked, the file is not there
        Assert.Null((await people.Opine(Drafters.Courts, id)).Refusal);
        await centre.CaughtUp();
        Assert.Equal("opinion-given-already", (await people.Opine(Drafters.Courts, id)).Refusal?.Code);
    }

    [Fact]
    public async Task A_remark_is_on_an_article_that_is_there()
    {
        await using var centre = await Centre.Open();
        var people = new Drafters(centre);
        var id = await people.Drafted("one");
        await people.Ask(id, ["courts"]);

        var refused = (await people.Remark(Drafters.Courts, id, "99")).Refusal;
        Assert.Equal("no-such-article", refused?.Code);
        Assert.Contains("99", refused!.Text.Ar, StringComparison.Ordinal);
        Assert.Empty(people.Sheet(id).Remarks);
    }

    [Fact]
    public async Task A_draft_without_articles_is_not_whole_and_an_article_needs_its_text()
    {
        await using var centre = await Centre.Open();
        var people = new Drafters(centre);
        var id = await people.Drafted("one");
        Assert.Equal("article-without-text", (await people.Write(id, "add", "8", proposed: null)).Refusal?.Code);
        Assert.Equal("no-such-article", (await people.Write(id, "remove", "8")).Refusal?.Code);
        await people.Write(id, "remove", "7");

        Assert.Equal("no-article", (await people.Write(id, "complete")).Refusal?.Code);
    }

    [Theory]
    [InlineData("courts", 0, "limit-past")]
    [InlineData("moon", 5, "unknown-body")]
    [InlineData("", 5, "nobody-asked")]
    public async Task Opinions_are_asked_of_bodies_that_exist_until_a_day_to_come(string body, int days, string code)
    {
        await using var centre = await Centre.Open();
        var people = new Drafters(centre);
        Assert.Equal(code, (await people.Ask(await people.Drafted("one"), [body], days)).Refusal?.Code);
    }

    [Fact]
    public async Task A_conflict_is_said_in_words_and_not_endorsed_as_it_stands()
    {
        await using var centre = await Centre.Open();
        var people = new Drafters(centre);
        var id = await people.Drafted("one", "regulation", "7", "8");
        await people.Ask(id, ["courts"]);
        await people.Opine(Drafters.Courts, id);
        Assert.Equal("conflict-without-note", (await people.Align(id, new Cell("7", "policies/services-360", "conflicts"))).Refusal?.Code);
        Assert.Equal("no-such-article", (await people.Align(id, new Cell("77", "policies/services-360", "aligned"))).Refusal?.Code);
        Assert.Equal("unknown-yardstick", (await people.Align(id, new Cell("7", "sector-strategies/green-33", "aligned"))).Refusal?.Code);    // it is still under review
        Assert.Null((await people.Align(id, new Cell("7", "policies/services-360", "conflicts", "تشترط الحضور."))).Refusal);

        Assert.Equal("endorses-conflict", (await people.Judge(id, "endorse", "entity")).Refusal?.Code);
        Assert.Null((await people.Judge(id, "amend", "entity")).Refusal);
        await centre.CaughtUp();
        var cells = people.Sheet(id).File.Alignment!;
        Assert.Equal(2 * Alignment.Yardsticks(centre.Registers).Count, cells.Count);
        Assert.Equal(Cell.Untouched, cells.Single(cell => cell is { Article: "8", Of: "policies/services-360" }).Verdict);
    }

    [Fact]
    public async Task A_file_is_opened_from_an_obstacle_by_the_centre_or_its_owner_once_it_is_accepted()
    {
        await using var centre = await Centre.Open();
        var people = new Drafters(centre);
        Assert.Equal("case-not-found", (await centre.Files.FromObstacle(Drafters.Analyst, "nowhere", "one", TestContext.Current.CancellationToken)).Refusal?.Code);
        Assert.Equal("obstacle-not-assigned", (await centre.Files.FromObstacle(Drafters.Analyst, await people.Raised("one"), "one", TestContext.Current.CancellationToken)).Refusal?.Code);
        var obstacle = await people.Obstacle("two");

        Assert.Equal("not-your-turn", (await centre.Files.FromObstacle(Drafters.Stranger, obstacle, "one", TestContext.Current.CancellationToken)).Refusal?.Code);
        Assert.False((await centre.Files.FromObstacle(Drafters.Drafter, obstacle, "one", TestContext.Current.CancellationToken)).IsRefused);
    }

    [Theory]
    [InlineData("المادة (٧)", "7")]
    [InlineData("Article 7", "7")]
    [InlineData("7 مكرر", "7-مكرر")]
    [InlineData("المادة ", "")]
    public void The_number_of_an_article_is_the_same_however_it_is_written(string written, string key) => Assert.Equal(key, ArticleNumber.KeyOf(written));
}
