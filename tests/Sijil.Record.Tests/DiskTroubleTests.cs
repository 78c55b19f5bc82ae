using System.Text;

namespace Sijil.Record.Tests;

public sealed class DiskTroubleTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_commit_that_fails_stops_the_record_for_everybody()
    {
        await using var journal = SqliteJournal.Open(_folder["journal.db"], new FakeClock(), new SeededRandomness(1));
        await Append(journal, "case/1");
        using (var other = new SqliteFile(_folder["journal.db"])) other.Execute("drop table chain");
        await Assert.ThrowsAsync<JournalStopped>(async () => await Append(journal, "case/2"));
        var refusal = await Assert.ThrowsAsync<JournalStopped>(async () => await Append(journal, "case/3"));
        Assert.NotNull(refusal.InnerException);
        Assert.Single(await journal.ReadStream("case/1", 0, TestContext.Current.CancellationToken));
        Assert.Empty(await journal.ReadStream("case/2", 0, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_full_disk_refuses_and_goes_on_when_there_is_space_again()
    {
        var file = SqliteSchema.OpenWriter(_folder["journal.db"]);
        using var writer = new SqliteWriter(file, new FakeClock());
        var heads = new List<long>();
        using var loop = new SqliteLoop(writer, TimeProvider.System, () => { }, (head, _) => heads.Add(head.Size));
        Assert.IsType<AppendOutcome.Committed>(await Write(loop, "case/1", 10));
        file.Execute($"pragma max_page_count = {file.Number("pragma page_count") + 2}");
        await Assert.ThrowsAsync<JournalFull>(async () => await Write(loop, "case/2", 100_000));
        file.Execute("pragma max_page_count = 1000000");
        Assert.Equal(2, Assert.IsType<AppendOutcome.Committed>(await Write(loop, "case/2", 100_000)).Position);
        await loop.Close();
        Assert.Equal([1, 2], heads);
    }

    [Fact]
    public async Task A_caller_that_gives_up_in_time_leaves_nothing_behind()
    {
        await using var journal = SqliteJournal.Open(_folder["journal.db"], new FakeClock(), new SeededRandomness(1));
        using var given = new CancellationTokenSource();
        await given.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await journal.Append(CrashRun.TurnOf("case/1", 0, 1), given.Token));
        Assert.Equal(0, journal.Head);
    }

    private static ValueTask<AppendOutcome> Append(SqliteJournal journal, string stream) => journal.Append(CrashRun.TurnOf(stream, 0, 1), TestContext.Current.CancellationToken);

    private static async Task<AppendOutcome> Write(SqliteLoop loop, string stream, int size)
    {
        var turn = CrashRun.TurnOf(stream, 0, 1);
        var draft = Draft.From(
            turn with { Facts = [new("large", FakeClock.Start, Encoding.UTF8.GetBytes($"\"{new string('x', size)}\""))] }, new SeededRandomness(1));
        loop.Enqueue(draft);
        return await draft.Task;
    }
}
