using Sijil.Sandbox.Faults;

namespace Sijil.EndToEnd.Tests.Record;

/// <summary>A real process on a real record, ended while it works; the checker believes only what callers were told and what the systems' books say.</summary>
public sealed class KillTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Killed_twenty_times_it_has_lost_nothing_that_it_acknowledged_and_done_nothing_twice()
    {
        using var scratch = new Scratch();
        var loop = new KillLoop(RunningSijil.Program, Path.Combine(scratch.Folder, "data"), Path.Combine(scratch.Folder, "books.txt"), seed: 1);
        for (var kill = 0; kill < 20; kill++) await loop.Live(TimeSpan.FromMilliseconds(500), host => host.Kill(), Cancel);
        Assert.Empty(await loop.Check(Cancel));
        Assert.True(loop.Acknowledged > 500, $"Only {loop.Acknowledged} were acknowledged.");
    }

    [Fact]
    public async Task Its_power_cut_five_times_it_has_lost_nothing_that_it_acknowledged()
    {
        Assert.SkipWhen(CutVolume.Hindrance() is not null, CutVolume.Hindrance() ?? "");
        using var scratch = new Scratch();
        using var volume = CutVolume.Make(scratch.Folder);
        Assert.SkipWhen(volume is null, "Mounting is refused here.");
        Assert.Empty(await Cut(volume!, scratch, unsynced: false, cuts: 5));
    }

    /// <summary>The control: the same test must notice a record that does not wait for its disk.</summary>
    [Fact]
    public async Task A_record_that_does_not_wait_for_its_disk_is_noticed_when_the_power_is_cut()
    {
        Assert.SkipWhen(CutVolume.Hindrance() is not null, CutVolume.Hindrance() ?? "");
        using var scratch = new Scratch();
        using var volume = CutVolume.Make(scratch.Folder);
        Assert.SkipWhen(volume is null, "Mounting is refused here.");
        Assert.Contains(await Cut(volume!, scratch, unsynced: true, cuts: 1), breach => breach.Rule is "lost" or "corrupt" or "unasked");
    }

    private static async Task<IReadOnlyList<Sijil.Journeys.Breach>> Cut(CutVolume volume, Scratch scratch, bool unsynced, int cuts)
    {
        var data = Directory.CreateDirectory(Path.Combine(volume.Folder, "data")).FullName;
        var loop = new KillLoop(RunningSijil.Program, data, Path.Combine(scratch.Folder, "books.txt"), seed: 2, unsynced);
        for (var cut = 0; cut < cuts; cut++)
        {
            await loop.LiveUntilCut(volume, TimeSpan.FromMilliseconds(700), Cancel);
            if (await loop.Check(Cancel) is { Count: > 0 } breaches) return breaches;
        }
        return [];
    }
}
