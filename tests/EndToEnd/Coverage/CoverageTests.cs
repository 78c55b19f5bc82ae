using Sijil.Steer.Coverage;

namespace Sijil.EndToEnd.Tests.Coverage;

/// <summary>What models/coverage.json says is borne out: every page opens with data, every act can be performed.</summary>
public sealed class CoverageTests(Emirate emirate, Chromium chromium, Performance performance) : IClassFixture<Performance>
{
    private static readonly CoverageSheet Sheet = CoverageModule.Read(Models.Folder);

    public static TheoryData<string> Acts => [.. Sheet.Rows.Select(row => row.Act).Where(act => act.Length > 0).Distinct()];

    [Fact]
    public void Every_phrase_is_there_once_and_says_what_it_lacks()
    {
        Assert.Equal(Enumerable.Range(1, 117), Sheet.Rows.Select(row => row.Row));
        Assert.All(Sheet.Rows.Where(row => row.State is CoverageState.Absent), row => Assert.True((row.Screen, row.Act) == ("", ""), $"Row {row.Row} is absent and yet has a page."));
        Assert.All(Sheet.Rows.Where(row => row.State is not CoverageState.Absent), row => Assert.True(row is { Screen.Length: > 0, As.Length: > 0, Act.Length: > 0 }, $"Row {row.Row} has no page or no act."));
        Assert.All(Sheet.Rows, row => Assert.True(row.State is CoverageState.Thin == row.Lacks is not null, $"Row {row.Row}: what is thin says what it lacks, and nothing else does."));
        Assert.All(Sheet.Rows.Where(row => row.Act.Length > 0), row => Assert.True(Sheet.Acts.ContainsKey(row.Act) || row.Act.StartsWith(Performance.Proposal, StringComparison.Ordinal), $"Row {row.Row}: no act is called {row.Act}."));
    }

    [Theory, InlineData("ar"), InlineData("en")]
    public async Task Every_page_opens_and_has_something_on_it(string language)
    {
        foreach (var act in (string[])["resolve", "newborn"]) await performance.Do(Sheet.Acts[act]);    // councils that decided nothing, and people of whom nothing was read, have empty lists
        foreach (var group in Sheet.Rows.Where(row => row.Screen.Length > 0).GroupBy(row => row.As))
        {
            await using var reader = await chromium.Visit(emirate.Url, language);
            if (group.Key is not "everyone") await reader.SignIn(Performance.Uuid(group.Key));
            foreach (var row in group.DistinctBy(row => row.Screen))
            {
                Assert.True(await reader.Go(row.Screen) is 200, $"Row {row.Row}: {row.Screen} does not open.");
                Assert.DoesNotContain("/sign-in", reader.Page.Url, StringComparison.Ordinal);
                Assert.True(await reader.Page.Locator("main .gov-empty").CountAsync() is 0, $"Row {row.Row}: {row.Screen} is empty.");
            }
        }
    }

    [Theory, MemberData(nameof(Acts))]
    public async Task Every_act_can_be_performed(string act)
    {
        if (act.StartsWith(Performance.Proposal, StringComparison.Ordinal)) await performance.Propose(act[Performance.Proposal.Length..]);
        else await performance.Do(Sheet.Acts[act]);
    }
}
