namespace Sijil.Record.Tests;

public abstract partial class JournalContract
{
    [Fact]
    public async Task A_version_is_written_once()
    {
        await Commit(Turn("case/1", 0));
        Assert.Equal(new AppendOutcome.Stale(1), await Journal.Append(Turn("case/1", 0), Cancel));
        Assert.Equal(new AppendOutcome.Stale(0), await Journal.Append(Turn("case/2", 4), Cancel));
        Assert.Equal(1, await Journal.VersionOf("case/1", Cancel));
        Assert.Equal(0, await Journal.VersionOf("case/2", Cancel));
    }

    [Fact]
    public async Task Of_two_writers_of_one_version_one_wins()
    {
        var outcomes = await System.Threading.Tasks.Task.WhenAll(Enumerable.Range(0, 20).Select(async _ => await Journal.Append(Turn("case/1", 0), Cancel)));
        Assert.Single(outcomes.OfType<AppendOutcome.Committed>());
        Assert.Equal(19, outcomes.OfType<AppendOutcome.Stale>().Count());
        Assert.Single(await Everything());
    }

    [Fact]
    public async Task Positions_have_no_gaps_and_follow_commits_under_concurrent_writers()
    {
        var writers = Enumerable.Range(0, 16).Select(async writer =>
        {
            var last = 0L;
            for (var version = 0; version < 25; version++)
            {
                var committed = await Commit(Turn($"case/{writer}", version));
                Assert.True(committed.Position > last);
                last = committed.Position;
                Assert.IsType<AppendOutcome.Stale>(await Journal.Append(Turn($"case/{writer}", version), Cancel));
            }
        });
        await System.Threading.Tasks.Task.WhenAll(writers);
        Assert.Equal(Enumerable.Range(1, 400).Select(n => (long)n), (await Everything()).Select(entry => entry.Position));
    }

    [Fact]
    public async Task What_is_read_is_what_was_written()
    {
        Clock.Move(TimeSpan.FromMinutes(3));
        var turn = Turn("case/1", 0, "case-opened", "step-reached") with { Origin = new(OriginKind.Reported, "rta") };
        var committed = await Commit(turn);
        var entry = Assert.Single(await Journal.ReadStream("case/1", 0, Cancel));
        Assert.Equal((committed.Position, "case/1", 1L), (entry.Position, entry.Stream, entry.Version));
        Assert.Equal(turn.Origin, entry.Origin);
        Assert.Equal(FakeClock.Start.AddMinutes(3), entry.RecordedAt);
        Assert.Equal(["case-opened", "step-reached"], entry.Facts.Select(fact => fact.Type));
        Assert.Equal(new FactAddress(committed.Position, 1), entry.Facts[1].Address);
        Assert.Equal(turn.Facts[1].Json.ToArray(), entry.Facts[1].Data.ToArray());
        Assert.Equal(FakeClock.Start, entry.Facts[1].HappenedAt);
        Assert.Empty(await Journal.ReadStream("case/1", 1, Cancel));
    }

    [Fact]
    public async Task Recorded_times_never_go_back()
    {
        var first = await Commit(Turn("case/1", 0));
        Clock.Move(TimeSpan.FromHours(-1));
        var second = await Commit(Turn("case/2", 0));
        Assert.Equal(first.RecordedAt, second.RecordedAt);
        await Reopen();
        var third = await Commit(Turn("case/3", 0));
        Assert.Equal(first.RecordedAt, third.RecordedAt);
    }

    [Fact]
    public async Task A_claim_is_taken_once_and_can_be_given_back()
    {
        await Commit(Turn("case/1", 0) with { Claims = ["trade-name/x"] });
        Assert.Equal(new AppendOutcome.Taken("trade-name/x"), await Journal.Append(Turn("case/2", 0) with { Claims = ["trade-name/x"] }, Cancel));
        Assert.Equal(0, await Journal.VersionOf("case/2", Cancel));
        Assert.Equal(1, await Journal.VersionOf("trade-name/x", Cancel));
        await Commit(Turn("case/1", 1) with { Releases = ["trade-name/x"] });
        Assert.Equal(0, await Journal.VersionOf("trade-name/x", Cancel));
        await Commit(Turn("case/2", 0) with { Claims = ["trade-name/x"] });
    }

    [Fact]
    public async Task Of_many_claims_at_once_one_wins()
    {
        var outcomes = await System.Threading.Tasks.Task.WhenAll(Enumerable.Range(0, 20).Select(
            async n => await Journal.Append(Turn($"case/{n}", 0) with { Claims = ["reported/rta/7"] }, Cancel)));
        Assert.Single(outcomes.OfType<AppendOutcome.Committed>());
        Assert.Equal(19, outcomes.OfType<AppendOutcome.Taken>().Count());
    }

    [Fact]
    public async Task A_stream_that_exists_cannot_be_claimed_nor_a_claimed_one_begun()
    {
        await Commit(Turn("entity/dha", 0) with { Claims = ["entity/rta"] });
        Assert.IsType<AppendOutcome.Taken>(await Journal.Append(Turn("case/1", 0) with { Claims = ["entity/dha"] }, Cancel));
        Assert.Equal(new AppendOutcome.Stale(1), await Journal.Append(Turn("entity/rta", 0), Cancel));
    }

    [Fact]
    public async Task A_turn_without_facts_is_a_mistake()
    {
        await Assert.ThrowsAsync<ArgumentException>(async () => await Journal.Append(Turn("case/1", 0) with { Facts = [] }, Cancel));
        await Assert.ThrowsAsync<ArgumentException>(async () => await Journal.Append(Turn("case/1", 0) with { Case = Row("1", 7) }, Cancel));
        await Assert.ThrowsAsync<ArgumentException>(async () => await Journal.Append(Turn("case/1", 0) with { Case = Row("2", 1) }, Cancel));
        await Assert.ThrowsAsync<ArgumentException>(async () => await Journal.Append(Turn("case/1", 0) with { Claims = ["reported/rta/\0"] }, Cancel));
        await Assert.ThrowsAnyAsync<Exception>(async () => await Journal.Append(Turn("case/1", 0) with { Facts = [new("x", FakeClock.Start, Json("""{"a":1},{"type":"forged"}"""))] }, Cancel));
        await Commit(Turn("case/1", 0));
    }

    [Fact]
    public async Task Every_store_gives_the_same_root()
    {
        for (var n = 0; n < 9; n++)
        {
            await Commit(Turn($"case/{n % 2}", n / 2, "case-opened", "قيد") with { Claims = [$"x/{n}"], Case = Row($"{n % 2}", n / 2 + 1, FakeClock.Start, work: Task($"{n % 2}", "a")) });
        }
        Assert.Equal("6d43a83e1881a0327dc819ae752b059fd1de124c03cdb99dfd974f3ad9b490b6", (await Journal.TreeHead(Cancel)).RootHex);
    }
}
