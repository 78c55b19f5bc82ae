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
            behind.Leave("a", () => Turn("case/a", version));
        }
        Assert.Equal(100, await behind.VersionOf("case/a", TestContext.Current.CancellationToken));
        var entries = await behind.ReadStream("case/a", 0, TestContext.Current.CancellationToken);
        Assert.Equal(Enumerable.Range(1, 100).Select(hour => Start.AddHours(hour)), entries.Select(entry => entry.RecordedAt));
    }

    [Fact]
    public async Task A_turn_that_is_waited_for_comes_after_those_that_were_left()
    {
        behind.Leave("a", () => Turn("case/a", 0));
        var outcome = await behind.Append(Turn("case/b", 0), TestContext.Current.CancellationToken);
        Assert.Equal(2, Assert.IsType<AppendOutcome.Committed>(outcome).Position);
    }

    [Fact]
    public void Nothing_more_is_taken_once_a_turn_could_not_be_written()
    {
        behind.Leave("a", () => Turn("case/a", 7));
        Assert.Throws<JournalStopped>(() => behind.Head);
        Assert.Throws<JournalStopped>(() => behind.Leave("a", () => Turn("case/a", 0)));
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

    private static Turn Turn(string stream, long version) => new()
    {
        Stream = stream, ExpectedVersion = version, Origin = new(OriginKind.Simulated, "seed-1"), Facts = [new("test", Start, "{}"u8.ToArray())],
    };
}
