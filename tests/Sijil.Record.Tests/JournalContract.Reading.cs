namespace Sijil.Record.Tests;

public abstract partial class JournalContract
{
    [Fact]
    public async Task A_follower_sees_all_that_was_and_all_that_comes()
    {
        for (var n = 0; n < 300; n++) await Commit(Turn($"case/{n}", 0));
        var seen = new List<long>();
        var caughtUp = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var following = System.Threading.Tasks.Task.Run(async () =>
        {
            await foreach (var entry in Journal.Follow(10, Cancel))
            {
                seen.Add(entry.Position);
                if (entry.Position is 300) caughtUp.SetResult();
                if (entry.Position is 900) return;
            }
        }, Cancel);
        await caughtUp.Task.WaitAsync(Cancel);
        await System.Threading.Tasks.Task.WhenAll(Enumerable.Range(300, 600).Select(n => Commit(Turn($"case/{n}", 0))));
        await following.WaitAsync(Cancel);
        Assert.Equal(Enumerable.Range(11, 890).Select(n => (long)n), seen);
    }

    [Fact]
    public async Task Whoever_follows_and_falls_far_behind_misses_nothing_and_comes_close_again()
    {
        await Commit(Turn("case/0", 0));
        await using var following = Journal.Follow(0, Cancel).GetAsyncEnumerator(Cancel);
        Assert.True(await following.MoveNextAsync());
        for (var portion = 0; portion < 5; portion++)
            await System.Threading.Tasks.Task.WhenAll(Enumerable.Range(1 + portion * 1_000, 1_000).Select(n => Commit(Turn($"case/{n}", 0, "opened", "closed"))));
        var seen = new List<long>();
        while (seen.Count < 5_000 && await following.MoveNextAsync()) seen.Add(following.Current.Position);
        await Commit(Turn("case/0", 1, "closed"));
        Assert.True(await following.MoveNextAsync());
        var beside = (await Journal.ReadStream("case/0", 1, Cancel))[0];
        Assert.Equal(Enumerable.Range(2, 5_000).Select(n => (long)n), seen);
        Assert.Equal((5_002, "case/0", 2, beside.RecordedAt), (following.Current.Position, following.Current.Stream, following.Current.Version, following.Current.RecordedAt));
        Assert.Equal(beside.Facts.Select(fact => (fact.Address, fact.Type, fact.HappenedAt)), following.Current.Facts.Select(fact => (fact.Address, fact.Type, fact.HappenedAt)));
    }

    [Fact]
    public async Task Reading_stops_where_it_is_told()
    {
        for (var n = 0; n < 5; n++) await Commit(Turn("entity/dha", n));
        var positions = new List<long>();
        await foreach (var entry in Journal.Read(1, 3, Cancel)) positions.Add(entry.Position);
        Assert.Equal([2, 3], positions);
    }

    [Fact]
    public async Task Reopening_keeps_everything()
    {
        for (var n = 0; n < 5; n++) await Commit(Turn("case/1", n) with { Case = Row("1", n + 1, work: Task("1", "a")) });
        await Commit(Turn("case/2", 0) with { Claims = ["x/1"] });
        var head = await Journal.TreeHead(Cancel);
        await Reopen();
        Assert.Equal(6, Journal.Head);
        Assert.Equal(head.RootHex, (await Journal.TreeHead(Cancel)).RootHex);
        Assert.Equal(6, (await Everything()).Count);
        Assert.Equal(5, (await Journal.Cases.Find("1", Cancel))!.Version);
        Assert.Single(await Journal.Cases.Work(new(), 10, Cancel));
        Assert.IsType<AppendOutcome.Taken>(await Journal.Append(Turn("case/3", 0) with { Claims = ["x/1"] }, Cancel));
        Assert.Equal(7, (await Commit(Turn("case/1", 5))).Position);
    }

    [Fact]
    public async Task A_proof_of_a_fact_verifies_and_a_changed_byte_does_not()
    {
        for (var n = 0; n < 21; n++) await Commit(Turn("case/1", n, "a", "b", "c"));
        var head = await Journal.TreeHead(Cancel);
        for (var position = 1; position <= 21; position++)
        {
            var proof = await Journal.Prove(new(position, position % 3), Cancel);
            var read = InclusionProof.FromJson(proof.ToJson());
            Assert.True(read!.Verify(head.Root.Span));
            proof.Fact[^3] ^= 1;
            Assert.False(proof.Verify(head.Root.Span));
            Assert.False((read with { Position = position % 21 + 1 }).Verify(head.Root.Span));
        }
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await Journal.Prove(new(22, 0), Cancel));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await Journal.Prove(new(2, 3), Cancel));
    }
}
