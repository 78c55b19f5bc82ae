using Sijil.Journeys.Cases;
using Sijil.Journeys.Driving;
using Sijil.Record;

namespace Sijil.Journeys.Tests;

public sealed class BehindJournalTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Start = new(2026, 11, 2, 6, 0, 0, TimeSpan.Zero);
    private readonly string folder = Directory.CreateTempSubdirectory("sijil-behind-").FullName;
    private readonly VirtualClock now = new(Start);
    private readonly VirtualClock written = new(Start);
    private OpenRecord record = null!;
    private BehindJournal behind = null!;

    [Fact]
    public async Task Turns_left_behind_are_written_in_order_each_at_the_moment_it_was_left()
    {
        for (var hour = 1; hour <= 100; hour++)
        {
            now.MoveTo(Start.AddHours(hour));
            var version = hour - 1;
            behind.Leave("a", _ => Turn("case/a", version));
        }
        Assert.Equal(100, await behind.VersionOf("case/a", TestContext.Current.CancellationToken));
        var entries = await behind.ReadStream("case/a", 0, TestContext.Current.CancellationToken);
        Assert.Equal(Enumerable.Range(1, 100).Select(hour => Start.AddHours(hour)), entries.Select(entry => entry.RecordedAt));
    }

    [Fact]
    public async Task A_turn_that_is_waited_for_comes_after_those_that_were_left()
    {
        behind.Leave("a", _ => Turn("case/a", 0));
        var outcome = await behind.Append(Turn("case/b", 0), TestContext.Current.CancellationToken);
        Assert.Equal(2, Assert.IsType<AppendOutcome.Committed>(outcome).Position);
    }

    [Fact]
    public async Task A_case_that_was_left_often_brings_its_row_once()
    {
        var rows = 0;
        for (var version = 0; version < 10; version++)
        {
            var before = version;
            behind.Leave("a", withRow =>
            {
                if (withRow) Interlocked.Increment(ref rows);
                return Turn("case/a", before);
            });
        }
        await behind.TreeHead(TestContext.Current.CancellationToken);
        Assert.Equal(1, rows);
    }

    [Fact]
    public async Task A_name_that_a_left_turn_holds_is_taken_until_one_gives_it_back()
    {
        Assert.IsType<AppendOutcome.Committed>(await Claim("a", 1, claims: ["name/x"]));
        Assert.IsType<AppendOutcome.Taken>(await Claim("b", 1, claims: ["name/x"]));
        await Claim("a", 2, releases: ["name/x"]);
        Assert.IsType<AppendOutcome.Committed>(await Claim("b", 1, claims: ["name/x"]));
        Assert.Equal(1, await behind.VersionOf("name/x", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_name_that_the_record_holds_is_taken()
    {
        await record.Journal.Append(Turn("case/other", 0) with { Claims = ["name/x"] }, TestContext.Current.CancellationToken);
        Assert.IsType<AppendOutcome.Taken>(await Claim("a", 1, claims: ["name/x"]));
    }

    [Fact]
    public async Task What_was_left_to_a_message_stream_is_read_before_it_is_written_and_comes_out_the_same()
    {
        IWritesBehind left = behind;
        Assert.IsType<AppendOutcome.Committed>(await left.Leave(Turn("message/m", 0), TestContext.Current.CancellationToken));
        Assert.IsType<AppendOutcome.Stale>(await left.Leave(Turn("message/m", 0), TestContext.Current.CancellationToken));
        Assert.Equal("test", Assert.Single(await behind.ReadStream("message/m", 0, TestContext.Current.CancellationToken)).Facts[0].Type);
        await behind.TreeHead(TestContext.Current.CancellationToken);
        Assert.Equal("test", Assert.Single(await record.Journal.ReadStream("message/m", 0, TestContext.Current.CancellationToken)).Facts[0].Type);
    }

    [Fact]
    public async Task A_case_that_was_never_left_is_not_looked_for_in_a_record_without_cases()
    {
        IWritesBehind left = behind;
        Assert.False(left.Finish("a"));
        await Claim("a", 1);
        Assert.True(left.Finish("a"));
        Assert.Equal(1, record.Journal.Head);
    }

    [Fact]
    public void Nothing_more_is_taken_once_a_turn_could_not_be_written()
    {
        behind.Leave("a", _ => Turn("case/a", 7));
        Assert.Throws<JournalStopped>(() => behind.Head);
        Assert.Throws<JournalStopped>(() => behind.Leave("a", _ => Turn("case/a", 0)));
    }

    public async ValueTask InitializeAsync()
    {
        record = await RecordModule.Open(new() { DataDirectory = folder, KeySeed = 1, Bulk = true }, written, new SeededIds(written, 1), new SeededRandomness(1), TestContext.Current.CancellationToken);
        behind = new(record.Journal, now, written);
    }

    public async ValueTask DisposeAsync()
    {
        await behind.DisposeAsync();
        await record.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private async Task<AppendOutcome> Claim(string id, long version, string[]? claims = null, string[]? releases = null) =>
        await ((IWritesBehind)behind).Leave(new TurnToMake(id, version, claims ?? [], releases ?? [],
            _ => Turn($"case/{id}", version - 1) with { Claims = claims ?? [], Releases = releases ?? [] }), TestContext.Current.CancellationToken);

    private static Turn Turn(string stream, long version) => new()
    {
        Stream = stream, ExpectedVersion = version, Origin = new(OriginKind.Simulated, "seed-1"), Facts = [new("test", Start, "{}"u8.ToArray())],
    };
}
