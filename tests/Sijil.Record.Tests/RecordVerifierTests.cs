namespace Sijil.Record.Tests;

public sealed class RecordVerifierTests : IDisposable
{
    private readonly Folder _folder = new();
    private readonly FakeClock _clock = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Journal => _folder["data/journal.db"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_sound_record_has_no_difference()
    {
        await Fill();
        var report = await Verify();
        Assert.Equal("VERIFIED: 80 facts, 1 folds, 0 differences", report.LastLine);
        Assert.Equal((40, 10), (report.Turns, report.Cases));
    }

    [Fact]
    public async Task One_changed_byte_of_a_fact_is_found()
    {
        await Fill();
        Change("update journal set facts = cast(replace(cast(facts as text), '\"n\":3', '\"n\":4') as blob) where position = 17");
        Assert.Equal(("turn", "17"), Only(await Verify()));
    }

    [Fact]
    public async Task Looking_only_through_the_chain_finds_it_too()
    {
        await Fill();
        var before = await Chain();
        Assert.Equal((40, 0), (before.Turns, before.DifferenceCount));
        Change("update journal set facts = cast(replace(cast(facts as text), '\"n\":3', '\"n\":4') as blob) where position = 17");
        Assert.Equal(("turn", "17"), Only(await Chain()));
    }

    [Theory]
    [InlineData("update journal set origin = 'reported/rta' where position = 17")]
    [InlineData("update journal set stream = 'case/00x' where position = 17")]
    [InlineData("update journal set claims = null where position = 17")]
    [InlineData("update journal set hashes = zeroblob(32) where position = 17")]
    public async Task Whatever_is_changed_in_a_row_is_found(string change)
    {
        await Fill();
        Change(change);
        Assert.Contains((await Verify()).Differences, difference => difference is { What: "turn", Where: "17" });
    }

    [Theory]
    [InlineData("update case_row set version = 5 where id = '07'", "case", "07")]
    [InlineData("update case_row set state = cast('{\"n\":8}' as blob) where id = '07'", "case", "07")]
    [InlineData("delete from case_row where id = '07'", "case", "07")]
    [InlineData("insert into case_row select 'xx', version, journey, service, customer, holder, step, status, opened_at, due, wake_at, origin, parties, state from case_row where id = '07'", "case", "xx")]
    [InlineData("update work set role = 'advisor' where case_id = '07'", "work", "07")]
    [InlineData("delete from claim where stream = 'trade-name/07'", "claim", "claims")]
    public async Task One_count_in_a_row_is_found(string change, string what, string where)
    {
        await Fill();
        Change(change);
        Assert.Contains((what, where), (await Verify()).Differences.Select(difference => (difference.What, difference.Where)));
    }

    [Fact]
    public async Task A_changed_fold_is_found()
    {
        await Fill();
        using (var file = new SqliteFile(_folder["data/folds.db"]))
        {
            file.Execute("update fold set state = cast(replace(cast(state as text), '40', '41') as blob)");
        }
        Assert.Equal(("fold", "counting"), Only(await Verify()));
    }

    [Fact]
    public async Task A_row_that_its_facts_do_not_give_is_found()
    {
        await Fill();
        await using var record = await Open();
        var report = await new RecordVerifier(record.Journal, record.Folds, record.Checkpoints, new Suspicious()).Verify([], null, Cancel);
        Assert.Equal(("case", "03"), Only(report));
    }

    [Fact]
    public async Task A_record_that_its_checkpoint_speaks_against_is_still_verified()
    {
        await Fill();
        Change("update journal set hashes = zeroblob(length(hashes)) where position = 40");
        await Assert.ThrowsAsync<JournalDiffersFromCheckpoint>(async () => await Open());
        var found = (await Verify()).Differences;
        Assert.All(["turn", "tree", "chain", "checkpoint"], what => Assert.Contains(found, difference => difference.What == what));

        await File.WriteAllTextAsync(_folder["data/checkpoint/checkpoint"], "nothing", Cancel);
        await Assert.ThrowsAsync<CheckpointNotTrusted>(async () => await Open());
        Assert.Contains((await Verify()).Differences, difference => difference is { What: "checkpoint", Where: "checkpoint" });
    }

    [Fact]
    public async Task A_record_is_verified_as_it_stood_while_another_writes_it()
    {
        await Fill();
        await using var writer = await Open();
        await using var host = await FoldHost.Start(writer.Journal, writer.Folds, [new CountingFold()], _clock, Cancel);
        await using var looker = await Open(inspect: true);
        for (var n = 40; n < 60; n++) Assert.IsType<AppendOutcome.Committed>(await writer.Journal.Append(TurnOf($"{n / 4:00}", n % 4), Cancel));
        await host.CaughtUp(60, Cancel);
        await host.Save(Cancel);
        await writer.Checkpoints.Keep(Cancel);

        var before = await new RecordVerifier(looker.Journal, looker.Folds, looker.Checkpoints).Verify([new CountingFold()], null, Cancel);
        var after = await Verify();

        Assert.Equal((40, 0), (before.Turns, before.DifferenceCount));
        Assert.Equal((60, 0), (after.Turns, after.DifferenceCount));
    }

    [Fact]
    public async Task Who_looks_for_a_record_that_is_not_there_is_told_so_and_makes_none()
    {
        await Assert.ThrowsAsync<NoRecord>(async () => await Open(inspect: true));
        Assert.False(Directory.Exists(_folder["data"]));
    }

    private static (string, string) Only(VerificationReport report)
    {
        var difference = Assert.Single(report.Differences);
        Assert.Equal(1, report.DifferenceCount);
        return (difference.What, difference.Where);
    }

    private void Change(string sql)
    {
        using var file = new SqliteFile(Journal);
        file.Execute(sql);
        Assert.Equal(1, file.Changes);
    }

    private ValueTask<OpenRecord> Open(bool inspect = false) =>
        RecordModule.Open(new() { DataDirectory = _folder["data"], Inspect = inspect }, _clock, new SystemIds(_clock), new SystemRandomness(), Cancel);

    private async Task<VerificationReport> Verify()
    {
        await using var record = await Open(inspect: true);
        return await new RecordVerifier(record.Journal, record.Folds, record.Checkpoints).Verify([new CountingFold()], null, Cancel);
    }

    private async Task<VerificationReport> Chain()
    {
        await using var record = await Open(inspect: true);
        return await new RecordVerifier(record.Journal, record.Folds, record.Checkpoints).VerifyChain(null, Cancel);
    }

    private async Task Fill()
    {
        await using var record = await Open();
        await using var host = await FoldHost.Start(record.Journal, record.Folds, [new CountingFold()], _clock, Cancel);
        for (var n = 0; n < 40; n++) Assert.IsType<AppendOutcome.Committed>(await record.Journal.Append(TurnOf($"{n / 4:00}", n % 4), Cancel));
        await host.CaughtUp(40, Cancel);
    }

    private static Turn TurnOf(string id, long version) => new()
    {
        Stream = $"case/{id}",
        ExpectedVersion = version,
        Origin = Origin.Live,
        Facts = [new("moved", FakeClock.Start, "{}"u8.ToArray()), new("noted", FakeClock.Start, "{\"n\":3}"u8.ToArray())],
        Claims = version is 0 ? [$"trade-name/{id}"] : [],
        Case = new()
        {
            Id = id, Version = version + 1, Journey = "j", Service = "s", Customer = "c", Holder = "h", Step = "t", Status = CaseStatus.Open,
            OpenedAt = FakeClock.Start, Origin = Origin.Live, State = "{\"n\":7}"u8.ToArray(), Parties = ["c"],
            Work = version is 2 ? [new(id, "a", "dha", "officer", null, "t", FakeClock.Start, null)] : null,
        },
    };

    private sealed class Suspicious : ICaseVerifier
    {
        public CaseRow? Rebuild(string id, IReadOnlyList<Entry> entries) => id is not "03" ? null : TurnOf(id, entries.Count - 1).Case! with { Step = "other" };
    }
}
