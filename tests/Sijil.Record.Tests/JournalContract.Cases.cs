namespace Sijil.Record.Tests;

public abstract partial class JournalContract
{
    [Fact]
    public async Task Rows_change_with_the_turn_or_not_at_all()
    {
        await Commit(Turn("case/1", 0) with { Case = Row("1", 1, work: Task("1", "a")) });
        await Journal.Append(Turn("case/1", 0) with { Case = Row("1", 1) with { Step = "lost" } }, Cancel);
        await Journal.Append(Turn("case/1", 1) with { Case = Row("1", 2) with { Step = "claimed" }, Claims = ["case/1x"] }, Cancel);
        await Journal.Append(Turn("case/1", 2) with { Case = Row("1", 3) with { Step = "lost" }, Claims = ["case/1x"] }, Cancel);
        var row = (await Journal.Cases.Find("1", Cancel))!;
        Assert.Equal((2L, "claimed"), (row.Version, row.Step));
        Assert.Equal("""{"version":2}""", System.Text.Encoding.UTF8.GetString(row.State.Span));
        Assert.Empty(await Journal.Cases.Work(new(), 10, Cancel));
    }

    [Fact]
    public async Task A_row_is_read_as_it_was_written()
    {
        var given = Row("1", 1, FakeClock.Start.AddHours(1)) with { Parties = ["p1", "p2"], Status = CaseStatus.Incident, Origin = new(OriginKind.Simulated, "seed-1"), Work = null };
        await Commit(Turn("case/1", 0) with { Case = given });
        var read = (await Journal.Cases.Find("1", Cancel))!;
        Assert.Equal(given.State.ToArray(), read.State.ToArray());
        Assert.Equal(given.Parties, read.Parties);
        Assert.Equal(given with { State = default, Parties = [] }, read with { State = default, Parties = [] });
        Assert.Null(await Journal.Cases.Find("2", Cancel));
    }

    [Fact]
    public async Task Open_tasks_stay_unless_the_turn_says_otherwise()
    {
        await Commit(Turn("case/1", 0) with { Case = Row("1", 1, work: [Task("1", "a"), Task("1", "b", "rta")]) });
        await Commit(Turn("case/1", 1) with { Case = Row("1", 2) with { Work = null } });
        Assert.Equal(2, (await Journal.Cases.Work(new() { Case = "1" }, 10, Cancel)).Count);
        Assert.Equal(Task("1", "b", "rta"), Assert.Single(await Journal.Cases.Work(new() { Holder = "rta", Party = "p1" }, 10, Cancel)));
        Assert.Empty(await Journal.Cases.Work(new() { Party = "p2" }, 10, Cancel));
        await Commit(Turn("case/1", 2) with { Case = Row("1", 3, work: Task("1", "c")) });
        Assert.Equal("c", Assert.Single(await Journal.Cases.Work(new(), 10, Cancel)).Task);
    }

    [Fact]
    public async Task A_party_sees_own_cases_and_no_longer_when_removed()
    {
        await Commit(Turn("case/1", 0) with { Case = Row("1", 1) with { Parties = ["p1", "p2"] } });
        await Commit(Turn("case/2", 0) with { Case = Row("2", 1) });
        Assert.Equal(["2", "1"], (await Journal.Cases.OfParty("p1", 10, Cancel)).Select(row => row.Id));
        Assert.Equal(["1"], (await Journal.Cases.OfParty("p2", 10, Cancel)).Select(row => row.Id));
        await Commit(Turn("case/1", 1) with { Case = Row("1", 2) with { Parties = ["p1", "p3"] } });
        Assert.Empty(await Journal.Cases.OfParty("p2", 10, Cancel));
        Assert.Single(await Journal.Cases.OfParty("p3", 10, Cancel));
    }

    [Fact]
    public async Task Due_work_is_taken_once_while_it_is_leased_and_a_turn_ends_the_lease()
    {
        for (var n = 0; n < 9; n++)
        {
            await Commit(Turn($"case/{n}", 0) with { Case = Row($"{n}", 1, n < 6 ? FakeClock.Start.AddMinutes(n) : null) });
        }
        var now = FakeClock.Start.AddMinutes(4);
        Assert.Equal(["0", "1", "2"], (await Journal.Cases.ClaimDue(now, 3, "a", Cancel)).Select(row => row.Id).Order());
        Assert.Equal(["3", "4"], (await Journal.Cases.ClaimDue(now, 3, "b", Cancel)).Select(row => row.Id).Order());
        Assert.Empty(await Journal.Cases.ClaimDue(now, 3, "b", Cancel));
        Assert.Equal(FakeClock.Start.AddMinutes(5), await Journal.Cases.NextDue(Cancel));
        Assert.Equal((true, false, true), (await Journal.Cases.Hold("3", "b", Cancel), await Journal.Cases.Hold("3", "a", Cancel), await Journal.Cases.Hold("8", "a", Cancel)));
        await Journal.Cases.Release("3", "a", Cancel);
        Assert.Empty(await Journal.Cases.ClaimDue(now, 3, "a", Cancel));
        await Journal.Cases.Release("3", "b", Cancel);
        Assert.Equal(["3"], (await Journal.Cases.ClaimDue(now, 3, "a", Cancel)).Select(row => row.Id));
        await Commit(Turn("case/1", 1) with { Case = Row("1", 2, FakeClock.Start) });
        Assert.Equal(["1"], (await Journal.Cases.ClaimDue(now, 3, "b", Cancel)).Select(row => row.Id));
    }

    [Fact]
    public async Task Cases_are_found_and_counted_by_what_is_known_of_them()
    {
        await Commit(Turn("case/1", 0) with { Case = Row("1", 1) });
        await Commit(Turn("case/2", 0) with { Case = Row("2", 1) with { Origin = new(OriginKind.Simulated, "seed-1"), Holder = "rta" } });
        await Commit(Turn("case/3", 0) with { Case = Row("3", 1) with { Status = CaseStatus.Closed, OpenedAt = FakeClock.Start.AddDays(3) } });
        async Task<string> Found(CaseFilter filter)
        {
            var found = await Journal.Cases.Search(filter, 10, Cancel);
            Assert.Equal(found.Count, await Journal.Cases.Count(filter, Cancel));
            return string.Concat(found.Select(row => row.Id));
        }
        Assert.Equal("321", await Found(new()));
        Assert.Equal("21", await Found(new() { Status = CaseStatus.Open }));
        Assert.Equal("2", await Found(new() { Kind = OriginKind.Simulated }));
        Assert.Equal("31", await Found(new() { Kind = OriginKind.Live, Journey = "newborn" }));
        Assert.Equal("1", await Found(new() { Holder = "dha", Status = CaseStatus.Open, Service = "DHA-02", Customer = "p1" }));
        Assert.Equal("3", await Found(new() { OpenedFrom = FakeClock.Start.AddDays(1) }));
        Assert.Equal("1", await Found(new() { Below = "2" }));
        Assert.Equal(["2", "3"], (await Journal.Cases.All("1", 10, Cancel)).Select(row => row.Id));
        Assert.Equal(["1", "2"], (await Journal.Cases.Open("", 10, Cancel)).Select(row => row.Id));
    }
}
