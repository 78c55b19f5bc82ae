using Npgsql;

namespace Sijil.Record.Tests;

public sealed class PostgresJournalTests(PostgresInstance postgres) : JournalContract
{
    private string? _connection;

    private protected override async ValueTask<IJournal> Open(TimeProvider clock)
    {
        _connection ??= await postgres.NewDatabase($"journal_{new SystemIds(TimeProvider.System).Next()}");
        return await PostgresJournal.Open(_connection, clock, new SeededRandomness(1), Cancel);
    }

    [Fact]
    public async Task Two_nodes_write_one_record_and_each_follows_the_other()
    {
        await using var other = await PostgresJournal.Open(_connection!, Clock, new SeededRandomness(2), Cancel);
        IJournal[] nodes = [Journal, other];
        var outcomes = await System.Threading.Tasks.Task.WhenAll(Enumerable.Range(0, 400).Select(async n => await nodes[n % 2].Append(Turn($"case/{n / 2}", 0), Cancel)));
        Assert.Equal(200, outcomes.OfType<AppendOutcome.Committed>().Count());
        foreach (var node in nodes)
        {
            var seen = new List<long>();
            await foreach (var entry in node.Follow(0, Cancel))
            {
                seen.Add(entry.Position);
                if (entry.Position is 200) break;
            }
            Assert.Equal(Enumerable.Range(1, 200).Select(n => (long)n), seen);
        }
    }

    [Fact]
    public async Task A_lease_ends_by_the_clock_of_the_database()
    {
        await Commit(Turn("case/1", 0) with { Case = Row("1", 1, FakeClock.Start) });
        Assert.Single(await Journal.Cases.ClaimDue(FakeClock.Start, 5, "a", Cancel));
        Assert.Null(await Journal.Cases.NextDue(Cancel));
        await Run("update record.case_row set lease_until = clock_timestamp() - interval '1 millisecond'");
        Assert.Single(await Journal.Cases.ClaimDue(FakeClock.Start, 5, "b", Cancel));
        await Run("update record.case_row set lease_until = clock_timestamp() - interval '1 millisecond'");
        Assert.True(await Journal.Cases.Hold("1", "b", Cancel));
        Assert.False(await Journal.Cases.Hold("1", "a", Cancel));
        Assert.Empty(await Journal.Cases.ClaimDue(FakeClock.Start, 5, "a", Cancel));
    }

    [Fact]
    public async Task After_the_server_dropped_every_connection_the_record_goes_on()
    {
        await Commit(Turn("case/1", 0));
        await using var follower = Journal.Follow(0, Cancel).GetAsyncEnumerator(Cancel);
        Assert.True(await follower.MoveNextAsync());
        await Run("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()");
        AppendOutcome? outcome = null;
        while (outcome is null)
        {
            try
            {
                outcome = await Journal.Append(Turn("case/1", 1), Cancel);
            }
            catch (JournalUnreachable)
            {
                // The same turn again tells whether it was written.
            }
        }
        Assert.Equal(2, Assert.IsType<AppendOutcome.Committed>(outcome).Position);
        Assert.True(await follower.MoveNextAsync());
        Assert.Equal(2, follower.Current.Position);
    }

    [Fact]
    public async Task A_database_that_would_lose_commits_is_refused()
    {
        await using var source = NpgsqlDataSource.Create(_connection!);
        await using var alter = source.CreateCommand("do $$ begin execute format('alter database %I set synchronous_commit = off', current_database()); end $$");
        await alter.ExecuteNonQueryAsync(Cancel);
        var refusal = await Assert.ThrowsAsync<UnsafeStore>(async () => await PostgresJournal.Open($"{_connection};Application Name=fresh", Clock, new SeededRandomness(1), Cancel));
        Assert.Contains("synchronous_commit", refusal.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_whole_record_opens_follows_and_verifies_on_postgres()
    {
        using var folder = new Folder();
        await using (var record = await OpenRecord(folder))
        {
            await using var host = await FoldHost.Start(record.Journal, record.Folds, [new CountingFold()], Clock, Cancel);
            for (var n = 0; n < 9; n++) await Commit(Turn("case/1", n, "a", "b") with { Case = Row("1", n + 1, work: Task("1", "t")), Claims = [$"x/{n}"] });
            await host.CaughtUp(9, Cancel);
        }
        Assert.Equal("VERIFIED: 18 facts, 1 folds, 0 differences", (await Verify(folder)).LastLine);
        await Run("update record.case_row set version = 4; update folds.fold set state = '{\"a\":9,\"b\":8}'::text::bytea; update record.journal set origin = 'reported/x' where position = 3");
        Assert.Equal(["turn 3", "fold counting", "case 1"], (await Verify(folder)).Differences.Select(difference => $"{difference.What} {difference.Where}"));
    }

    private async Task<VerificationReport> Verify(Folder folder)
    {
        await using var record = await OpenRecord(folder);
        return await new RecordVerifier(record.Journal, record.Folds, record.Checkpoints).Verify([new CountingFold()], null, Cancel);
    }

    private ValueTask<OpenRecord> OpenRecord(Folder folder) =>
        RecordModule.Open(new() { DataDirectory = folder.Path, ConnectionString = _connection }, Clock, new SystemIds(Clock), new SystemRandomness(), Cancel);

    private async Task Run(string sql)
    {
        await using var source = NpgsqlDataSource.Create(_connection!);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Cancel);
    }
}
