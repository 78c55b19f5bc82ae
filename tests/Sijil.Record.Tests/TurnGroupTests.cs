namespace Sijil.Record.Tests;

public sealed class TurnGroupTests : IDisposable
{
    private readonly Folder _folder = new();
    private readonly FakeClock _clock = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Of_a_group_only_the_last_turn_of_a_case_need_bring_its_row()
    {
        await Write([Turn(0), Turn(1), Turn(2, withRow: true)]);
        var report = await Verify();
        Assert.Equal((0, 3, 1), (report.DifferenceCount, report.Turns, report.Cases));
    }

    [Fact]
    public async Task A_row_that_came_with_a_later_turn_is_missed_when_it_is_gone()
    {
        await Write([Turn(0), Turn(1, withRow: true)]);
        using (var file = new SqliteFile(_folder["data/journal.db"])) file.Execute("delete from case_row");
        Assert.Equal(("case", "a"), Assert.Single((await Verify()).Differences, difference => difference.What == "case") is var one ? (one.What, one.Where) : default);
    }

    [Fact]
    public async Task A_refused_turn_leaves_nothing_of_what_is_not_yet_committed()
    {
        var journal = Bulk();
        Groups(journal).Append([Turn(0, withRow: true)]);
        Assert.Throws<InvalidOperationException>(() => Groups(journal).Append([Turn(1), Turn(7, withRow: true)]));
        await Assert.ThrowsAsync<JournalStopped>(async () => await journal.Append(Turn(1, withRow: true), Cancel));
        await journal.DisposeAsync();
        await using var again = Bulk();
        Assert.Equal(0, again.Head);
    }

    [Fact]
    public async Task Nobody_commits_the_middle_of_a_group()
    {
        await using var journal = Bulk();
        var seen = new List<long>();
        Groups(journal).Append(Watched());
        Assert.Equal([0, 0], seen);
        Assert.Equal(2, (await journal.TreeHead(Cancel)).Size);

        IEnumerable<Turn> Watched()
        {
            seen.Add(Committed());
            yield return Turn(0);
            seen.Add(Committed());
            yield return Turn(1, withRow: true);
        }

        long Committed() => journal.TreeHead(Cancel).AsTask().GetAwaiter().GetResult().Size;
    }

    [Fact]
    public async Task A_journal_that_answers_only_from_disk_takes_no_groups()
    {
        await using var journal = SqliteJournal.Open(_folder["journal.db"], _clock, new SeededRandomness(1));
        Assert.Null(journal.Groups);
    }

    [Fact]
    public async Task The_log_is_copied_into_the_file_while_the_record_is_open()
    {
        await using var journal = SqliteJournal.Open(_folder["journal.db"], _clock, new SeededRandomness(1));
        for (var version = 0; version < 20; version++) await journal.Append(Turn(version, withRow: true), Cancel);
        using var other = new SqliteFile(_folder["journal.db"]);
        Assert.True(other.Checkpoint(restart: false) > 0);
        Assert.True(new FileInfo(_folder["journal.db"]).Length > 4_096);
    }

    private SqliteJournal Bulk() => SqliteJournal.Open(_folder["journal.db"], _clock, new SeededRandomness(1), bulk: true);

    private static ITurnGroups Groups(SqliteJournal journal) => Assert.IsType<ITurnGroups>(journal.Groups, exactMatch: false);

    private async Task Write(IEnumerable<Turn> turns)
    {
        await using var record = await Open(bulk: true);
        Assert.IsType<ITurnGroups>(record.Journal.Groups, exactMatch: false).Append(turns);
    }

    private async Task<VerificationReport> Verify()
    {
        await using var record = await Open(bulk: false);
        return await new RecordVerifier(record.Journal, record.Folds, record.Checkpoints).Verify([], null, Cancel);
    }

    private ValueTask<OpenRecord> Open(bool bulk) =>
        RecordModule.Open(new() { DataDirectory = _folder["data"], Bulk = bulk }, _clock, new SystemIds(_clock), new SystemRandomness(), Cancel);

    private static Turn Turn(long version, bool withRow = false) => new()
    {
        Stream = "case/a", ExpectedVersion = version, Origin = Origin.Live, Facts = [new("moved", FakeClock.Start, "{}"u8.ToArray())],
        Case = !withRow ? null : new()
        {
            Id = "a", Version = version + 1, Journey = "j", Service = "s", Customer = "c", Holder = "h", Step = "t", Status = CaseStatus.Open,
            OpenedAt = FakeClock.Start, Origin = Origin.Live, State = "{}"u8.ToArray(), Parties = ["c"], Work = [],
        },
    };
}
