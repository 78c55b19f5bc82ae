namespace Sijil.Record.Tests;

public sealed class CheckpointTests : IDisposable
{
    private readonly Folder _folder = new();
    private readonly FakeClock _clock = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_checkpoint_is_kept_when_the_record_closes_and_holds_when_it_opens()
    {
        await using (var record = await Open()) await Write(record, 5);
        var checkpoint = Checkpoint.Parse(await File.ReadAllTextAsync(_folder["second/checkpoint"], Cancel))!;
        Assert.Equal(5, checkpoint.Position);
        await using (var record = await Open())
        {
            Assert.Equal(5, record.Journal.Head);
            await Write(record, 8);
            await record.Checkpoints.Keep(Cancel);
            Assert.Equal(13, record.Checkpoints.Last!.Position);
        }
    }

    [Fact]
    public async Task A_journal_that_lost_its_end_does_not_open()
    {
        await using (var record = await Open()) await Write(record, 5);
        File.Copy(_folder["data/journal.db"], _folder["old.db"]);
        await using (var record = await Open()) await Write(record, 5);
        File.Copy(_folder["old.db"], _folder["data/journal.db"], overwrite: true);
        var refusal = await Assert.ThrowsAsync<JournalBehindCheckpoint>(async () => await Open());
        Assert.Contains("5", refusal.En, StringComparison.Ordinal);
        Assert.Contains("10", refusal.Ar, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_history_of_the_same_length_does_not_open()
    {
        await using (var record = await Open()) await Write(record, 5);
        Directory.Move(_folder["second"], _folder["kept"]);
        File.Delete(_folder["data/journal.db"]);
        await using (var record = await Open()) await Write(record, 9);
        Directory.Delete(_folder["second"], true);
        Directory.Move(_folder["kept"], _folder["second"]);
        await Assert.ThrowsAsync<JournalDiffersFromCheckpoint>(async () => await Open());
    }

    [Fact]
    public async Task A_checkpoint_that_was_changed_is_not_trusted()
    {
        await using (var record = await Open()) await Write(record, 5);
        var text = await File.ReadAllTextAsync(_folder["second/checkpoint"], Cancel);
        await File.WriteAllTextAsync(_folder["second/checkpoint"], text.Replace("\n5\n", "\n4\n", StringComparison.Ordinal), Cancel);
        await Assert.ThrowsAsync<CheckpointNotTrusted>(async () => await Open());
    }

    [Fact]
    public async Task A_fact_is_vouched_for_against_the_checkpoint_that_is_kept_and_alike_until_the_next()
    {
        await using var record = await Open();
        await Write(record, 5);
        var first = await record.Vouch(new(3, 0), Cancel);
        Assert.Equal(5, first.Checkpoint.Position);
        Assert.True(first.Proof.Verify(Convert.FromHexString(first.Checkpoint.RootHex)));
        await Write(record, 4);
        var second = await record.Vouch(new(3, 0), Cancel);
        Assert.Equal((first.Checkpoint, first.Proof.ToJson()), (second.Checkpoint, second.Proof.ToJson()));
        var later = await record.Vouch(new(8, 0), Cancel);
        Assert.Equal(9, later.Checkpoint.Position);
        Assert.True(later.Proof.Verify(Convert.FromHexString(later.Checkpoint.RootHex)));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await record.Vouch(new(80, 0), Cancel));
    }

    [Fact]
    public async Task The_key_of_papers_is_kept_and_signs_the_same_bytes_alike()
    {
        byte[] first;
        string key;
        await using (var record = await Open()) (first, key) = (record.Papers.Sign("paper"u8), record.Papers.PublicKey);
        await using var again = await Open();
        Assert.Equal(first, again.Papers.Sign("paper"u8));
        Assert.True(PaperKey.Verify(key, "paper"u8, first));
        Assert.False(PaperKey.Verify(key, "papers"u8, first));
    }

    [Fact]
    public async Task A_folder_is_written_by_one_at_a_time_and_the_refusal_names_the_other()
    {
        await using (await Open())
        {
            var refusal = await Assert.ThrowsAsync<RecordHeld>(async () => await Open());
            Assert.Equal($"{Environment.ProcessId}", refusal.Pid);
        }
        await using var again = await Open();
    }

    private ValueTask<OpenRecord> Open() => RecordModule.Open(
        new() { DataDirectory = _folder["data"], CheckpointDirectory = _folder["second"] }, _clock, new SystemIds(_clock), new SystemRandomness(), Cancel);

    private static async Task Write(OpenRecord record, int turns)
    {
        for (var n = 0; n < turns; n++)
        {
            var version = await record.Journal.VersionOf("entity/dha", Cancel);
            await record.Journal.Append(new() { Stream = "entity/dha", ExpectedVersion = version, Origin = Origin.Live, Facts = [new("x", FakeClock.Start, "{}"u8.ToArray())] }, Cancel);
        }
    }
}
