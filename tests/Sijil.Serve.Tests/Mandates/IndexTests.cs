using FsCheck;
using FsCheck.Fluent;
using Sijil.Record;
using Sijil.Record.Tests;

namespace Sijil.Serve.Tests.Mandates;

/// <summary>The index by which lists are filtered says what the facts say, whatever was offered, passed on, taken back or changed in a register.</summary>
public sealed class IndexTests(PostgresInstance postgres)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_index_in_SQLite_is_equal_to_the_slow_evaluator_on_random_policies()
    {
        var folder = Directory.CreateTempSubdirectory("sijil-acting-").FullName;
        await using (var journal = SqliteJournal.Open(Path.Combine(folder, "record.db"), TimeProvider.System, new SeededRandomness(1))) Check(journal, worlds: 60);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task The_index_in_PostgreSQL_is_equal_to_the_slow_evaluator_on_random_policies()
    {
        await using var journal = await PostgresJournal.Open(await postgres.NewDatabase("acting"), TimeProvider.System, new SeededRandomness(1), Cancel);
        Check(journal, worlds: 40);
    }

    [Fact]
    public async Task The_index_in_the_log_is_equal_to_the_slow_evaluator_on_random_policies()
    {
        await using var journal = LogJournal.Open(new SimulatedDisk(new SeededRandomness(1)), TimeProvider.System, new SeededRandomness(2), flushEach: false);
        Check(journal, worlds: 60);
    }

    private static void Check(IJournal journal, int worlds)
    {
        var world = 0;
        Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue - 1)), seed =>
        {
            var difference = new RandomPolicies(journal, $"w{world++}-", seed).Differs(Cancel).GetAwaiter().GetResult();
            Assert.True(difference is null, difference);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(worlds));
    }
}
