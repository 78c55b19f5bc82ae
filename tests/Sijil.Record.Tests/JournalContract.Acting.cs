namespace Sijil.Record.Tests;

public abstract partial class JournalContract
{
    [Fact]
    public async Task What_a_stream_says_of_acting_replaces_what_it_said_before()
    {
        await Commit(Turn("party/c", 0) with { Acting = new([May("c", "a"), May("c", "b") with { Stands = false }], [new("c", "c/1"), new("c", "c/1/2"), new("c/1", "c/1/2")]) });
        await Commit(Turn("party/d", 0) with { Acting = new([May("d", "a", "S1"), May("d", "a", "S2")], []) });
        Assert.Equal(["c", "d"], (await Journal.Acting.Of("a", FakeClock.Start, "", 10, Cancel)).Select(found => found.Row.Party).Distinct());
        Assert.Equal(["d"], (await Journal.Acting.Of("a", FakeClock.Start, "c", 10, Cancel)).Select(found => found.Row.Party).Distinct());
        Assert.Equal(new FoundActing("party/c", May("c", "b") with { Stands = false }), Assert.Single(await Journal.Acting.Of("b", FakeClock.Start, "", 10, Cancel)));
        Assert.Equal(4, await Journal.Acting.Count("a", FakeClock.Start, Cancel));
        Assert.Equal(0, await Journal.Acting.Count("b", FakeClock.Start, Cancel));
        Assert.Single(await Journal.Acting.Between("a", "c/1/2", FakeClock.Start, Cancel));

        await Reopen();
        await Commit(Turn("party/c", 1) with { Acting = ActingSheet.Empty });
        Assert.Empty(await Journal.Acting.Between("a", "c/1/2", FakeClock.Start, Cancel));
        Assert.Equal(["S1", "S2"], (await Journal.Acting.Between("a", "d", FakeClock.Start, Cancel)).Select(found => found.Row.Service));
        await Commit(Turn("party/c", 2));
        Assert.Equal(1, await Journal.Acting.Count("a", FakeClock.Start, Cancel));
    }

    [Fact]
    public async Task Cases_of_whom_one_acts_for_are_found_within_time_and_services_and_units_too()
    {
        var (now, later) = (FakeClock.Start, FakeClock.Start.AddDays(2));
        await Commit(Turn("party/c", 0) with { Acting = new([May("c", "a")], [new("c", "c/1")]) });
        await Commit(Turn("party/d", 0) with { Acting = new([May("d", "a", "S1") with { From = now.AddDays(1), Until = later }], []) });
        (string Id, string Party, string Service)[] cases = [("1", "c", "S1"), ("2", "c/1", "S2"), ("3", "d", "S1"), ("4", "d", "S2"), ("5", "e", "S1")];
        foreach (var (id, party, service) in cases) await Commit(Turn($"case/{id}", 0) with { Case = Row(id, 1, customer: party) with { Service = service } });
        async Task<string[]> Found(DateTimeOffset at, int max = 10) => [.. (await Journal.Acting.CasesOf("a", at, max, Cancel)).Select(row => row.Id)];
        Assert.Equal(["2", "1"], await Found(now));
        Assert.Equal(["3", "2", "1"], await Found(now.AddDays(1)));
        Assert.Equal(["3"], await Found(now.AddDays(1), max: 1));
        Assert.Equal(["2", "1"], await Found(later));
        Assert.Equal(["4"], (await Journal.Acting.CasesIn("d", ["S2", "S9"], 10, Cancel)).Select(row => row.Id));
    }

    private static ActingRow May(string party, string actor, string service = "") => new($"m-{party}-{actor}", party, actor, service, FakeClock.Start, FakeClock.Start.AddYears(1));
}
