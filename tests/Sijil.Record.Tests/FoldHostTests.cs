namespace Sijil.Record.Tests;

public sealed class FoldHostTests : IAsyncLifetime
{
    private readonly Folder _folder = new();
    private readonly FakeClock _clock = new();
    private SqliteJournal _journal = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        _journal = SqliteJournal.Open(_folder["journal.db"], _clock, new SeededRandomness(1));
        return default;
    }

    public async ValueTask DisposeAsync()
    {
        await _journal.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_fold_catches_up_follows_and_goes_on_from_its_snapshot()
    {
        await Write(5);
        var first = new CountingFold();
        await Follow(first, async host =>
        {
            await Write(3);
            await host.CaughtUp(8, Cancel);
            Assert.Equal(8, host.Read(first, fold => fold.Counts["case-opened"]));
        });
        await Write(2);
        var second = new CountingFold();
        await Follow(second, _ => ValueTask.CompletedTask);
        Assert.Equal(10, second.Counts["case-opened"]);
        Assert.Equal(2, second.Applied);
    }

    [Fact]
    public async Task A_snapshot_of_another_version_or_with_a_changed_byte_is_rebuilt()
    {
        await Write(5);
        await Follow(new CountingFold(), _ => ValueTask.CompletedTask);
        var renewed = new CountingFold(version: 2);
        await Follow(renewed, _ => ValueTask.CompletedTask);
        Assert.Equal((5, 5), (renewed.Applied, renewed.Counts["case-opened"]));

        using (var file = new SqliteFile(_folder["folds.db"])) file.Execute("update fold set state = cast('{\"case-opened\":6}' as blob)");
        var mended = new CountingFold(version: 2);
        await Follow(mended, _ => ValueTask.CompletedTask);
        Assert.Equal((5, 5), (mended.Applied, mended.Counts["case-opened"]));
    }

    [Fact]
    public async Task The_store_of_folds_may_be_deleted()
    {
        await Write(5);
        await Follow(new CountingFold(), _ => ValueTask.CompletedTask);
        foreach (var file in Directory.GetFiles(_folder.Path, "folds.db*")) File.Delete(file);
        var rebuilt = new CountingFold();
        await Follow(rebuilt, _ => ValueTask.CompletedTask);
        Assert.Equal(5, rebuilt.Counts["case-opened"]);
    }

    [Fact]
    public async Task A_broken_store_of_folds_is_begun_again()
    {
        await Write(5);
        await File.WriteAllTextAsync(_folder["folds.db"], new string('?', 5000), Cancel);
        var rebuilt = new CountingFold();
        await Follow(rebuilt, _ => ValueTask.CompletedTask);
        Assert.Equal(5, rebuilt.Counts["case-opened"]);
    }

    [Fact]
    public async Task A_fold_that_cannot_take_a_fact_says_so_and_the_others_go_on()
    {
        await Write(3);
        var (sound, broken) = (new CountingFold(), new BrokenFold());
        await using var store = new SqliteFoldStore(_folder["folds.db"]);
        await using var host = await FoldHost.Start(_journal, store, [broken, sound], _clock, Cancel);
        await host.CaughtUp(3, Cancel);
        Assert.Contains("position 2", Assert.Single(host.Failures).Message, StringComparison.Ordinal);
        Assert.Equal(3, host.Read(sound, fold => fold.Counts["case-opened"]));
        Assert.Throws<InvalidOperationException>(() => host.Read(broken, _ => 0));
    }

    [Fact]
    public async Task A_later_snapshot_of_another_host_is_not_overwritten()
    {
        await using var store = new SqliteFoldStore(_folder["folds.db"]);
        FoldSnapshot At(long position) => new("counting", 1, position, [1], [2], [3]);
        Assert.True(await store.Save(At(5), -1, Cancel));
        Assert.False(await store.Save(At(7), -1, Cancel));
        Assert.False(await store.Save(At(7), 4, Cancel));
        Assert.True(await store.Save(At(7), 5, Cancel));
        Assert.Equal(7, (await store.Load("counting", Cancel))!.Position);
    }

    private async Task Follow(IFold fold, Func<FoldHost, ValueTask> meanwhile)
    {
        await using var store = new SqliteFoldStore(_folder["folds.db"]);
        await using var host = await FoldHost.Start(_journal, store, [fold], _clock, Cancel);
        await host.CaughtUp(_journal.Head, Cancel);
        await meanwhile(host);
        await host.CaughtUp(_journal.Head, Cancel);
        Assert.Empty(host.Failures);
    }

    private async Task Write(int turns)
    {
        for (var n = 0; n < turns; n++)
        {
            var version = await _journal.VersionOf("entity/dha", Cancel);
            await _journal.Append(new() { Stream = "entity/dha", ExpectedVersion = version, Origin = Origin.Live, Facts = [new("case-opened", FakeClock.Start, "{}"u8.ToArray())] }, Cancel);
        }
    }

    private sealed class BrokenFold : IFold
    {
        public string Name => "broken";

        public int Version => 1;

        public void Reset()
        {
        }

        public void Apply(Entry entry)
        {
            if (entry.Position is 2) throw new FormatException("no");
        }

        public void Save(System.Text.Json.Utf8JsonWriter writer) => writer.WriteNullValue();

        public void Load(System.Text.Json.JsonElement saved)
        {
        }
    }
}
